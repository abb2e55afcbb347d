import { type Position, type Problem, UserError } from '../lang/user-error.ts'
import { parsePlatform } from '../oci/platform.ts'
import type { Dockerfile } from './dockerfile.ts'
import { type Escaper, type Expansion, expandWord } from './dockerfile-words.ts'

/** What a build of a Dockerfile is told beside its text. */
export type BuildInput = {
  readonly args: Readonly<Record<string, string>>
  /** The stage to build; undefined is the last. */
  readonly target?: string | undefined
  /** Named build contexts: `--build-context name=value`. */
  readonly buildContexts?: Readonly<Record<string, string>>
  /** What to build for; empty is `linux/amd64`. */
  readonly platforms?: readonly string[]
  /** Where the builder runs; unknown, it is taken to be what is built for. */
  readonly buildPlatform?: string | undefined
}

/** The variables that `FROM` may use. */
export type Scope = ReadonlyMap<string, string>

/**
 * The values of the global `ARG`s and of the platform arguments, for one platform.
 * @see https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
export function toScope(
  dockerfile: Dockerfile,
  input: BuildInput,
  platform: string,
): { readonly scope: Scope; readonly problems: readonly Problem[] } {
  const scope = new Map<string, string>()
  for (const [name, value] of platformArguments(dockerfile, input, platform)) {
    scope.set(name, input.args[name] ?? value)
  }
  const problems: Problem[] = []
  const { file, globals, escaper } = dockerfile
  const declared = globals.flatMap(({ rest, line }) =>
    argumentsIn(rest, escaper).map((argument) => ({ ...argument, position: { file, line } })),
  )
  for (const { name, value, position } of declared) {
    const given = Object.hasOwn(input.args, name) ? input.args[name] : undefined
    if (given !== undefined) scope.set(name, given)
    if (given !== undefined || value === undefined) continue
    const result = expandAt(position, value, { scope, escaper })
    if ('text' in result) scope.set(name, result.text)
    else problems.push(result)
  }
  return { scope, problems }
}

function platformArguments(
  { stages }: Dockerfile,
  { target, buildPlatform }: BuildInput,
  platform: string,
): readonly (readonly [string, string])[] {
  const describe = (side: 'BUILD' | 'TARGET', text: string): (readonly [string, string])[] => {
    const { os, architecture, variant = '' } = parsePlatform(text)
    return [
      [`${side}PLATFORM`, [os, architecture, variant].filter(Boolean).join('/')],
      [`${side}OS`, os],
      [`${side}OSVERSION`, ''],
      [`${side}ARCH`, architecture],
      [`${side}VARIANT`, variant],
    ]
  }
  const stage = target ?? stages.at(-1)?.name ?? 'default'
  return [
    ...describe('BUILD', buildPlatform ?? platform),
    ...describe('TARGET', platform),
    ['TARGETSTAGE', stage],
  ]
}

/** Words parted by spaces outside of quotes; quotes and escapes stay. */
const WORDS: Readonly<Record<Escaper, RegExp>> = {
  '\\': /(?:\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"?|'[^']*'?|[^\s"'\\])+/g,
  '`': /(?:`[\s\S]|"(?:`[\s\S]|[^"`])*"?|'[^']*'?|[^\s"'`])+/g,
}

/** The words of one `ARG`, which may declare several names, with their defaults as written. */
function argumentsIn(rest: string, escaper: Escaper): readonly { name: string; value: string | undefined }[] {
  return [...rest.matchAll(WORDS[escaper])].map(([word]) => {
    const equals = word.indexOf('=')
    if (equals < 0) return { name: word, value: undefined }
    return { name: word.slice(0, equals), value: word.slice(equals + 1) }
  })
}

/** The names that one `ARG` declares. */
export function namesIn(rest: string, escaper: Escaper): readonly string[] {
  return argumentsIn(rest, escaper).map(({ name }) => name)
}

/** A word with its variables' values, or what is wrong with it. */
export function expandAt(
  position: Position,
  word: string,
  { scope, escaper }: { readonly scope: Scope; readonly escaper: Escaper },
): Expansion | Problem {
  try {
    return expandWord(word, escaper, (name) => scope.get(name))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { position, message: `${JSON.stringify(word)} cannot be substituted: ${error.message}` }
  }
}
