import { type Position, type Problem, UserError } from '../lang/user-error.ts'
import { formatPlatform, parsePlatform } from '../oci/platform.ts'
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
  for (const [name, value] of builtInArguments(dockerfile, input, platform)) {
    scope.set(name, input.args[name] ?? value)
  }
  const problems: Problem[] = []
  const { file, globals, escaper } = dockerfile
  for (const { name, value, line } of globals) {
    const given = Object.hasOwn(input.args, name) ? input.args[name] : undefined
    if (given !== undefined) scope.set(name, given)
    if (given !== undefined || value === undefined) continue
    const result = expandAt({ file, line }, value, { scope, escaper })
    if ('text' in result) scope.set(name, result.text)
    else problems.push(result)
  }
  return { scope, problems }
}

/** What is set without being declared; the platforms only where the file asks for them. */
function builtInArguments(
  { stages, asksForPlatform }: Dockerfile,
  { target, buildPlatform }: BuildInput,
  platform: string,
): readonly (readonly [string, string])[] {
  const stage = ['TARGETSTAGE', target ?? stages.at(-1)?.name ?? 'default'] as const
  if (!asksForPlatform) return [stage]
  return [
    stage,
    ...platformArguments('BUILD', buildPlatform ?? platform),
    ...platformArguments('TARGET', platform),
  ]
}

function platformArguments(side: 'BUILD' | 'TARGET', text: string): readonly (readonly [string, string])[] {
  const platform = parsePlatform(text)
  return [
    [`${side}PLATFORM`, formatPlatform(platform)],
    [`${side}OS`, platform.os],
    [`${side}OSVERSION`, platform['os.version'] ?? ''],
    [`${side}ARCH`, platform.architecture],
    [`${side}VARIANT`, platform.variant ?? ''],
  ]
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
