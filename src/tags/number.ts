import { UserError } from '../lang/user-error.ts'
import type { NamedTag } from './resolve.ts'

/** What stands around the number of a numbered release, such as `25.11.2-ubuntu24.04-cmk.`. */
export type Numbered = { readonly prefix: string; readonly suffix: string }

/** What `{{number}}` leaves in a tag until the registry's tags are known; no registry takes it. */
export const NUMBER = '{{number}}'

/**
 * Numbers the tags that were written with `{{number}}`: each gets one more than the highest number that any of
 * the listed tags has in its place. List the repositories of all images of a release together, so that they
 * agree on the number, and list them again just before writing. Other tags stay as they are.
 * @param listed the tags that exist; undefined where any listing failed
 * @throws UserError when a listing failed, for then a release that exists could be overwritten
 */
export function numberTags(
  tags: readonly NamedTag[],
  listed: readonly string[] | undefined,
): readonly NamedTag[] {
  if (tags.every(({ numbered }) => numbered === undefined)) return tags
  return tags.map((named) => {
    const { tag, rule, numbered } = named
    return numbered === undefined
      ? named
      : { tag: tag.replace(NUMBER, String(nextNumber(numbered, listed))), rule }
  })
}

function nextNumber({ prefix, suffix }: Numbered, listed: readonly string[] | undefined): number {
  if (listed === undefined) {
    throw new UserError(
      `${prefix}N${suffix} has no number: the registry's tags could not be listed; run again when they can be`,
    )
  }
  const numbers = listed
    .filter((tag) => tag.startsWith(prefix) && tag.endsWith(suffix))
    .map((tag) => tag.slice(prefix.length, tag.length - suffix.length))
    .filter((digits) => /^\d+$/.test(digits))
    .map(Number)
  return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1
}
