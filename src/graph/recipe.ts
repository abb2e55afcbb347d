import type { Dockerfile } from './dockerfile.ts'
import type { Need } from './dockerfile-needs.ts'
import type { BuildInput } from './dockerfile-scope.ts'
import type { Parent } from './graph.ts'
import { normalizeReference } from './reference.ts'
import type { Resolved } from './resolution.ts'

/** What of a build's input makes a difference to its result, without what only says where a parent lives. */
export type Recipe = {
  /** Each stage that runs and what it takes from where, with parents by their ids. */
  readonly steps: readonly string[]
  /** The arguments that a stage can see. What those before the first `FROM` lead to is in the steps. */
  readonly args: Readonly<Record<string, string>>
  /** The build contexts that are not parents. */
  readonly buildContexts: Readonly<Record<string, string>>
}

/** Makes builds comparable over namespaces: a branch's build on the branch's parent has the default branch's recipe. */
export function toRecipe(
  { dockerfile, input, resolutions }: Resolved,
  parents: readonly Pick<Parent, 'id' | 'reference'>[],
): Recipe {
  const ids = new Map(
    parents.flatMap(({ id, reference }) => (reference === undefined ? [] : [[reference, id] as const])),
  )
  return {
    steps: resolutions.flatMap(({ platforms, stages }) =>
      stages.map(({ index, platform, needs }) =>
        JSON.stringify([
          platforms.toSorted(),
          index,
          platform ?? '',
          ...needs.map((need) => encodeNeed(need, ids)),
        ]),
      ),
    ),
    args: visibleArgs(dockerfile, input.args),
    buildContexts: foreignContexts(input.buildContexts ?? {}, ids),
  }
}

/** A parent has the very name by which the Dockerfile needs it. */
function encodeNeed({ kind, name, stage }: Need, ids: ReadonlyMap<string, string>): string {
  if (stage !== undefined) return `${kind} stage ${stage}`
  const id = ids.get(name)
  return id === undefined ? `${kind} ${normalizeReference(name)}` : `${kind} parent ${id}`
}

type Texts = Readonly<Record<string, string>>

function foreignContexts(contexts: Texts, ids: ReadonlyMap<string, string>): Texts {
  const entries = Object.entries(contexts)
  if (entries.length === 0) return contexts
  const parents = new Set([...ids.keys()].map(normalizeReference))
  return Object.fromEntries(entries.filter(([name]) => !parents.has(normalizeReference(name))))
}

/** Drops the arguments that are declared before the first `FROM` and in no stage. */
function visibleArgs({ globals, visible }: Dockerfile, args: BuildInput['args']): BuildInput['args'] {
  if (globals.length === 0) return args
  const isDropped = (name: string): boolean =>
    !visible.has(name) && globals.some((argument) => argument.name === name)
  return Object.fromEntries(Object.entries(args).filter(([name]) => !isDropped(name)))
}
