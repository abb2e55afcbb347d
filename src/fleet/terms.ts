import picomatch from 'picomatch/posix.js'
import { nearest, UserError } from '../lang/user-error.ts'
import type { Image } from './image.ts'
import { compareVersions } from './version-order.ts'

type Filter = {
  readonly kind: 'filter'
  readonly holds: (image: Image) => boolean
}

/** Looks at all that the other terms leave. */
type Newest = { readonly kind: 'newest'; readonly name: string; readonly count: number }

/** One term of a selection, as it was written, and what could have been written. */
export type Term = { readonly text: string; readonly there: () => readonly string[] } & (Filter | Newest)

const NEWEST = /^newest:([^=]+)=(.*)$/
const PAIR = /^([^!=]+)(!?=)(.*)$/s

/** @throws UserError when the term is empty, or names an attribute that no image has */
export function parseTerm(text: string, images: readonly Image[]): Term {
  if (text === '') throw new UserError('select: a term is empty; take the comma away')
  const [, name, count = ''] = NEWEST.exec(text) ?? []
  if (name !== undefined) return toNewest({ text, name, count }, images)
  const [, key, operator, pattern = ''] = PAIR.exec(text) ?? []
  if (key === undefined) return nameTerm(text, images)
  const term = attributeTerm(key.trim(), pattern.trim(), images)
  const { holds } = term
  const shown = { ...term, text: toShown(text) }
  return operator === '=' ? shown : { ...shown, holds: (image) => !holds(image) }
}

const toShown = (text: string): string => `select=${JSON.stringify(text)}`

function nameTerm(text: string, images: readonly Image[]): Term & Filter {
  const matches = toGlob(text)
  const names = new Set(images.flatMap(({ id }) => id))
  return {
    kind: 'filter',
    text: toShown(text),
    holds: (image) => matches(image.id) || matches(image.name),
    there: () => [...names],
  }
}

/** @throws UserError when no image has the attribute */
export function attributeTerm(key: string, pattern: string, images: readonly Image[]): Term & Filter {
  const matches = toGlob(pattern)
  const valuesOf = (image: Image): readonly string[] =>
    key === 'group' ? image.groups : [image.attributes[key] ?? '']
  if (key !== 'group') refuseUnknown(key, images)
  return {
    kind: 'filter',
    text: `${key}=${pattern}`,
    holds: (image) => valuesOf(image).some(matches),
    there: () => {
      const values = new Set(images.flatMap(valuesOf).filter((value) => value !== ''))
      return [...values].toSorted(compareVersions).map((value) => `${key}=${value}`)
    },
  }
}

function toNewest(
  { text, name, count }: { readonly text: string; readonly name: string; readonly count: string },
  images: readonly Image[],
): Term {
  refuseUnknown(name, images)
  if (!/^[1-9]\d*$/.test(count)) {
    throw new UserError(`select: "${text}" wants a whole number from 1 up, such as newest:${name}=2`)
  }
  return { kind: 'newest', text, name, count: Number(count), there: () => [] }
}

function refuseUnknown(key: string, images: readonly Image[]): void {
  if (images.length === 0 || images.some(({ attributes }) => key in attributes)) return
  const known = [...new Set(images.flatMap(({ attributes }) => Object.keys(attributes)))]
  const near = nearest(key, [...known, 'group'])
  const there =
    known.length === 0 ? 'there are none, only group' : `there are: ${known.toSorted().join(', ')}`
  throw new UserError(
    `select: no image has an attribute "${key}"; ${near === undefined ? there : `did you mean "${near}"?`}`,
  )
}

/** `*` is any run of characters, slashes and a leading dot too. A value is always itself, whatever is in it. */
function toGlob(pattern: string): (value: string) => boolean {
  if (pattern === '') return (value) => value === ''
  const matches = picomatch(pattern, { dot: true, bash: true, nonegate: true, noext: true })
  return (value) => value === pattern || matches(value)
}
