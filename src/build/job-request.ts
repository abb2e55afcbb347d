import type { Job } from '../plan/plan.ts'
import { formatFields } from './csv.ts'
import { type BuildRequest, plainRequest } from './request.ts'

/**
 * Where a parent that this run stands on lies: in a registry, in a folder as an OCI layout, or nowhere yet, for
 * the same buildx builds it.
 */
export type ParentSource =
  | { readonly kind: 'registry'; readonly repository: string; readonly digest: string }
  | { readonly kind: 'layout'; readonly folder: string; readonly digest: string }
  | { readonly kind: 'target'; readonly target: string }

/** Where the image goes: under its record, and `keep` in the engine too, or into a folder on a run that may not push. */
export type BuildOutput =
  | { readonly kind: 'push'; readonly reference: string; readonly keep: boolean }
  /** And, under these names, into the engine of this machine. */
  | { readonly kind: 'layout'; readonly folder: string; readonly load: readonly string[] }

export type JobRequest = {
  readonly job: Job
  /** By id. Every parent of the job has one. */
  readonly parents: ReadonlyMap<string, ParentSource>
  readonly output: BuildOutput
  readonly details: JobDetails
}

/** What a job's build has beyond its Dockerfile. */
export type JobDetails = Pick<
  BuildRequest,
  'labels' | 'annotations' | 'attests' | 'cacheFrom' | 'cacheTo' | 'secrets' | 'network' | 'allow'
>

/**
 * The build of one job of a plan. Each reference under which the Dockerfile names a parent, and each base,
 * is overridden by a digest: two jobs of a run cannot disagree about what a tag is.
 * @see https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export function toJobRequest({ job, parents, output, details }: JobRequest): BuildRequest {
  const pinned = [
    ...job.parents.flatMap(({ id, references }) => {
      const source = parents.get(id)
      return source === undefined ? [] : references.map((reference) => `${reference}=${toContext(source)}`)
    }),
    ...job.bases.map(
      ({ reference, digest }) => `${reference}=docker-image://${withDigest(reference, digest)}`,
    ),
  ]
  return {
    ...plainRequest,
    context: job.context,
    file: job.dockerfile,
    target: job.target,
    platforms: job.platforms,
    args: toPairs(job.args),
    buildContexts: [...toPairs(job.buildContexts), ...pinned],
    outputs: toOutputs(output),
    ...details,
  }
}

function toContext(source: ParentSource): string {
  if (source.kind === 'target') return `target:${source.target}`
  return source.kind === 'registry'
    ? `docker-image://${source.repository}@${source.digest}`
    : `oci-layout://${source.folder}@${source.digest}`
}

function withDigest(reference: string, digest: string): string {
  return reference.includes('@') ? reference : `${reference}@${digest}`
}

function toOutputs(output: BuildOutput): readonly string[] {
  if (output.kind === 'push') {
    // An engine that shall keep the image unpacks it, which takes time and room that only a test wants.
    const keep = output.keep ? '' : ',store=false'
    return [`type=image,name=${output.reference},push=true,oci-mediatypes=true${keep}`]
  }
  const layout = `type=oci,tar=false,dest=${output.folder}`
  const names = output.load.join(',')
  // The layout comes last: its index names what the last output wrote.
  return names === '' ? [layout] : [formatFields(['type=docker', `name=${names}`]), layout]
}

const toPairs = (record: Readonly<Record<string, string>>): string[] =>
  Object.entries(record).map(([name, value]) => `${name}=${value}`)
