import { nearest, type Position, type Problem, UserError } from '../lang/user-error.ts'
import { type Argument, argumentsOf } from './dockerfile-arguments.ts'
import type { Frontend } from './dockerfile-directives.ts'
import { type Instruction, parseLines } from './dockerfile-lines.ts'
import type { Escaper } from './dockerfile-words.ts'

/** One `FROM` and what follows it. Nothing is substituted yet. */
export type Stage = {
  /** In lower case; undefined where it has only its number. */
  readonly name: string | undefined
  /** What `FROM` names, as written: a reference, an earlier stage or `scratch`. */
  readonly base: string
  /** The value of `--platform`, as written. */
  readonly platform: string | undefined
  /** Where its `FROM` stands. */
  readonly line: number
  readonly instructions: readonly Instruction[]
}

export type Dockerfile = {
  readonly file: string
  readonly escaper: Escaper
  /** `# syntax=`, where there is one. */
  readonly frontend: Frontend | undefined
  /** What is declared before the first stage. */
  readonly globals: readonly Argument[]
  readonly stages: readonly Stage[]
  /** The names that stages declare, and so can see. */
  readonly visible: ReadonlySet<string>
  /** Whether what a stage stands on can differ from platform to platform. */
  readonly asksForPlatform: boolean
}

const KEYWORDS: readonly string[] = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/
const SIZE = 1_048_576

/**
 * Reads a Dockerfile's stages and instructions as BuildKit's own frontend does.
 * What only another frontend understands is passed over.
 * @see https://docs.docker.com/reference/dockerfile/
 * @throws UserError with every mistake and its line
 */
export function parseDockerfile(file: string, text: string): Dockerfile {
  if (text.length > SIZE) {
    const message = `has ${text.length} characters, ${SIZE} are allowed; move data into files that it copies`
    throw new UserError({ position: { file }, message })
  }
  const { instructions, escaper, frontend, problems } = parseLines(file, text)
  const isStandard = isStandardFrontend(frontend)
  const known = instructions.filter(({ keyword }) => KEYWORDS.includes(keyword))
  const mistakes = isStandard ? instructions.flatMap((one) => problemsOf(file, one)) : []
  const first = known.findIndex(({ keyword }) => keyword === 'FROM')
  const before = first < 0 ? known : known.slice(0, first)
  const early = before
    .filter(({ keyword }) => keyword !== 'ARG')
    .map(({ keyword, line }) => tooEarly({ file, line }, keyword))
  const all = [...problems, ...mistakes, ...(isStandard ? early : [])]
  if (all.length > 0) throw new UserError(all.toSorted(byLine))
  const globals = argumentsOf(before, escaper)
  const stages = first < 0 ? [] : toStages(known.slice(first))
  const within = argumentsOf(known.slice(before.length), escaper)
  return {
    file,
    escaper,
    frontend,
    globals,
    stages,
    visible: new Set(within.map(({ name }) => name)),
    asksForPlatform: asksForPlatform(globals, stages),
  }
}

const PLATFORM_ARGUMENT = /(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)/

function asksForPlatform(globals: readonly Argument[], stages: readonly Stage[]): boolean {
  const texts = [
    ...globals.map(({ value }) => value ?? ''),
    ...stages.map(({ base, platform = '' }) => base + platform),
  ]
  return texts.some((text) => PLATFORM_ARGUMENT.test(text))
}

/** Whether the file's language is the one we know. */
export function isStandardFrontend(frontend: Frontend | undefined): boolean {
  return (
    frontend === undefined || /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend.reference)
  )
}

function byLine(one: Problem, other: Problem): number {
  return (one.position?.line ?? 0) - (other.position?.line ?? 0)
}

function tooEarly(position: Position, keyword: string): Problem {
  return { position, message: `${keyword} stands before the first FROM; only ARG may` }
}

function problemsOf(file: string, { keyword, rest, line }: Instruction): readonly Problem[] {
  const position = { file, line }
  if (!KEYWORDS.includes(keyword)) {
    const near = nearest(keyword, KEYWORDS)
    const remedy = near === undefined ? `known are ${KEYWORDS.join(', ')}` : `did you mean ${near}?`
    return [{ position, message: `${JSON.stringify(keyword.slice(0, 80))} is no instruction; ${remedy}` }]
  }
  if (keyword !== 'FROM') return []
  const words = wordsOf(rest)
  const [, as = '', name = ''] = words
  const isPlain = words.length === 1 && rest !== ''
  if (!isPlain && (words.length !== 3 || as.toLowerCase() !== 'as')) {
    return [
      { position, message: `"FROM ${rest.slice(0, 80)}" is wrong; write FROM image or FROM image AS name` },
    ]
  }
  if (isPlain || STAGE_NAME.test(name.toLowerCase())) return []
  const rule = 'begin with a letter and go on with letters, digits, "-", "_" and "."'
  return [{ position, message: `${JSON.stringify(name)} is no name for a stage; ${rule}` }]
}

/** The words of an instruction that knows no quotes. */
export function wordsOf(rest: string): readonly string[] {
  return rest.trim().split(/[\t\v\f\r ]+/)
}

function toStages(instructions: readonly Instruction[]): readonly Stage[] {
  const starts = [...instructions.keys()].filter((index) => instructions[index]?.keyword === 'FROM')
  return starts.map((start, index) => {
    const [from, ...rest] = instructions.slice(start, starts[index + 1])
    const [base = '', , name] = wordsOf(from?.rest ?? '')
    return {
      name: name?.toLowerCase(),
      base,
      platform: from?.flags.find((flag) => flag.name === 'platform')?.value,
      line: from?.line ?? 0,
      instructions: rest,
    }
  })
}
