import { posix } from 'node:path'
import { collect, UserError } from '../lang/user-error.ts'

/** What a build context keeps back. */
export type Ignore = {
  /** Whether this file is not sent. POSIX, relative to the context. */
  readonly isIgnored: (path: string) => boolean
  /** Whether this folder is not sent, with all that could lie below it. */
  readonly isPruned: (folder: string) => boolean
}

type Rule = {
  readonly isException: boolean
  readonly pattern: string
  readonly matches: (path: string) => boolean
}

/** Sends everything: a context without `.dockerignore`. */
export const ignoreNothing: Ignore = { isIgnored: () => false, isPruned: () => false }

/**
 * Reads a `.dockerignore` as BuildKit does. Not gitignore's language: a pattern without a slash means the context's
 * own folder only, the last rule that matches wins, and an exception reaches into a folder that is kept back.
 * @see https://docs.docker.com/build/concepts/context/#dockerignore-files
 * @throws UserError with the line of each pattern that is wrong
 */
export function parseDockerignore(file: string, text: string): Ignore {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ pattern: line.startsWith('#') ? '' : line.trim(), line: index + 1 }))
    .filter(({ pattern }) => pattern !== '')
  const rules = collect(lines, ({ pattern, line }) => toRule(pattern, { file, line }))
  return createIgnore(rules)
}

function toRule(line: string, position: { readonly file: string; readonly line: number }): Rule {
  const isException = line.startsWith('!')
  const pattern = clean(isException ? line.slice(1).trim() : line)
  try {
    if (pattern !== '' && VALID.test(pattern)) return { isException, pattern, matches: toMatcher(pattern) }
  } catch (error) {
    // A range such as [z-a].
    if (!(error instanceof SyntaxError)) throw error
  }
  const message = `${JSON.stringify(line)} is no pattern; write a path, in which *, ?, ** and [a-z] stand for others`
  throw new UserError({ position, message })
}

/** Go's filepath.Clean, and no slash in front. */
function clean(pattern: string): string {
  if (pattern === '') return ''
  const normal = posix.normalize(pattern).replace(/(?<=.)\/$/, '')
  return normal.length > 1 && normal.startsWith('/') ? normal.slice(1) : normal
}

// Go's filepath.Match: a class holds letters and ranges, none of them empty; a backslash needs what it escapes.
const LETTER = '(?:\\\\.|[^\\\\\\]-])'
const VALID = new RegExp(`^(?:\\\\.|[^\\\\[]|\\[\\^?(?:${LETTER}(?:-${LETTER})?)+\\])*$`, 'su')

/**
 * Like moby/patternmatcher, whose three short cuts are not always what its regular expression would say:
 * `**foo` also takes `barfoo`, and `foo**` takes `food/x`.
 */
function toMatcher(pattern: string): Rule['matches'] {
  const isPlain = (text: string): boolean => !/[*?[\]\\]/.test(text)
  if (isPlain(pattern)) return (path) => path === pattern
  const inner = pattern.replace(/\*\*$/, '')
  if (pattern !== inner && isPlain(inner)) return (path) => path.startsWith(inner)
  const end = pattern.replace(/^\*\*/, '')
  if (pattern !== end && isPlain(end)) return (path) => path.endsWith(end) || path === end.replace(/^\//, '')
  const expression = new RegExp(`^${toSource(pattern)}$`)
  return (path) => expression.test(path)
}

function toSource(pattern: string): string {
  return pattern.replace(/\*\*\/?|\\.|[*?.+()|{}$]/g, (token, offset: number) => {
    if (token.startsWith('**')) return offset + token.length === pattern.length ? '.*' : '(.*/)?'
    if (token === '*') return '[^/]*'
    if (token === '?') return '[^/]'
    return token.startsWith('\\') ? token : `\\${token}`
  })
}

/** Which rules match each folder: what lies in it is judged with these. */
type Verdict = { readonly matched: readonly boolean[]; readonly isIgnored: boolean }

function createIgnore(rules: readonly Rule[]): Ignore {
  const folders = new Map<string, Verdict>()
  const judge = (path: string): Verdict => {
    const slash = path.lastIndexOf('/')
    return judgeWith(rules, path, slash < 0 ? undefined : judgeFolder(path.slice(0, slash)))
  }
  const judgeFolder = (path: string): Verdict => {
    const verdict = folders.get(path) ?? judge(path)
    folders.set(path, verdict)
    return verdict
  }
  const exceptions = rules.filter(({ isException }) => isException)
  return {
    isIgnored: (path) => judge(path).isIgnored,
    isPruned: (folder) =>
      judgeFolder(folder).isIgnored && !exceptions.some(({ pattern }) => reachesInto(pattern, folder)),
  }
}

/** A rule that did not count for a folder, because another had decided already, does not count for what lies in it. */
function judgeWith(rules: readonly Rule[], path: string, parent: Verdict | undefined): Verdict {
  let isIgnored = false
  const matched = rules.map(({ isException, matches }, index) => {
    const isInherited = parent?.matched[index] === true
    if (!isInherited && (isException !== isIgnored || !matches(path))) return false
    isIgnored = !isException
    return true
  })
  return { matched, isIgnored }
}

/** Whether the pattern could match below the folder; where it holds wildcards before its end, it might. */
function reachesInto(pattern: string, folder: string): boolean {
  const fixed = pattern.replace(/\/\*\*?$/, '')
  return /[*?[\]^\\]/.test(fixed) || `${fixed}/`.startsWith(`${folder}/`)
}
