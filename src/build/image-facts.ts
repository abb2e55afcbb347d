import { parseDockerfile } from '../graph/dockerfile.ts'
import type { Instruction } from '../graph/dockerfile-lines.ts'
import type { ResolvedStage } from '../graph/dockerfile-stages.ts'
import { resolvePlatforms } from '../graph/resolution.ts'
import type { Job } from '../plan/plan.ts'
import type { ParentSource } from './job-request.ts'

/** The image that the built stage stands on at last; its digest is not known yet where both are built together. */
export type ImageBase = { readonly name: string; readonly digest: string | undefined }

/** What a job's Dockerfile tells of the image that comes of it. */
export type ImageFacts = {
  readonly stages: number
  readonly base: ImageBase | undefined
  /** Whether it runs or downloads something: then nobody can tell how long that takes. */
  readonly isLong: boolean
}

/**
 * Reads a Dockerfile for what the build of a job must know beforehand.
 * @throws UserError with every mistake in the Dockerfile
 */
export function toImageFacts(text: string, job: Job, parents: ReadonlyMap<string, ParentSource>): ImageFacts {
  const { args, target, buildContexts, platforms } = job
  const dockerfile = parseDockerfile(job.dockerfile, text)
  const resolved = resolvePlatforms(dockerfile, { args, target, buildContexts, platforms })
  const stages = resolved.flatMap((one) => one.stages)
  const name = finalBase(new Map(stages.map((stage) => [stage.index, stage])))
  return {
    stages: new Set(stages.map(({ index }) => index)).size,
    base: name === undefined ? undefined : toBase(name, job, parents),
    isLong: stages.some((stage) => stage.instructions.some(isLong)),
  }
}

const isLong = ({ keyword, rest }: Instruction): boolean =>
  keyword === 'RUN' || keyword === 'ONBUILD' || (keyword === 'ADD' && /:\/\/|git@/.test(rest))

/** A stage takes from earlier ones only: the last of those that run is the one that is built. */
function finalBase(stages: ReadonlyMap<number, ResolvedStage>): string | undefined {
  let stage = stages.get(Math.max(-1, ...stages.keys()))
  for (;;) {
    const from = stage?.needs.find(({ kind }) => kind === 'from')
    if (from?.stage === undefined) return from?.name
    stage = stages.get(from.stage)
  }
}

function toBase(
  name: string,
  { bases, parents: declared }: Job,
  parents: ReadonlyMap<string, ParentSource>,
): ImageBase | undefined {
  const base = bases.find((one) => one.name === name)
  if (base !== undefined) return { name: base.reference, digest: base.digest }
  const parent = declared.find(({ references }) => references.includes(name))
  const source = parent === undefined ? undefined : parents.get(parent.id)
  return source === undefined
    ? undefined
    : { name, digest: source.kind === 'target' ? undefined : source.digest }
}
