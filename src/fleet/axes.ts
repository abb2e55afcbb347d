/** One combination of the axes' values, or one row. */
export type Variant = Readonly<Record<string, string>>

export type Axes = {
  readonly axes: Readonly<Record<string, readonly string[]>>
  /** Undefined: there are none, which is not the same as an empty list. */
  readonly rows?: readonly Variant[] | undefined
  readonly include: readonly Variant[]
  readonly exclude: readonly Variant[]
}

/**
 * The variants of an entry, as a GitHub matrix makes them: the product without what `exclude` names;
 * an `include` that fits variants adds its keys to them, any other becomes a variant of its own.
 * Rows are one more axis, with several names: each row stands with each combination.
 * @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function toVariants({ axes, rows, include, exclude }: Axes): readonly Variant[] {
  const names = [...new Set([...Object.keys(axes), ...(rows ?? []).flatMap(Object.keys)])]
  const products = product(axes, rows ?? [{}]).filter(
    (variant) => !exclude.some((row) => fits(row, variant, names)),
  )
  const own: Variant[] = []
  let variants: readonly Variant[] = names.length === 0 ? [] : products
  for (const row of include) {
    const fitting = products.filter((variant) => fits(row, variant, names))
    const shared = names.filter((name) => name in row).length
    if (names.length === 0 || (shared > 0 && fitting.length === 0) || products.length === 0) own.push(row)
    else variants = variants.map((variant) => (fits(row, variant, names) ? { ...variant, ...row } : variant))
  }
  const all = [...variants, ...own]
  return all.length === 0 && names.length === 0 && rows === undefined ? [{}] : all
}

/** How many variants the product has, before any is made. */
export function countProduct({ axes, rows }: Pick<Axes, 'axes' | 'rows'>): number {
  return Object.values(axes).reduce((count, values) => count * values.length, rows?.length ?? 1)
}

function product(axes: Axes['axes'], rows: readonly Variant[]): readonly Variant[] {
  return Object.entries(axes).reduce<readonly Variant[]>(
    (variants, [name, values]) =>
      variants.flatMap((variant) => values.map((value) => ({ ...variant, [name]: value }))),
    rows,
  )
}

/** Whether the row agrees with the variant on every axis that both name. */
function fits(row: Variant, variant: Variant, names: readonly string[]): boolean {
  return names.every((name) => row[name] === undefined || row[name] === variant[name])
}
