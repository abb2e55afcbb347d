import type { Position } from '../lang/user-error.ts'
import { type Dockerfile, wordsOf } from './dockerfile.ts'
import { type Instruction, parseJsonWords } from './dockerfile-lines.ts'
import type { BuildInput } from './dockerfile-scope.ts'
import { mountsOf, sourcesOf } from './dockerfile-sources.ts'
import { resolvePlatforms } from './resolution.ts'

/** What a build takes from its main build context, as written: patterns and variables stay. */
export type ContextSource = { readonly path: string; readonly position: Position }

/**
 * The paths that COPY, ADD and bind mounts of the stages that run take from the build context.
 * A hint: `ADD` may name a URL through a variable, and variables are not substituted.
 */
export function contextSourcesOf(dockerfile: Dockerfile, input: BuildInput): readonly ContextSource[] {
  const instructions = new Set(
    resolvePlatforms(dockerfile, input).flatMap(({ stages }) =>
      stages.flatMap((stage) => stage.instructions),
    ),
  )
  return [...instructions].flatMap((instruction) =>
    pathsOf(instruction).map((path) => ({
      path,
      position: { file: dockerfile.file, line: instruction.line },
    })),
  )
}

function pathsOf(instruction: Instruction): readonly string[] {
  const { keyword, rest } = instruction
  if (keyword === 'RUN') return mountsOf(instruction).flatMap(mountedPath)
  if ((keyword !== 'COPY' && keyword !== 'ADD') || sourcesOf(instruction).length > 0) return []
  const words = (parseJsonWords(rest) ?? wordsOf(rest)).slice(0, -1)
  return words.filter((word) => !word.includes('<<') && !(keyword === 'ADD' && isRemote(word)))
}

function mountedPath(mount: ReadonlyMap<string, string>): readonly string[] {
  const isBind = (mount.get('type') ?? 'bind') === 'bind'
  return isBind && !mount.has('from') ? [mount.get('source') ?? mount.get('src') ?? '.'] : []
}

const isRemote = (path: string): boolean => /^(?:https?|git|ssh):\/\/|^git@/.test(path)
