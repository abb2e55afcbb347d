import type { Matrix, MatrixRow } from '../github/matrix.ts'
import { UserError } from '../lang/user-error.ts'
import type { Job, Plan, Row } from './plan.ts'
import { toShards } from './shards.ts'

/** A matrix for each shard of each wave; or, where that would be too much for an output, the shards' numbers. */
export type Waves = readonly (readonly Matrix[])[] | readonly (readonly number[])[]

/** GitHub takes 1 MiB of outputs from a job, counted in UTF-16; this keeps below half of it. */
const OUTPUT_CHARACTERS = 500_000

/**
 * One matrix for each shard of each wave. Rows carry no registry, namespace or reference: GitHub drops, in
 * silence, an output that contains a secret's value, and a registry's user is often the namespace.
 */
export function toWaveMatrices(plan: Plan): Waves {
  const shards = toShards(plan)
  const jobs = byId(plan)
  const matrices = shards.map((wave) => wave.map((rows) => toMatrix(rows, jobs)))
  if (JSON.stringify(matrices).length <= OUTPUT_CHARACTERS) return matrices
  return shards.map((wave) => wave.map((_, index) => index + 1))
}

/**
 * The matrix of one shard, for a wave that was handed no more than a number.
 * @throws UserError when the plan has no such wave or shard
 */
export function toShardMatrix(plan: Plan, { wave, shard }: { wave: number; shard: number }): Matrix {
  const shards = toShards(plan)
  const rows = shards[wave - 1]?.[shard - 1]
  if (rows !== undefined) return toMatrix(rows, byId(plan))
  const there = shards.map(({ length }, index) => `${index + 1} (${length})`).join(', ')
  throw new UserError(
    `the plan has no shard ${shard} in wave ${wave}; its waves and their shards: ${there || 'none'}`,
  )
}

const byId = ({ jobs }: Plan): ReadonlyMap<string, Job> => new Map(jobs.map((job) => [job.id, job]))

function toMatrix(rows: readonly Row[], jobs: ReadonlyMap<string, Job>): Matrix {
  return { include: rows.map((row) => toRow(row, jobs)) }
}

/** An image's attributes cannot hide what the workflow itself needs of a row. */
function toRow({ id, wave, runner, builds }: Row, jobs: ReadonlyMap<string, Job>): MatrixRow {
  const [first, ...others] = builds
  const job = jobs.get(first?.job ?? '')
  return {
    ...(others.length === 0 ? job?.attributes : {}),
    id,
    name: job?.name ?? id,
    runner,
    wave,
    ...(first?.platform === undefined ? {} : { platform: first.platform }),
    ...(others.length === 0 ? {} : { images: builds.length }),
  }
}
