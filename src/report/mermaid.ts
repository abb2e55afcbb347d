import type { Plan } from '../plan/plan.ts'

/**
 * The graph of a plan: who stands on whom, and what is built.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function toFlowchart({ jobs }: Plan): string {
  const names = new Map(jobs.map(({ id }, index) => [id, `n${index}`]))
  const boxes = jobs.map(({ id, decision }) => `  ${names.get(id)}["${toLabel(id)}"]:::${decision}`)
  const arrows = jobs.flatMap(({ id, parents }) =>
    parents.flatMap((parent) => {
      const from = names.get(parent.id)
      return from === undefined ? [] : [`  ${from} --> ${names.get(id)}`]
    }),
  )
  return [
    'flowchart LR',
    ...boxes,
    ...arrows,
    '  classDef build stroke-width:3px',
    '  classDef reuse stroke-dasharray:4',
  ].join('\n')
}

/** Quotes and markup in a label are written as Mermaid's entity codes. */
function toLabel(text: string): string {
  return text.replaceAll(/[^\w .:/@+-]/g, (letter) => `#${letter.codePointAt(0)};`)
}
