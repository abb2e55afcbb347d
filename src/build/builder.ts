import { compareNumbers } from './buildx-version.ts'

/** One BuildKit daemon of a builder. */
type BuilderNode = {
  readonly name: string
  readonly endpoint: string | undefined
  readonly status: string | undefined
  /** `v0.26.2`; undefined while the daemon does not run. */
  readonly buildkit: string | undefined
  readonly platforms: readonly string[]
  /** Why the daemon cannot be asked. */
  readonly error: string | undefined
}

/** Who builds: the daemon's own BuildKit (driver `docker`), containers, pods, or remote daemons. */
export type Builder = {
  readonly name: string
  readonly driver: string
  /** Why it cannot be asked, such as a daemon that does not answer. */
  readonly error: string | undefined
  readonly nodes: readonly BuilderNode[]
}

type Section = ReadonlyMap<string, string>

/** Reads what `docker buildx inspect` prints: a section for the builder, then one for each node. */
export function parseBuilder(printed: string): Builder {
  const [builder, ...nodes] = toSections(printed)
  return {
    name: builder?.get('name') ?? '',
    driver: builder?.get('driver') ?? '',
    error: builder?.get('error') || undefined,
    nodes: nodes.map(toNode),
  }
}

/** A section begins at each `Name:`; the lines below a key, such as labels, are indented. */
function toSections(printed: string): Section[] {
  const sections: Map<string, string>[] = []
  for (const line of printed.split(/\r?\n/)) {
    const [, key, value = ''] = /^(\S[^:]*):\s*(.*)$/.exec(line) ?? []
    if (key === undefined) continue
    if (key.toLowerCase() === 'name') sections.push(new Map())
    sections.at(-1)?.set(key.toLowerCase(), value.trim())
  }
  return sections
}

function toNode(section: Section): BuilderNode {
  return {
    name: section.get('name') ?? '',
    endpoint: section.get('endpoint') || undefined,
    status: section.get('status') || undefined,
    buildkit: (section.get('buildkit version') ?? section.get('buildkit')) || undefined,
    platforms: toPlatforms(section.get('platforms') ?? ''),
    error: section.get('error') || undefined,
  }
}

/** Where a node was created for certain platforms, marked by a star, it serves these alone. */
function toPlatforms(text: string): string[] {
  const platforms = text.split(',').map((platform) => platform.trim())
  const preferred = platforms.filter((platform) => platform.includes('*'))
  const served = preferred.length > 0 ? preferred : platforms
  return served.map((platform) => platform.replaceAll('*', '')).filter((platform) => platform !== '')
}

/**
 * Whether every node's BuildKit is at least this release. As upstream has it: a pre-release is not, nor
 * what cannot be told; and the daemon's own BuildKit only where its version ends in `-moby`.
 */
export function hasBuildkit({ driver, nodes }: Builder, release: string): boolean {
  return nodes.every(({ buildkit = '' }) => {
    if (driver === 'docker' && !buildkit.endsWith('-moby')) return false
    const numbers = /^v?(\d+\.\d+\.\d+)(?:\+.*)?$/.exec(buildkit.replace(/-moby$/, ''))?.[1]
    if (numbers === undefined) return false
    return compareNumbers(numbers.split('.').map(Number), release.split('.').map(Number)) >= 0
  })
}
