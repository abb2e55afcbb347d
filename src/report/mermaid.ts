import type { Plan } from '../plan/plan.ts'
import { type Drawing, drawPlan } from './drawing.ts'

/** Mermaid draws no more than 500 arrows; a graph of more than this is a tangle that nobody reads. */
const ARROWS = 400
/** Mermaid's own limit, `maxTextSize`, which GitHub does not raise. */
const CHARACTERS = 50_000
const LABEL = 80

/**
 * The graph of a plan: who stands on whom, and what is built. What is too large for Mermaid, or for a reader, is
 * folded; a graph of any size is drawn.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function toFlowchart(plan: Plan): string {
  return formatFlowchart(drawPlan(plan, ARROWS, isFit))
}

const isFit = (drawing: Drawing): boolean =>
  drawing.arrows.length <= ARROWS && formatFlowchart(drawing).length <= CHARACTERS

function formatFlowchart({ boxes, arrows, folded }: Drawing): string {
  const names = new Map([...boxes.keys()].map((key, index) => [key, `n${index}`]))
  return [
    'flowchart LR',
    ...(folded === undefined ? [] : [`  %% Folded: ${folded}.`]),
    ...[...boxes].map(([key, { label, style }]) => `  ${names.get(key)}["${toLabel(label)}"]:::${style}`),
    ...arrows.map(([from, to]) => `  ${names.get(from)} --> ${names.get(to)}`),
    '  classDef build stroke-width:3px',
    '  classDef reuse stroke-dasharray:4',
    '  classDef skip stroke-dasharray:1 4',
  ].join('\n')
}

/** Quotes and markup in a label are written as Mermaid's entity codes. */
function toLabel(text: string): string {
  const short = text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text
  return short.replaceAll(/[^\w .:/@+-]/gu, (letter) => `#${letter.codePointAt(0)};`)
}
