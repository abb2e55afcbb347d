import type { Notice } from '../github/notice.ts'
import type { Problem } from '../lang/user-error.ts'
import type { Report } from './report.ts'

/** What mode fleet did, step by step; a report that is missing was not come to. */
export type FleetRun = {
  readonly planned: Report
  readonly builds: {
    readonly notices?: readonly Notice[]
    readonly summary?: string
    readonly failures: readonly Problem[]
    readonly blocked: readonly { readonly id: string; readonly by: string }[]
  }
  readonly published: Report | undefined
}

/** One report of plan, builds and publish. */
export function reportFleet({ planned, builds, published }: FleetRun): Report {
  const blocked = builds.blocked.map(({ id, by }) => ({
    message: `image "${id}" was not built, because "${by}" below it failed`,
  }))
  const failures = [...builds.failures, ...blocked]
  const unpublished =
    failures.length > 0 && published === undefined
      ? 'Nothing was published: no name of the fleet was moved.\n'
      : ''
  const done = [builds.summary ?? '', published?.summary ?? unpublished]
  const { waves: _, matrix: __, plan: ___, ...outputs } = planned.outputs
  return {
    outputs: { ...outputs, ...published?.outputs },
    summary: joined([planned.summary, ...done]),
    screen: joined([planned.screen ?? planned.summary, ...done]),
    notices: [...planned.notices, ...(builds.notices ?? []), ...(published?.notices ?? [])],
    failures: [...failures, ...(published?.failures ?? [])],
  }
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')
