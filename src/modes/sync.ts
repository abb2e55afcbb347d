import type { Report } from '../report/report.ts'
import { reportCopies, reportCopyPlan, toReportText } from '../report/sync.ts'
import { toBoolean, type Values } from '../request/request.ts'
import { decideCopies } from '../sync/decide.ts'
import type { CopyResult } from '../sync/result.ts'
import { parseShard, shardRules } from '../sync/shard.ts'
import { uniteWishes } from '../sync/wish.ts'
import { copyAll, previewAll } from './sync-copy.ts'
import { lookUp, openWishes } from './sync-observe.ts'
import { pruneAll } from './sync-prune.ts'
import { readSpec } from './sync-read.ts'
import { expandRegistries } from './sync-registries.ts'
import type { SyncWorld } from './sync-world.ts'

/**
 * `mode: sync`: copies a source, the sources of a sync file, or what this run published, to other registries
 * by digest.
 */
export async function sync(values: Values, world: SyncWorld): Promise<Report> {
  const shard = parseShard(values['shard'] ?? '1/1')
  const dry = toBoolean(values, 'dry-run')
  const spec = await readSpec(values, world)
  const expanded = await expandRegistries(spec.registries ?? [], world)
  const rules = shardRules([...spec.rules, ...expanded.rules], shard)

  const listed = await lookUp(rules, world)
  const wishes = uniteWishes(listed.wishes)
  const { kept, open, observed, shown } = await openWishes({ ...listed, wishes }, world)
  const plan = decideCopies(open, observed)

  const carry = dry ? previewAll : copyAll
  const copied = await carry(plan.copies, shown, world)
  const results: readonly CopyResult[] = [...kept, ...copied, ...plan.failed]
  const pruned = await pruneAll({ ...listed, rules, wishes, results, dry: dry ? 'dry' : 'real' }, world)

  const all = [...results, ...pruned.results]
  const tell = dry ? reportCopyPlan : reportCopies
  const failures = [...expanded.failures, ...listed.failures, ...pruned.failures]
  const file = values['report-file']
  if (file !== undefined) await world.files.write(file, toReportText(all, failures))
  return tell(all, { failures, notices: spec.notices })
}
