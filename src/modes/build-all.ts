import type { BuildResult } from '../build/result.ts'
import type { Notice } from '../github/notice.ts'
import { createGate, type Gate } from '../lang/map-limit.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import type { Job } from '../plan/plan.ts'
import type { Log } from '../world/log.ts'
import { type BuildWorld, buildJob } from './build-job.ts'
import { buildTogether, chooseTogether, type Together } from './build-together.ts'
import type { BuildSetting } from './prepare-job.ts'

/** What became of the builds of a plan on one machine. */
export type Builds = {
  readonly results: readonly BuildResult[]
  readonly failures: readonly Problem[]
  /** Images that were not tried, because an image below them failed. */
  readonly blocked: readonly { readonly id: string; readonly by: string }[]
  /** Each once, however many images it is about. */
  readonly notices: readonly Notice[]
  /** Markdown: what the failing steps printed last. */
  readonly summary: string
}

type State = { readonly done: Map<string, Promise<Outcome>>; readonly free: Gate }
type Outcome =
  | { readonly kind: 'built'; readonly result: BuildResult; readonly notices: readonly Notice[] }
  | {
      readonly kind: 'failed'
      readonly problems: readonly Problem[]
      readonly notices: readonly Notice[]
      readonly summary: string
    }
  | { readonly kind: 'blocked'; readonly by: string }
  | { readonly kind: 'reused' }
  | { readonly kind: 'skipped'; readonly notices: readonly Notice[] }

/**
 * Builds all that a plan says, each image as soon as its parents are there, at most `concurrency` at once.
 * A failed image blocks its descendants; the rest goes on.
 */
export async function buildAll(
  setting: BuildSetting,
  concurrency: number,
  world: BuildWorld,
): Promise<Builds> {
  const { plan } = setting
  const state: State = { done: new Map(), free: createGate(concurrency) }
  const together = await chooseTogether(setting, world)
  const ids = new Set([...together.values()].map(({ job }) => job.id))
  const shared = state.free(() => shareBuildx(setting, together, world))
  for (const job of plan.jobs) {
    const alone = (): Promise<Outcome> => settle(setting, job, state, world)
    const outcome = ids.has(job.id) ? shared.then((built) => built.get(job.id) ?? alone()) : alone()
    state.done.set(job.id, outcome)
  }
  const outcomes = await Promise.all(
    plan.jobs.map(async ({ id }) => ({ id, outcome: await state.done.get(id) })),
  )
  return {
    results: outcomes.flatMap(({ outcome }) => (outcome?.kind === 'built' ? [outcome.result] : [])),
    failures: outcomes.flatMap(({ outcome }) => (outcome?.kind === 'failed' ? outcome.problems : [])),
    blocked: outcomes.flatMap(({ id, outcome }) =>
      outcome?.kind === 'blocked' ? [{ id, by: outcome.by }] : [],
    ),
    notices: uniqueNotices(
      outcomes.flatMap(({ outcome }) =>
        outcome !== undefined && 'notices' in outcome ? outcome.notices : [],
      ),
    ),
    summary: outcomes.map(({ outcome }) => (outcome?.kind === 'failed' ? outcome.summary : '')).join(''),
  }
}

/** What cannot even be tried together is tried, and told, one by one. */
async function shareBuildx(
  setting: BuildSetting,
  together: Together,
  world: BuildWorld,
): ReturnType<typeof buildTogether> {
  try {
    return await buildTogether(setting, together, world)
  } catch (error) {
    if (error instanceof UserError) return new Map()
    throw error
  }
}

/** The jobs of a plan stand parents first, so a parent's outcome is always under way already. */
async function settle(
  setting: BuildSetting,
  job: Job,
  { done, free }: State,
  world: BuildWorld,
): Promise<Outcome> {
  if (job.decision !== 'build') return { kind: 'reused' }
  for (const { id } of job.parents) {
    const parent = await done.get(id)
    if (parent?.kind === 'failed') return { kind: 'blocked', by: id }
    if (parent?.kind === 'blocked') return parent
  }
  return await free(() => attempt(setting, job, { ...world, log: labelled(job, world.log) }))
}

async function attempt(setting: BuildSetting, job: Job, world: BuildWorld): Promise<Outcome> {
  try {
    const outcome = await buildJob(setting, job, world)
    return outcome.kind !== 'failed' ? outcome : { ...outcome, problems: outcome.error.problems }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { kind: 'failed', problems: error.problems, notices: [], summary: '' }
  }
}

function uniqueNotices(notices: readonly Notice[]): readonly Notice[] {
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()]
}

/** Builds that run side by side write into one log: each line says whose it is, and there are no groups. */
function labelled({ id }: Job, { info }: Log): Log {
  return {
    info: (line) => info(`[${id}] ${line}`),
    group: async (title, step) => {
      info(`[${id}] ${title}`)
      return await step()
    },
  }
}
