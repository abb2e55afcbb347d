import type { RuleText } from '../../tags/rule-attributes.ts'
import type { ImageDefaults } from '../schema.ts'

/** What holds for the images of a source where they say nothing themselves. */
export type Defaults = {
  readonly keys: Omit<ImageDefaults, 'tags'>
  /** Undefined: no tag rule is written for them. */
  readonly tags: readonly RuleText[] | undefined
}

/** A text that is no template, whatever it holds. */
export function literal(text: string): string {
  return text.replaceAll('{{', '\\{{')
}
