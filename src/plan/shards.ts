import { MATRIX_ROWS } from '../github/matrix.ts'
import { groupBy } from './groups.ts'
import type { Plan, Row } from './plan.ts'

/** The rows of each wave, cut into as many matrices as GitHub needs to start them all. No wave is left out. */
export function toShards({ rows }: Plan): readonly (readonly (readonly Row[])[])[] {
  const waves = groupBy(rows, ({ wave }) => wave)
  const last = Math.max(0, ...waves.keys())
  return Array.from({ length: last }, (_, index) => cut(waves.get(index + 1) ?? []))
}

function cut(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / MATRIX_ROWS)
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * MATRIX_ROWS, (index + 1) * MATRIX_ROWS),
  )
}
