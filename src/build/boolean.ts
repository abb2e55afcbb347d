import { UserError } from '../lang/user-error.ts'

/** The words that Go, and with it buildx and BuildKit, reads as a boolean; undefined for any other text. */
export function parseGoBoolean(text: string): boolean | undefined {
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text)) return true
  if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text)) return false
  return undefined
}

/** A YAML 1.2 core schema boolean, the only ones that an action's inputs may be; undefined for any other text. */
export function parseYamlBoolean(text: string): boolean | undefined {
  if (['true', 'True', 'TRUE'].includes(text)) return true
  if (['false', 'False', 'FALSE'].includes(text)) return false
  return undefined
}

/** @throws UserError in the words of GitHub's own toolkit */
export function toInputBoolean(name: string, text: string): boolean {
  const value = parseYamlBoolean(text)
  if (value !== undefined) return value
  throw new UserError(
    `Input does not meet YAML 1.2 "Core Schema" specification: ${name}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``,
  )
}
