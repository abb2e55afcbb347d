import picomatch from 'picomatch'
import Range from 'semver/classes/range.js'
import parseSemver from 'semver/functions/parse.js'
import { UserError } from '../lang/user-error.ts'

/** Which tags are meant, and the text that said so. */
export type Pattern = { readonly text: string; readonly matches: (tag: string) => boolean }

const SEMVER = /^semver:\s*/

/**
 * One item of a list of tags: a tag, a glob, `/expression/` for a whole tag, or `semver: range`.
 * @throws UserError when the expression or the range is malformed
 */
export function parsePattern(text: string): Pattern {
  if (SEMVER.test(text)) return toSemverPattern(text, text.replace(SEMVER, ''))
  if (text.startsWith('/')) {
    if (text.length < 3 || !text.endsWith('/')) {
      throw new UserError(`${JSON.stringify(text)} is not a pattern; an expression stands between two "/"`)
    }
    return toExpression(text, `^(?:${text.slice(1, -1)})$`)
  }
  if (text === '' || /\s/.test(text)) {
    throw new UserError(
      `${JSON.stringify(text)} is not a pattern; write a tag, a glob such as v1.*, /expression/ or semver: range`,
    )
  }
  return { text, matches: picomatch(text, { dot: true, nonegate: true }) }
}

/**
 * An expression in Go's spelling, as other tools' files have it: it may match a part of the tag.
 * @throws UserError when it is malformed, or means something that JavaScript's expressions cannot say
 */
export function toExpression(text: string, source: string): Pattern {
  const [, flags = ''] = /^\^?(?:\(\?:)?\(\?([ims]+)\)/.exec(source) ?? []
  const body = source
    .replace(`(?${flags})`, '')
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\A', '^')
    .replaceAll('\\z', '$')
  try {
    const expression = new RegExp(body, flags)
    return { text, matches: (tag) => expression.test(tag) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(`${JSON.stringify(text)} is not an expression: ${reason}`, { cause: error })
  }
}

/** @throws UserError when the range is malformed */
export function toSemverPattern(text: string, range: string): Pattern {
  try {
    const allowed = new Range(range.replaceAll(',', ' '))
    return {
      text,
      matches: (tag) => {
        const version = toVersion(tag)
        return version !== null && allowed.test(version)
      },
    }
  } catch (error) {
    throw new UserError(
      `${JSON.stringify(text)} is not a range of versions; write such as semver: >=1.2 <2`,
      { cause: error },
    )
  }
}

/** The version that a tag spells; `1` and `v1.2` are versions too. */
export function toVersion(tag: string): ReturnType<typeof parseSemver> {
  const [, major, minor = '.0'] = /^v?(\d+)(\.\d+)?$/.exec(tag) ?? []
  return parseSemver(major === undefined ? tag : `${major}${minor}.0`)
}

/** A tag without anything that a glob reads otherwise. */
export function isPlain(text: string): boolean {
  return /^[\w.-]+$/.test(text)
}
