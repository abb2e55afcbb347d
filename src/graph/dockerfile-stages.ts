import { nearest, type Problem, UserError } from '../lang/user-error.ts'
import { replacementOf, toBuildContexts } from './build-contexts.ts'
import type { Dockerfile, Stage } from './dockerfile.ts'
import { type Instruction, splitInstruction } from './dockerfile-lines.ts'
import {
  type Need,
  type Resolving,
  resolveBase,
  resolveInstruction,
  resolvePlatform,
} from './dockerfile-needs.ts'
import { type BuildInput, toScope } from './dockerfile-scope.ts'

/** A stage and all it needs. A stage that a named build context replaces needs that and runs nothing. */
export type ResolvedStage = {
  /** Its number in the file, from 0. */
  readonly index: number
  readonly platform: string | undefined
  readonly needs: readonly Need[]
  /** What runs: the `ONBUILD` triggers of an earlier stage that it stands on, then its own instructions. */
  readonly instructions: readonly Instruction[]
}

/**
 * The stages that a build for this platform runs, in the order of the file.
 * Like BuildKit it demands that the other stages are right as well.
 * @throws UserError with every stage, variable and reference that is wrong
 */
export function resolveStages(
  dockerfile: Dockerfile,
  input: BuildInput,
  platform: string,
): readonly ResolvedStage[] {
  const { scope, problems } = toScope(dockerfile, input, platform)
  const resolving: Resolving = { dockerfile, input, scope, problems: [...problems] }
  const contexts = toBuildContexts(input.buildContexts ?? {})
  const stages = dockerfile.stages.map((stage, index) => {
    const isReplaced = stage.name !== undefined && replacementOf(stage.name, contexts) !== undefined
    return isReplaced ? toReplaced(stage, index) : resolveStage(stage, index, resolving)
  })
  const target = findTarget(resolving)
  const reached = new Set([target])
  // A set's iterator also visits what is added on the way.
  for (const index of reached) {
    for (const need of stages[index]?.needs ?? []) {
      if (need.stage !== undefined) reached.add(need.stage)
      resolving.problems.push(...orderProblems(need, index, dockerfile.file))
    }
  }
  if (resolving.problems.length > 0) throw new UserError(resolving.problems)
  return stages.filter((_, index) => reached.has(index))
}

function orderProblems({ name, stage, line }: Need, index: number, file: string): readonly Problem[] {
  if (stage === undefined || stage < index) return []
  const which = stage === index ? 'this stage itself' : 'a later stage'
  return [{ position: { file, line }, message: `"${name}" is ${which}; take files from earlier stages only` }]
}

/** The index of the stage to build; -1, with a problem, where there is none. */
function findTarget({ dockerfile: { file, stages }, input: { target }, problems }: Resolving): number {
  const index =
    target === undefined
      ? stages.length - 1
      : stages.findLastIndex(({ name }) => name === target.toLowerCase())
  if (index >= 0) return index
  const position = { file }
  const names = stages.flatMap(({ name }) => name ?? [])
  if (target === undefined)
    problems.push({ position, message: 'has no FROM; a Dockerfile needs one at least' })
  else
    problems.push({ position, message: `has no stage "${target}" to build; ${nearestStage(target, names)}` })
  return index
}

function nearestStage(target: string, names: readonly string[]): string {
  const near = nearest(target, names)
  if (near !== undefined) return `did you mean "${near}"?`
  return names.length === 0 ? 'give one a name with FROM … AS name' : `it has ${names.join(', ')}`
}

function toReplaced({ name = '', line }: Stage, index: number): ResolvedStage {
  const needs = [{ kind: 'from', name, stage: undefined, line }] as const
  return { index, platform: undefined, needs, instructions: [] }
}

function resolveStage(stage: Stage, index: number, resolving: Resolving): ResolvedStage {
  const platform = resolvePlatform(stage, resolving)
  const base = resolveBase(stage, index, resolving)
  const triggers = base?.stage === undefined ? [] : triggersOf(base.stage, resolving.dockerfile)
  const needsOf = (instruction: Instruction): readonly Need[] => resolveInstruction(instruction, resolving)
  return {
    index,
    platform,
    needs: [
      ...(base === undefined ? [] : [base]),
      ...triggers.flatMap(needsOf).map((need) => ({ ...need, kind: 'onbuild' as const })),
      ...stage.instructions.flatMap(needsOf),
    ],
    instructions: [...triggers, ...stage.instructions],
  }
}

/** What the stage makes those run that stand on it. */
function triggersOf(index: number, { stages, escaper }: Dockerfile): readonly Instruction[] {
  return (stages[index]?.instructions ?? [])
    .filter(({ keyword }) => keyword === 'ONBUILD')
    .map(({ rest, line }) => ({ ...splitInstruction(rest, escaper), line }))
}
