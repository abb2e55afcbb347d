import { MATRIX_ROWS, type Matrix, type MatrixRow, WAVES } from '../github/matrix.ts'
import { UserError } from '../lang/user-error.ts'
import type { Job, Plan } from './plan.ts'

/**
 * One matrix for each wave that has work. Rows carry no registry, namespace or reference: GitHub drops, in
 * silence, an output that contains a secret's value, and a registry's user is often the namespace.
 * @throws UserError when a wave has more rows than GitHub lets a matrix have
 */
export function toWaveMatrices({ jobs }: Plan): readonly Matrix[] {
  const building = jobs.filter(({ decision }) => decision === 'build')
  refuseCrowdedTail(building)
  const matrices = Array.from({ length: WAVES }, (_, index) => ({
    include: building.filter(({ wave }) => wave === index + 1).map(toRow),
  }))
  const crowded = matrices.findIndex(({ include }) => include.length > MATRIX_ROWS)
  if (crowded >= 0) {
    const rows = matrices[crowded]?.include.length
    throw new UserError(
      `wave ${crowded + 1} has ${rows} jobs, and GitHub allows ${MATRIX_ROWS} in a matrix; select fewer images`,
    )
  }
  const last = matrices.findLastIndex(({ include }) => include.length > 0)
  return matrices.slice(0, last + 1)
}

/** A graph with more levels than waves has its tail in the last one, where a child would not wait for its parent. */
function refuseCrowdedTail(jobs: readonly Job[]): void {
  const waves = new Map(jobs.map(({ id, wave }) => [id, wave]))
  const problems = jobs.flatMap(({ id, wave, parents }) =>
    parents
      .filter((parent) => waves.get(parent.id) === wave)
      .map((parent) => ({
        message: `"${id}" stands on "${parent.id}", and both would be in wave ${wave}; GitHub gives the fleet ${WAVES} waves: build it in one job, with mode fleet`,
      })),
  )
  if (problems.length > 0) throw new UserError(problems)
}

/** An image's attributes cannot hide what the workflow itself needs of a row. */
function toRow({ id, name, runner, wave, attributes }: Job): MatrixRow {
  return { ...attributes, id, name, runner, wave }
}
