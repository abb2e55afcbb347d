import compareSemver from 'semver/functions/compare.js'
import toSemver from 'semver/functions/parse.js'
import { comparePep440, formatPep440, parsePep440 } from './pep440.ts'

/** Which reading of a version a rule asks for. */
export type Scheme = 'semver' | 'pep440'

/** A version under one scheme, with the names that a rule's `pattern` knows. */
export type Version = {
  readonly scheme: Scheme
  /** The text as it was given. */
  readonly raw: string
  /** The cleaned text: no leading `v`, no build metadata. */
  readonly version: string
  readonly major: number
  readonly minor: number
  readonly patch: number
  readonly prerelease: readonly (string | number)[]
  readonly build: readonly string[]
  /** Not a pre-release; under PEP 440 neither a post nor a dev release. */
  readonly stable: boolean
}

/** Versions are read again and again: those of a registry for every image of a fleet. */
const known = new Map<string, Version | undefined>()

/** Undefined when the text is no version under the scheme. */
export function parseVersion(scheme: Scheme, text: string): Version | undefined {
  const key = `${scheme} ${text}`
  if (!known.has(key)) known.set(key, scheme === 'semver' ? fromSemver(text) : fromPep440(text))
  return known.get(key)
}

function fromSemver(text: string): Version | undefined {
  const parsed = toSemver(text)
  if (parsed === null) return undefined
  const { version, major, minor, patch, prerelease, build } = parsed
  const stable = prerelease.length === 0
  return { scheme: 'semver', raw: text, version, major, minor, patch, prerelease, build, stable }
}

function fromPep440(text: string): Version | undefined {
  const parsed = parsePep440(text)
  if (parsed === undefined) return undefined
  const [major = 0, minor = 0, patch = 0] = parsed.release
  const stable = parsed.pre === undefined && parsed.post === undefined && parsed.dev === undefined
  const names = { major, minor, patch, prerelease: [], build: [] }
  return { scheme: 'pep440', raw: text, version: formatPep440(parsed), ...names, stable }
}

/** Negative, zero or positive. Both must be of one scheme; a text that is no version stands lowest. */
export function compareVersions(left: Version, right: Version): number {
  if (left.scheme === 'semver') {
    const order = left.major - right.major || left.minor - right.minor || left.patch - right.patch
    return order || (left.stable && right.stable ? 0 : compareSemver(left.version, right.version))
  }
  const [here, there] = [parsePep440(left.raw), parsePep440(right.raw)]
  if (here === undefined || there === undefined)
    return Number(there === undefined) - Number(here === undefined)
  return comparePep440(here, there)
}
