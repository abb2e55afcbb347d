/** @see https://docs.github.com/actions/reference/limits */
export const MATRIX_ROWS = 256

/** Shards of a wave: a matrix of jobs that call a workflow which has a matrix of its own. */
export const SHARDS = 256

/** Wave jobs of the reusable workflow: GitHub cannot loop. */
export const WAVES = 8

/** The `strategy.matrix` of a job: GitHub expands `include` into one job a row. */
export type Matrix = { readonly include: readonly MatrixRow[] }

export type MatrixRow = Readonly<Record<string, string | number>>
