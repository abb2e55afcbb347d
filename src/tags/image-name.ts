import { collect, UserError } from '../lang/user-error.ts'
import { joinFields, parseFields, parseRows } from './list.ts'

/** One entry of docker/metadata-action's `images`. */
export type ImageName = { readonly name: string; readonly enabled: boolean }

/**
 * Parses `name`, `name=…` and `enable=true|false`, one image a line; one line alone may hold several names.
 * @throws UserError with every entry that is wrong
 */
export function parseImageNames(text: string): ImageName[] {
  const entries = parseRows(text).map((row) => joinFields(row).trim())
  const [first] = entries
  if (first !== undefined && entries.length === 1) {
    const names = parseFields(first).map((field) => field.text)
    if (names.every((name) => !name.includes('='))) {
      return names.map((name) => ({ name: name.trim(), enabled: true }))
    }
  }
  return collect(entries, parseEntry)
}

function parseEntry(entry: string): ImageName {
  let image: ImageName = { name: '', enabled: true }
  for (const field of parseFields(entry)) {
    const [key = '', value] = field.text.split('=').map((part) => part.trim())
    if (value === undefined) image = { ...image, name: key }
    else if (key.toLowerCase() === 'name') image = { ...image, name: value }
    else if (key.toLowerCase() === 'enable') image = { ...image, enabled: toBoolean(value, entry) }
    else throw new UserError(`Unknown image attribute: ${entry}; write name=… and enable=true or false`)
  }
  if (image.name === '') throw new UserError(`Image name attribute empty: ${entry}; write name=registry/name`)
  return image
}

function toBoolean(value: string, entry: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw new UserError(`Invalid enable attribute value: ${entry}; write enable=true or enable=false`)
}
