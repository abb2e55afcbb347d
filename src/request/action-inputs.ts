import { modes } from './mode.ts'
import type { Parameter } from './parameter.ts'
import { parameters } from './parameters.ts'

/** The `inputs` of `action.yml`, in the table's order. No defaults: a runner would hand them to every mode. */
export function formatInputs(): string {
  const names = new Set(inAction().map(({ name }) => name))
  const inputs = [...names].map((name) => `  ${name}:\n    description: ${quote(describeInput(name))}`)
  const mode = `  mode:\n    description: ${quote(`what to do: ${modes.join(', ')}`)}\n    required: true`
  return ['inputs:', mode, ...inputs].join('\n')
}

/** What a parameter means, in each group of modes for which it stands in the table. */
function describeInput(name: string): string {
  return inAction()
    .filter((parameter) => parameter.name === name)
    .map(({ about, modes: used, default: fallback }) => {
      const where = used.length === modes.length ? 'every mode' : used.join(', ')
      return `${about} (${where}${fallback === undefined ? '' : `; default ${JSON.stringify(fallback)}`})`
    })
    .join(' | ')
}

const inAction = (): readonly Parameter[] => parameters.filter(({ door }) => door !== 'command')

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`
