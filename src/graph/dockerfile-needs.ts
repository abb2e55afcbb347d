import { type Problem, UserError } from '../lang/user-error.ts'
import { parseReference } from '../oci/reference.ts'
import type { Dockerfile, Stage } from './dockerfile.ts'
import type { Instruction } from './dockerfile-lines.ts'
import { type BuildInput, expandAt, type Scope } from './dockerfile-scope.ts'
import { type Source, sourcesOf } from './dockerfile-sources.ts'

/** What a stage stands on, copies from or mounts. */
export type Need = {
  readonly kind: 'from' | 'copy' | 'mount' | 'onbuild'
  /** What the Dockerfile says, after substitution: a stage, a reference or a named build context. */
  readonly name: string
  /** Which stage of the file it is; undefined for what comes from outside. */
  readonly stage: number | undefined
  readonly line: number
}

/** One pass over a Dockerfile for one platform. Its problems grow. */
export type Resolving = {
  readonly dockerfile: Dockerfile
  readonly input: BuildInput
  readonly scope: Scope
  readonly problems: Problem[]
}

/** What a stage's `FROM` names; undefined for `scratch` and for what is wrong. */
export function resolveBase(stage: Stage, index: number, resolving: Resolving): Need | undefined {
  const { dockerfile, scope, problems } = resolving
  const position = { file: dockerfile.file, line: stage.line }
  const result = expandAt(position, stage.base, { scope, escaper: dockerfile.escaper })
  if (!('text' in result)) {
    problems.push(result)
    return undefined
  }
  const need = { kind: 'from', name: result.text, line: stage.line } as const
  // Names of stages are kept in lower case, and FROM compares them as they are.
  const earlier = dockerfile.stages.slice(0, index).findLastIndex(({ name }) => name === need.name)
  if (earlier >= 0) return { ...need, stage: earlier }
  if (need.name === 'scratch') return undefined
  const rule = ruleBrokenBy(need.name)
  if (rule === undefined) return { ...need, stage: undefined }
  const unset = result.unset.map((variable) => remedyFor(variable, resolving))
  problems.push({ position, message: `FROM ${stage.base}: ${[rule, ...unset].join('; ')}` })
  return undefined
}

function remedyFor(variable: string, { input }: Resolving): string {
  return Object.hasOwn(input.args, variable)
    ? `${variable} is given, but not declared: write "ARG ${variable}" before the first FROM`
    : `${variable} has no value: give it as a build argument, or write "ARG ${variable}=…" before the first FROM`
}

function ruleBrokenBy(reference: string): string | undefined {
  if (reference === '') return 'the base is empty'
  try {
    parseReference(reference)
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

/** As containerd reads it: `linux/arm64/v8`, but also `amd64` alone. */
const PLATFORM = /^[A-Za-z0-9_.-]+(?:\([^()]*\))?(?:\/[A-Za-z0-9_.-]+){0,2}$/

/** What a stage's `--platform` says; undefined where it has none or a wrong one. */
export function resolvePlatform(
  { platform, line }: Stage,
  { dockerfile, scope, problems }: Resolving,
): string | undefined {
  if (platform === undefined) return undefined
  const position = { file: dockerfile.file, line }
  const result = expandAt(position, platform, { scope, escaper: dockerfile.escaper })
  if ('text' in result && PLATFORM.test(result.text)) return result.text
  if ('text' in result) {
    const message = `--platform=${platform} gives "${result.text}"; write os/architecture[/variant], such as linux/arm64`
    problems.push({ position, message })
  } else problems.push(result)
  return undefined
}

/** What an instruction copies from or mounts, beside its own build context. */
export function resolveInstruction(
  instruction: Instruction,
  { dockerfile, problems }: Resolving,
): readonly Need[] {
  const { file, stages } = dockerfile
  return sourcesOf(instruction).flatMap((source): readonly Need[] => {
    const { kind, from } = source
    const stage = findStage(from, stages)
    if (stage === undefined && from === 'scratch') return []
    const message = mistakeIn(source, stage, stages.length)
    if (message === undefined) return [{ kind, name: from, stage, line: instruction.line }]
    problems.push({ position: { file, line: instruction.line }, message })
    return []
  })
}

/** By name in any case, or by number. */
function findStage(from: string, stages: readonly Stage[]): number | undefined {
  const named = stages.findLastIndex(({ name }) => name === from.toLowerCase())
  if (named >= 0) return named
  return /^\d+$/.test(from) && Number(from) < stages.length ? Number(from) : undefined
}

function mistakeIn({ kind, from }: Source, stage: number | undefined, count: number): string | undefined {
  const key = kind === 'copy' ? `--from=${from}` : `from=${from}`
  if (from.includes('$'))
    return `${key} takes no variable; write "FROM ${from} AS name" and name that stage here`
  if (stage !== undefined) return undefined
  if (/^\d+$/.test(from)) return `${key}: there is no such stage; the file has ${count}, the first is 0`
  const rule = ruleBrokenBy(from)
  return rule === undefined ? undefined : `${key}: ${rule}`
}
