import { nearest, UserError } from '../lang/user-error.ts'

/** `file.json#/json/pointer`, apart. Without `#` it is the whole file. */
export type PointedFile = { readonly file: string; readonly pointer: string }

export function splitPointer(text: string): PointedFile {
  const hash = text.indexOf('#')
  return hash < 0 ? { file: text, pointer: '' } : { file: text.slice(0, hash), pointer: text.slice(hash + 1) }
}

/**
 * The keys that a JSON Pointer in a URI's fragment leads through.
 * @see https://www.rfc-editor.org/rfc/rfc6901
 * @throws UserError when it is none
 */
export function parsePointer(pointer: string): readonly string[] {
  if (pointer === '') return []
  const decoded = decodeFragment(pointer)
  if (decoded === undefined || !decoded.startsWith('/') || /~(?![01])/.test(decoded)) {
    throw new UserError(`"#${pointer}" is not a JSON Pointer; write "#/key/0", with ~1 for a slash in a key`)
  }
  return decoded
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function decodeFragment(pointer: string): string | undefined {
  try {
    return decodeURIComponent(pointer)
  } catch {
    return undefined
  }
}

/**
 * The value that the keys lead to.
 * @throws UserError naming the first key that leads nowhere, and what there is instead
 */
export function follow(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key, index) => {
    const here = childrenOf(inner)
    if (here.has(key)) return here.get(key)
    const path = keys.slice(0, index).map((step) => `/${step}`)
    const near = nearest(key, here.keys())
    const shown = Array.isArray(inner)
      ? `a list of ${inner.length}`
      : [...here.keys()].slice(0, 20).join(', ')
    const hint = near === undefined ? `there is ${shown || 'nothing below it'}` : `did you mean "${near}"?`
    throw new UserError(`the pointer leads nowhere: ${path.join('') || 'the file'} has no "${key}"; ${hint}`)
  }, value)
}

function childrenOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
}
