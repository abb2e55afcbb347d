/** One combination of the axes' values. */
export type Variant = Readonly<Record<string, string>>

export type Axes = {
  readonly axes: Readonly<Record<string, readonly string[]>>
  readonly include: readonly Variant[]
  readonly exclude: readonly Variant[]
}

/**
 * The variants of an entry, as a GitHub matrix makes them: the product without what `exclude` names;
 * an `include` that fits variants adds its keys to them, any other becomes a variant of its own.
 * @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function toVariants({ axes, include, exclude }: Axes): readonly Variant[] {
  const names = Object.keys(axes)
  const products = product(axes).filter((variant) => !exclude.some((row) => fits(row, variant, names)))
  const own: Variant[] = []
  let variants: readonly Variant[] = names.length === 0 ? [] : products
  for (const row of include) {
    const fitting = products.filter((variant) => fits(row, variant, names))
    const shared = names.filter((name) => name in row).length
    if (names.length === 0 || (shared > 0 && fitting.length === 0) || products.length === 0) own.push(row)
    else variants = variants.map((variant) => (fits(row, variant, names) ? { ...variant, ...row } : variant))
  }
  const all = [...variants, ...own]
  return all.length === 0 && names.length === 0 ? [{}] : all
}

function product(axes: Axes['axes']): readonly Variant[] {
  return Object.entries(axes).reduce<readonly Variant[]>(
    (variants, [name, values]) =>
      variants.flatMap((variant) => values.map((value) => ({ ...variant, [name]: value }))),
    [{}],
  )
}

/** Whether the row agrees with the variant on every axis that both name. */
function fits(row: Variant, variant: Variant, names: readonly string[]): boolean {
  return names.every((name) => row[name] === undefined || row[name] === variant[name])
}
