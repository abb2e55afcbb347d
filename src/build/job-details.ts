import type { Run } from '../github/run.ts'
import type { Job, Plan } from '../plan/plan.ts'
import { parseYamlBoolean } from './boolean.ts'
import type { CachePlan } from './caches.ts'
import { toBuilderId } from './git-context.ts'
import type { ImageBase } from './image-facts.ts'
import { toImageLabels } from './image-labels.ts'
import type { BuildOutput, JobDetails } from './job-request.ts'
import type { Secret } from './request.ts'

export type DetailFacts = {
  readonly job: Job
  readonly plan: Plan
  readonly run: Run
  readonly base: ImageBase | undefined
  readonly cache: CachePlan
  readonly secrets: readonly Secret[]
  readonly output: BuildOutput
}

/** What a job's build has beyond its Dockerfile: its labels, caches, attestations, secrets. */
export function toJobDetails(facts: DetailFacts): JobDetails {
  const { job, run, cache, secrets } = facts
  const { provenance, sbom, network } = job.build ?? {}
  const { labels, annotations } = toImageLabels(facts)
  // What is loaded carries no more than Docker's engine can keep.
  const own = isLoaded(facts) ? 'type=provenance,mode=min' : toProvenance(provenance, run)
  const wanted = [own, ...toSbom(sbom)]
  // With one platform only attestations make an index to write on, and a layout need not get any.
  const plain = facts.output.kind === 'layout' || wanted.every((attest) => attest.endsWith('disabled=true'))
  const bare = job.platforms.length < 2 && plain
  const levels = bare ? 'manifest' : 'index,manifest'
  return {
    labels: toPairs(labels),
    annotations: toPairs(annotations).map((annotation) => `${levels}:${annotation}`),
    attests: wanted,
    cacheFrom: cache.from,
    cacheTo: cache.to,
    secrets,
    network,
    allow: network === 'host' ? ['network.host'] : [],
  }
}

const isLoaded = ({ output }: DetailFacts): boolean => output.kind === 'layout' && output.load.length > 0

/** What others may read tells all, else only what the build was made of; a run on GitHub is named as builder. */
function toProvenance(wish: string | undefined, run: Run): string {
  const wanted = wish === undefined ? true : parseYamlBoolean(wish)
  if (wanted === false) return 'type=provenance,disabled=true'
  const onGitHub = run.id !== ''
  const usual = onGitHub && !run.private ? 'mode=max' : 'mode=min,inline-only=true'
  const attributes = wanted === undefined ? wish : usual
  const builder = onGitHub && !attributes?.includes('builder-id=') ? `,builder-id=${toBuilderId(run)}` : ''
  return `type=provenance,${attributes}${builder}`
}

function toSbom(wish: string | undefined): string[] {
  const wanted = wish === undefined ? false : parseYamlBoolean(wish)
  if (wanted === false) return []
  return [wanted === undefined ? `type=sbom,${wish}` : 'type=sbom']
}

const toPairs = (record: Readonly<Record<string, string>>): string[] =>
  Object.entries(record).map(([name, value]) => `${name}=${value}`)
