/** One way to log in that a registry offers. */
export type Challenge = {
  /** In lower case, such as `bearer`. */
  readonly scheme: string
  readonly parameters: Readonly<Record<string, string>>
}

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/y
/** `Negotiate YII=`: a scheme's single value. A parameter's name is none, since more than `=` follows it. */
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y
const SPACE = /[ \t]*/y
const COMMAS = /[ \t,]*/y

/**
 * Reads a `WWW-Authenticate` header, in which commas part challenges and their parameters alike.
 * What breaks the grammar ends the reading: what was understood until then counts.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = []
  const take = createScanner(header)
  for (;;) {
    take(COMMAS)
    const word = take(TOKEN)?.[0]
    if (word === undefined) return challenges
    take(SPACE)
    const current = challenges.at(-1)
    if (current !== undefined && take(/=[ \t]*/y) !== undefined) {
      const value = take(QUOTED)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? take(TOKEN)?.[0]
      if (value === undefined) return challenges
      current.parameters[word.toLowerCase()] = value
    } else {
      challenges.push({ scheme: word.toLowerCase(), parameters: {} })
      take(TOKEN68)
    }
  }
}

/** Takes what a sticky pattern matches next, and moves behind it. */
function createScanner(text: string): (pattern: RegExp) => RegExpExecArray | undefined {
  let at = 0
  return (pattern) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) return undefined
    at = pattern.lastIndex
    return match
  }
}
