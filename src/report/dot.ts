import type { Plan } from '../plan/plan.ts'
import { drawImages } from './drawing.ts'

const STYLES = { build: 'bold', reuse: 'dashed', skip: 'dotted' } as const

/**
 * The graph of a plan for Graphviz, every image a box of its own: it has no limit to what it draws.
 * @see https://graphviz.org/doc/info/lang.html
 */
export function toDot(plan: Plan): string {
  const { boxes, arrows } = drawImages(plan)
  return [
    'digraph fleet {',
    '  rankdir=LR',
    '  node [shape=box]',
    ...[...boxes].map(([key, { style }]) => `  ${quote(key)} [style=${STYLES[style]}]`),
    ...arrows.map(([from, to]) => `  ${quote(from)} -> ${quote(to)}`),
    '}',
  ].join('\n')
}

/** A backslash before a letter would be one of Graphviz's own codes. */
const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
