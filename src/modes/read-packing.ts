import type { Fleet } from '../fleet/image.ts'
import { selectImages } from '../fleet/select.ts'
import type { RowOptions } from '../plan/rows.ts'
import { parseRunners } from '../plan/runner.ts'
import { toCount, toWord, type Values } from '../request/request.ts'

/** How builds are laid out over runners, as far as it was asked for. */
export function readPacking(values: Values): Pick<RowOptions, 'runners' | 'pack' | 'maxJobs'> {
  return {
    // Only a plan for several runners has the parameter; without it, nothing is told apart by runners.
    runners: parseRunners(values['runner'] ?? ''),
    pack: values['pack'] === undefined ? 'auto' : toWord(values, 'pack', ['none', 'chains', 'weight']),
    maxJobs: values['max-jobs'] === undefined ? undefined : toCount(values, 'max-jobs'),
  }
}

/** The images that are built whatever exists: all of the selection, or those of it that `force` names. */
export function toForced(
  { images }: Fleet,
  selected: ReadonlySet<string>,
  values: Values,
): ReadonlySet<string> {
  const force = (values['force'] ?? 'false').trim()
  if (/^(false|False|FALSE)$/.test(force)) return new Set()
  if (/^(true|True|TRUE)$/.test(force)) return selected
  const named = selectImages(images, { select: force, runtime: '', imageType: '' })
  return new Set(named.map(({ id }) => id).filter((id) => selected.has(id)))
}
