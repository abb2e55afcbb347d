import { formatReference, type Repository } from '../oci/reference.ts'
import { groupBy } from '../plan/groups.ts'
import { type PublishImage, placeName } from '../publish/decide.ts'
import { secondsOf } from '../publish/image-builds.ts'
import type { TagResult } from '../publish/result.ts'
import type { Size } from '../publish/size.ts'
import { formatSeconds } from './gantt.ts'
import { toCode, toText } from './markdown.ts'
import { tagOf } from './plan.ts'
import type { Publication } from './publish.ts'
import { toShortTable } from './short-table.ts'
import { formatBytes } from './units.ts'

/** The first thing to look for comes first; what is as it was comes last. */
const RANKS: Readonly<Record<TagResult['state'], number>> = {
  failed: 0,
  'not tried': 0,
  moved: 1,
  new: 1,
  held: 2,
  kept: 3,
}

const HEADS = ['Image', 'Platforms', 'Decision', 'Digest', 'Size', 'Cached', 'Time', 'Tags']

/** One row an image: what failed, then what moved, then the rest, each in the order of the plan. */
export function toPublishTable({
  images,
  results,
  sizes,
  summaryFile,
}: Omit<Publication, 'problems' | 'notices' | 'title'>): readonly string[] {
  const byImage = groupBy(results, ({ move }) => move.id)
  const listed = images.map((image) => ({ image, own: byImage.get(image.id) ?? [] }))
  const sorted = listed.toSorted((left, right) => rankOf(left.own) - rankOf(right.own))
  const rows = sorted.map(({ image, own }) => toRow(image, own, sizes.get(image.id)))
  return toShortTable(HEADS, rows, (count) => `${count} images more, which are in ${toCode(summaryFile)}`)
}

const rankOf = (results: readonly TagResult[]): number =>
  Math.min(4, ...results.map(({ state }) => RANKS[state]))

function toRow(
  image: PublishImage,
  results: readonly TagResult[],
  size: Size | undefined,
): readonly string[] {
  const { id, platforms, decision, digest, steps, builds } = image
  const seconds = secondsOf(builds)
  return [
    toText(id),
    platforms === undefined ? '' : toText(platforms.join(' ') || 'native'),
    toText(decision),
    toCode(toShortDigest(digest)),
    formatSize(size),
    steps === undefined ? '' : `${steps.cached} of ${steps.all}`,
    seconds === undefined ? '' : formatSeconds(seconds),
    namesOf(image, results),
  ]
}

export const toShortDigest = (digest: string): string => digest.slice(0, 19)

/** `316.8 MB (+1.2 MB)`. */
export function formatSize(size: Size | undefined): string {
  if (size === undefined) return ''
  if (size.before === undefined) return formatBytes(size.bytes)
  const change = size.bytes - size.before
  const sign = change < 0 ? '−' : '+'
  return `${formatBytes(size.bytes)} (${change === 0 ? '±0' : `${sign}${formatBytes(Math.abs(change))}`})`
}

/** `moved: v1 latest; kept: v2`, or the names alone where all are as they were. */
function namesOf({ place }: PublishImage, results: readonly TagResult[]): string {
  const groups = groupBy(
    results.toSorted((left, right) => RANKS[left.state] - RANKS[right.state]),
    ({ state }) => state,
  )
  const texts = [...groups].map(([state, group]) => {
    const names = group.map((result) => nameOf(result, place)).join(' ')
    return groups.size === 1 && state === 'kept' ? names : `${state}: ${names}`
  })
  return texts.join('; ')
}

/** Names in the image's own repository are shown by their tags alone. */
function nameOf({ move: { reference } }: TagResult, place: Repository): string {
  const full = formatReference(reference)
  return toCode(placeName(reference) === placeName(place) ? tagOf(full) : full)
}
