import { UserError } from '../lang/user-error.ts'

const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** @throws UserError when the text breaks the grammar of tags */
export function parseTag(text: string): string {
  if (isTag(text)) return text
  throw new UserError(
    `${JSON.stringify(text)} is not a tag; write a letter, digit or "_" and up to 127 more of these, "." and "-"`,
  )
}
