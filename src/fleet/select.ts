import { UserError } from '../lang/user-error.ts'
import type { Image } from './image.ts'

/** Filters as the user wrote them; all of them must hold. */
export type Selection = {
  /** Lines are united; the commas of a line must all hold. Empty selects every image. */
  readonly select: string
  readonly runtime: string
  readonly imageType: string
}

/** Whether one term of a selection holds for an image. */
type Term = (image: Image) => boolean

/**
 * The images that a selection names, in the fleet's order.
 * @throws UserError listing what there is, when nothing is left
 */
export function selectImages(images: readonly Image[], selection: Selection): readonly Image[] {
  const lines = selection.select
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const united = lines.length === 0 ? images : unite(images, lines)
  const short = { runtime: selection.runtime, image_type: selection.imageType }
  const selected = Object.entries(short)
    .filter(([, value]) => value !== '' && value !== 'all')
    .reduce((left, [name, value]) => left.filter((image) => image.attributes[name] === value), united)
  if (selected.length === 0) throw nothingLeft(images, selection)
  return selected
}

function unite(images: readonly Image[], lines: readonly string[]): readonly Image[] {
  const chosen = new Set(lines.flatMap((line) => selectLine(images, line)))
  return images.filter((image) => chosen.has(image))
}

function selectLine(images: readonly Image[], line: string): readonly Image[] {
  const terms = line.split(',').map((term) => term.trim())
  return terms.reduce((left, term) => left.filter(parseTerm(term, left)), images)
}

function parseTerm(term: string, images: readonly Image[]): Term {
  const newest = /^newest:([^=]+)=(\d+)$/.exec(term)
  if (newest !== null) return newestOf(images, newest[1] ?? '', Number(newest[2]))
  const pair = /^([^!=]+)(!?=)(.*)$/.exec(term)
  if (pair === null) {
    const name = toGlob(term)
    return (image) => name.test(image.id) || name.test(image.name)
  }
  const [, key = '', operator, pattern = ''] = pair
  const glob = toGlob(pattern)
  const matches: Term =
    key === 'group'
      ? (image) => image.groups.some((group) => glob.test(group))
      : (image) => glob.test(image.attributes[key] ?? '')
  return operator === '=' ? matches : (image) => !matches(image)
}

/** `*` is any run of characters, `?` is one; all else is itself. */
function toGlob(pattern: string): RegExp {
  const source = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`)
}

function newestOf(images: readonly Image[], name: string, count: number): Term {
  const values = [...new Set(images.map((image) => image.attributes[name] ?? ''))]
  const newest = values
    .filter((value) => value !== '')
    .sort((left, right) => compareVersions(right, left))
    .slice(0, count)
  return (image) => newest.includes(image.attributes[name] ?? '')
}

/** Orders texts by the numbers in them, as people order versions: `9.1 LTS` < `10.4 LTS` < `18.0`. */
export function compareVersions(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true })
}

function nothingLeft(images: readonly Image[], selection: Selection): UserError {
  const asked = Object.entries(selection)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')
  const ids = images.map((image) => image.id)
  const shown =
    ids.length > 20 ? `${ids.slice(0, 20).join(', ')} and ${ids.length - 20} more` : ids.join(', ')
  return new UserError(`no image is selected by ${asked || 'an empty fleet'}; there are: ${shown || 'none'}`)
}
