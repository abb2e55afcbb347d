import type { Job } from '../plan/plan.ts'

/** A program of this machine, and its words; nothing passes a shell. */
export type TestCommand = { readonly file: string; readonly args: readonly string[] }

/**
 * The test of an image: `run` and what follows it run in a container of it, anything else on this machine. There the
 * variable IMAGE holds its reference, and so does the word `$IMAGE`.
 * @returns undefined where it has none
 */
export function toTestCommand({ build }: Job, image: string): TestCommand | undefined {
  const [first, ...rest] = build?.test ?? []
  if (first === undefined) return undefined
  if (first === 'run') return { file: 'docker', args: ['run', '--rm', image, ...rest] }
  return { file: first, args: rest.map((word) => word.replaceAll('$IMAGE', image)) }
}
