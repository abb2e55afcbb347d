import type { Notice } from '../github/notice.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import { isTag } from '../oci/tag.ts'
import { evaluate, type Outcome, type Scope } from './evaluate.ts'
import { explain } from './render.ts'
import type { Rule } from './rule.ts'
import type { Version } from './version.ts'

/** A tag, and which rule made it. */
export type NamedTag = {
  readonly tag: string
  /** The rule's text; `flavor` for `latest`. */
  readonly rule: string
}

/** The names that one image gets in one run. */
export type Resolution = {
  /** The first tag, which labels and the `version` output show; undefined when there is none. */
  readonly version: string | undefined
  readonly tags: readonly NamedTag[]
  readonly notices: readonly Notice[]
}
