import type { Notice } from '../github/notice.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import { type Flavor, parseFlavor } from './flavor.ts'
import { type ImageName, parseImageNames } from './image-name.ts'
import { parseLines } from './list.ts'
import { attempt } from './problems.ts'
import { hasExpression } from './render.ts'
import { parseRules, type Rule } from './rule.ts'

/** docker/metadata-action's inputs by their names, as texts; a missing one is empty. */
export type MetadataInputs = Readonly<Record<string, string>>

/** What the inputs say. */
export type MetadataSettings = {
  readonly context: 'workflow' | 'git'
  readonly images: readonly ImageName[]
  readonly rules: readonly Rule[]
  readonly flavor: Flavor
  /** Templates of `key=value`. */
  readonly labels: readonly string[]
  readonly annotations: readonly string[]
  readonly separators: { readonly tags: string; readonly labels: string; readonly annotations: string }
  readonly bakeTarget: string
  /** Whether anything has to be filled in, and whether the commit's date is part of it. */
  readonly expressions: boolean
  readonly commitDate: boolean
  readonly notices: readonly Notice[]
}

/** @throws UserError with everything that is wrong in any of the inputs, each under the input's name */
export function parseMetadataSettings(inputs: MetadataInputs): MetadataSettings {
  const problems: Problem[] = []
  const parse = <T>(name: string, step: (text: string) => T): T | undefined =>
    attempt(problems, () => under(name, () => step(inputs[name] ?? '')))
  const context = parse('context', toContext)
  const images = parse('images', parseImageNames)
  const parsed = parse('tags', (text) => parseRules([{ text }], 'metadata-action'))
  const flavor = parse('flavor', (text) => parseFlavor(text, 'metadata-action'))
  const labels = parse('labels', parseLines)
  const annotations = parse('annotations', parseLines)
  if (!(context && images && parsed && flavor && labels && annotations)) throw new UserError(problems)
  const templates = ['tags', 'flavor', 'labels', 'annotations'].map((name) => inputs[name] ?? '')
  return {
    context,
    images,
    ...parsed,
    flavor,
    labels,
    annotations,
    separators: toSeparators(inputs),
    bakeTarget: inputs['bake-target']?.trim() || 'docker-metadata-action',
    expressions: templates.some(hasExpression),
    commitDate: templates.some((template) => template.includes('commit_date')),
  }
}

function toSeparators(inputs: MetadataInputs): MetadataSettings['separators'] {
  const separator = (name: string): string => inputs[name] || '\n'
  return {
    tags: separator('sep-tags'),
    labels: separator('sep-labels'),
    annotations: separator('sep-annotations'),
  }
}

/** Says in each problem which input it is about. */
function under<T>(name: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.problems.map((problem) => ({ ...problem, path: name })))
  }
}

function toContext(text: string): 'workflow' | 'git' {
  const context = text.trim() || 'workflow'
  if (context === 'workflow' || context === 'git') return context
  throw new UserError(`Invalid context source: ${context}; write workflow or git`)
}
