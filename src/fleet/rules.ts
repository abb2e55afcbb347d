import type { Position } from '../lang/user-error.ts'
import type { Key, Source } from '../lang/yaml.ts'
import type { RuleText } from '../tags/rule-attributes.ts'

/** The tag rules that stand under a path, each with its own line; undefined where nothing is written there. */
export function rulesAt({ value, position }: Source, path: readonly Key[]): readonly RuleText[] | undefined {
  const found = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
  if (typeof found === 'string') return [toBlock(found, position(path))]
  if (!Array.isArray(found)) return undefined
  return found.map((rule, index) => toBlock(String(rule), position([...path, index])))
}

/** Blank lines at the beginning go, and the place goes down with them. */
function toBlock(text: string, position: Position): RuleText {
  const begin = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? ''
  const skipped = begin.split('\n').length - 1
  const { file, line = 1, column = 1 } = position
  return { text: text.slice(begin.length), position: { file, line: line + skipped, column } }
}
