import { parseFields } from './csv.ts'

/** Whether one of the outputs is of this type. A mere path is `local`, whatever stands beside it. */
export function exportsAs(type: string, outputs: readonly string[]): boolean {
  for (const output of outputs) {
    const fields = parseFields(output)
    if (fields.length === 1 && !fields[0]?.startsWith('type=')) return type === 'local'
    if (fields.some((field) => isTypeField(field, type))) return true
  }
  return false
}

/** Whether a field says `type=…`, with blanks around the sign or not. */
export function isTypeField(field: string, type: string): boolean {
  const [key, value] = field.split('=').map((part) => part.trim())
  return key === 'type' && value === type
}
