import { toRepositoryFacts } from '../github/repository.ts'
import { type Run, read } from '../github/run.ts'
import type { Job, Plan } from '../plan/plan.ts'
import { standardLabels } from '../tags/labels.ts'
import type { ImageBase } from './image-facts.ts'

/** Under this annotation stands what an image was built of: what its record's tag is short for. */
const FINGERPRINT = 'dev.imagefleet.fingerprint'
const OCI = 'org.opencontainers.image'

export type Origin = {
  readonly job: Job
  readonly plan: Plan
  readonly run: Run
  readonly base: ImageBase | undefined
}

type Texts = Readonly<Record<string, string>>

/**
 * What an image says of itself: where it comes from, and for people what it stands on. What the fleet file
 * declares wins. None of it goes into the fingerprint.
 */
export function toImageLabels(origin: Origin): { readonly labels: Texts; readonly annotations: Texts } {
  const { job, base } = origin
  const told = describe(origin)
  const standing: Texts = {
    ...(base === undefined ? {} : { [`${OCI}.base.name`]: base.name }),
    ...(base?.digest === undefined ? {} : { [`${OCI}.base.digest`]: base.digest }),
  }
  return {
    labels: { ...told, ...job.labels },
    annotations: { ...told, ...standing, [FINGERPRINT]: job.fingerprint, ...job.annotations },
  }
}

function describe({ job, plan, run }: Origin): Texts {
  const known = toRepositoryFacts(read(run.payload, 'repository'))
  // Without a remote there is no page to name.
  const page = run.owner === 'local' ? '' : `${run.serverUrl}/${run.owner}/${run.repository}`
  const labels = standardLabels({
    repository: { ...known, name: job.name, url: known.url || page },
    version: versionOf(job),
    created: new Date(plan.now),
    revision: /^0*$/.test(plan.sha) ? '' : plan.sha,
  })
  return Object.fromEntries(labels.filter(([, value]) => value !== ''))
}

/** The first name is the foremost: the tag rules have put it there. */
function versionOf({ tags }: Job): string | undefined {
  const [first] = tags
  return first?.reference.slice(first.reference.lastIndexOf(':') + 1)
}
