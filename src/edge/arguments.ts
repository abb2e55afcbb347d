import { parseArgs } from 'node:util'
import { nearest, type Problem, UserError } from '../lang/user-error.ts'
import { flagsOf, formatHelp, wordsOf } from '../request/help.ts'
import { looks, type Mode, modes } from '../request/mode.ts'
import { parseMode, type Values } from '../request/request.ts'

/** What the command was asked: help, or a mode with its flags. */
export type Asked =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'mode'; readonly mode: Mode; readonly values: Values }

type Options = Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>

const HELP = ['--help', '-h']

/** @throws UserError for a mode or flag that does not exist, and for words too many or too few */
export function readArguments(argv: readonly string[]): Asked {
  const [first, ...rest] = argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv
  if (first === undefined || HELP.includes(first)) return { kind: 'help', text: formatHelp() }
  const mode = parseMode(first, [...modes, ...looks])
  if (rest.some((word) => HELP.includes(word))) return { kind: 'help', text: formatHelp(mode) }
  return { kind: 'mode', mode, values: readFlags(mode, rest) }
}

function readFlags(mode: Mode, args: readonly string[]): Values {
  const options = Object.fromEntries(
    flagsOf(mode).map((flag) => [flag.name, { type: flag.switch === true ? 'boolean' : 'string' } as const]),
  )
  refuseUnknown(mode, args, options)
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const flags = Object.entries(values).map(([name, value]) => [name, String(value)])
    return Object.fromEntries([...flags, ...readWords(mode, positionals)])
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(`${reason}; see imagefleet ${mode} --help`, { cause: error })
  }
}

/** Node's own message for an unknown flag does not know which one was meant. */
function refuseUnknown(mode: Mode, args: readonly string[], options: Options): void {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const problems = tokens.flatMap((token): readonly Problem[] => {
    if (token.kind !== 'option' || token.name in options) return []
    const near = nearest(token.name, Object.keys(options))
    const remedy = near === undefined ? `see imagefleet ${mode} --help` : `did you mean --${near}?`
    return [{ message: `${token.rawName} is no flag of imagefleet ${mode}; ${remedy}` }]
  })
  if (problems.length > 0) throw new UserError(problems)
}

function readWords(mode: Mode, given: readonly string[]): readonly (readonly [string, string])[] {
  const words = wordsOf(mode)
  const usage = ['imagefleet', mode, ...words.map(({ name }) => name.toUpperCase())].join(' ')
  const [extra] = given.slice(words.length)
  if (extra !== undefined) {
    throw new UserError(`"${extra}" is one word too many; write ${usage} [--flag value …]`)
  }
  return words.map(({ name }, index) => {
    const value = given[index]
    if (!value) throw new UserError(`${name.toUpperCase()} is missing; write ${usage}`)
    return [name, value] as const
  })
}
