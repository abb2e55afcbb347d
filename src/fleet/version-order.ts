const collator = new Intl.Collator('en', { numeric: true })

/** Orders texts by the numbers in them, as people order versions: `9.1 LTS` < `10.4 LTS` < `18.0`. */
export function compareVersions(left: string, right: string): number {
  return collator.compare(left, right)
}
