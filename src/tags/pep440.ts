/** A version as PEP 440 reads it. A part that was not written is undefined. */
export type Pep440 = {
  readonly epoch: number
  readonly release: readonly number[]
  readonly pre: LetterNumber | undefined
  readonly post: number | undefined
  readonly dev: number | undefined
  readonly local: readonly (string | number)[] | undefined
}

type LetterNumber = { readonly letter: 'a' | 'b' | 'rc'; readonly number: number }

const VERSION = new RegExp(
  [
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    '(?:[-_.]?(?<pre>a|b|c|rc|alpha|beta|pre|preview)[-_.]?(?<preNumber>\\d+)?)?',
    '(?:-(?<post>\\d+)|[-_.]?(?<postWord>post|rev|r)[-_.]?(?<postNumber>\\d+)?)?',
    '(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\\d+)?)?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
  ].join(''),
  'i',
)

const LETTERS: Readonly<Record<string, LetterNumber['letter']>> = {
  a: 'a',
  alpha: 'a',
  b: 'b',
  beta: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
  rc: 'rc',
}

/** @see https://peps.python.org/pep-0440/#appendix-b-parsing-version-strings-with-regular-expressions */
export function parsePep440(text: string): Pep440 | undefined {
  const groups = VERSION.exec(text)?.groups
  if (groups === undefined) return undefined
  const letter = LETTERS[groups['pre']?.toLowerCase() ?? '']
  const post = groups['post'] ?? (groups['postWord'] && (groups['postNumber'] ?? 0))
  return {
    epoch: Number(groups['epoch'] ?? 0),
    release: (groups['release'] ?? '').split('.').map(Number),
    pre: letter === undefined ? undefined : { letter, number: Number(groups['preNumber'] ?? 0) },
    post: post === undefined ? undefined : Number(post),
    dev: groups['dev'] === undefined ? undefined : Number(groups['devNumber'] ?? 0),
    local: groups['local']
      ?.split(/[-_.]/)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part.toLowerCase())),
  }
}

/**
 * The version in its normal form. The parts of a local version are joined by `-`, not `.`: upstream's library
 * joins them by a comma, which a tag turns into `-`.
 */
export function formatPep440({ epoch, release, pre, post, dev, local }: Pep440): string {
  return [
    epoch === 0 ? '' : `${epoch}!`,
    release.join('.'),
    pre === undefined ? '' : `${pre.letter}${pre.number}`,
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local === undefined ? '' : `+${local.join('-')}`,
  ].join('')
}

/** Negative, zero or positive, as PEP 440 orders the two: `1.0.dev1 < 1.0a1.dev1 < 1.0a1 < 1.0 < 1.0+x < 1.0.post1`. */
export function comparePep440(left: Pep440, right: Pep440): number {
  return (
    left.epoch - right.epoch ||
    compareLists(trimZeros(left.release), trimZeros(right.release)) ||
    compareLists(phaseOf(left), phaseOf(right)) ||
    compareLocal(left.local, right.local)
  )
}

/** Before the release stand its dev, then its pre-releases; a dev release stands before what it leads to. */
function phaseOf({ pre, post, dev }: Pep440): readonly number[] {
  const last = Number.POSITIVE_INFINITY
  const onlyDev = pre === undefined && post === undefined && dev !== undefined
  const letter = pre === undefined ? (onlyDev ? -1 : last) : ['a', 'b', 'rc'].indexOf(pre.letter)
  return [letter, pre?.number ?? 0, post ?? -1, dev ?? last]
}

function trimZeros(release: readonly number[]): readonly number[] {
  return release.slice(0, release.findLastIndex((part) => part !== 0) + 1)
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [here = 0, there = 0] = [left[index], right[index]]
    if (here !== there) return here < there ? -1 : 1
  }
  return 0
}

function compareLocal(left: Pep440['local'] = [], right: Pep440['local'] = []): number {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const order = compareLocalPart(left[index], right[index])
    if (order !== 0) return order
  }
  return 0
}

/** Nothing stands before words, words before numbers. */
function compareLocalPart(left: string | number | undefined, right: string | number | undefined): number {
  const rank = (part: string | number | undefined): number =>
    part === undefined ? 0 : typeof part === 'string' ? 1 : 2
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  if (left === right || left === undefined || right === undefined) return 0
  return left < right ? -1 : 1
}
