import { type Problem, UserError } from '../lang/user-error.ts'
import { parseRows } from '../tags/list.ts'
import type { Image } from './image.ts'
import { attributeTerm, parseTerm, type Term } from './terms.ts'
import { compareVersions } from './version-order.ts'

/** Filters as the user wrote them; all of them must hold. */
export type Selection = {
  /** Lines are united; the commas of a line must all hold. Empty selects every image. */
  readonly select: string
  readonly runtime: string
  readonly imageType: string
}

/**
 * The images that a selection names, in the fleet's order. What a line's terms filter does not depend on their
 * order: `newest:` looks at what all others leave. Quotes keep a comma: `"os=a,b"`.
 * @throws UserError listing what there is, for each filter that matches nothing and when nothing is left
 */
export function selectImages(images: readonly Image[], selection: Selection): readonly Image[] {
  const lines = parseRows(selection.select).map(({ fields }) =>
    fields.map(({ text }) => parseTerm(text.trim(), images)),
  )
  const short = Object.entries({ runtime: selection.runtime, 'image-type': selection.imageType })
    .filter(([, value]) => value !== '' && value !== 'all')
    .map(([name, value]) => {
      const term = attributeTerm(name.replace('-', '_'), value, images)
      return { ...term, text: `${name}=${JSON.stringify(value)}` }
    })
  refuseIdle([...lines.flat(), ...short], images)
  const chosen = new Set(
    (lines.length === 0 ? [[]] : lines).flatMap((line) => filter(images, [...line, ...short])),
  )
  if (chosen.size === 0) throw new UserError(nothingLeft(images, selection))
  return images.filter((image) => chosen.has(image))
}

function filter(images: readonly Image[], terms: readonly Term[]): readonly Image[] {
  const plain = terms.flatMap((term) => (term.kind === 'newest' ? [] : [term]))
  const left = images.filter((image) => plain.every(({ holds }) => holds(image)))
  const newest = terms.flatMap((term) => (term.kind === 'newest' ? [newestOf(left, term)] : []))
  return left.filter((image) => newest.every((chosen) => chosen.has(image)))
}

/** The images with the highest versions, however many images a version has. */
function newestOf(
  images: readonly Image[],
  term: { readonly name: string; readonly count: number },
): Set<Image> {
  const versionOf = (image: Image): string => image.attributes[term.name] ?? ''
  const values = [...new Set(images.map(versionOf))].filter((value) => value !== '')
  const newest = new Set(values.toSorted((left, right) => compareVersions(right, left)).slice(0, term.count))
  return new Set(images.filter((image) => newest.has(versionOf(image))))
}

/** A filter that no image at all fulfils is a mistake, also where another line selects something. */
function refuseIdle(terms: readonly Term[], images: readonly Image[]): void {
  const problems = terms
    .filter((term) => term.kind !== 'newest' && !images.some((image) => term.holds(image)))
    .map(
      ({ text, there }): Problem => ({
        message: `no image is selected by ${text}; there are: ${shorten(there())}`,
      }),
    )
  if (problems.length > 0) throw new UserError(problems)
}

function nothingLeft(images: readonly Image[], selection: Selection): string {
  if (images.length === 0) return 'the fleet has no image; write one under "images", or name a source'
  const asked = Object.entries(selection)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')
  const ids = images.map((image) => image.id)
  return `no image is selected by ${asked}; there are: ${shorten(ids)}`
}

const SHOWN = 20

function shorten(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''
  return `${names.slice(0, SHOWN).join(', ')}${more}`
}
