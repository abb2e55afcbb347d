import type { Problem } from '../lang/user-error.ts'
import type { Escaper } from './dockerfile-words.ts'

/** The reference of a program that reads the Dockerfile in place of the builder's own, and its line. */
export type Frontend = { readonly reference: string; readonly line: number }

export type Directives = {
  readonly escaper: Escaper
  readonly frontend: Frontend | undefined
  readonly problems: readonly Problem[]
}

type Directive = { readonly name: string; readonly value: string; readonly line: number }

const DIRECTIVE = /^(#|\/\/)\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+)$/
const NAMES: readonly string[] = ['syntax', 'escape', 'check']
/** More lines than all directives take, some of them twice. */
const MOST = 16

/**
 * Reads the parser directives, which stand in the very first lines.
 * @see https://docs.docker.com/reference/dockerfile/#parser-directives
 */
export function parseDirectives(file: string, lines: readonly string[]): Directives {
  const directives = readDirectives(
    lines.slice(0, MOST).map((line) => line.trimStart()),
    '#',
  )
  const problems = directives.flatMap(({ name, value, line }, index): readonly Problem[] => {
    const position = { file, line }
    const isSecond = directives.findIndex((other) => other.name === name) < index
    if (isSecond) return [{ position, message: `"# ${name}=" stands here a second time; leave one` }]
    if (name !== 'escape' || value === '\\' || value === '`') return []
    return [{ position, message: `${JSON.stringify(value)} is no escape character; write \\ or \`` }]
  })
  const isBacktick = directives.some(({ name, value }) => name === 'escape' && value === '`')
  return { escaper: isBacktick ? '`' : '\\', frontend: findFrontend(lines), problems }
}

/** As BuildKit looks for it: behind a `#!` line too, after `//` too, but not behind spaces. */
function findFrontend(lines: readonly string[]): Frontend | undefined {
  const skipped = lines[0]?.startsWith('#!') ? 1 : 0
  for (const comment of ['#', '//'] as const) {
    const found = readDirectives(lines.slice(skipped, MOST), comment).find(({ name }) => name === 'syntax')
    if (found !== undefined) {
      const [reference = ''] = found.value.split(' ')
      return { reference, line: found.line + skipped }
    }
  }
  return undefined
}

/** The first line that is no directive ends them. */
function readDirectives(lines: Iterable<string>, comment: '#' | '//'): Directive[] {
  const directives: Directive[] = []
  for (const text of lines) {
    const [, prefix, key = '', value = ''] = DIRECTIVE.exec(text.trimEnd()) ?? []
    const name = key.toLowerCase()
    if (prefix !== comment || !NAMES.includes(name)) break
    directives.push({ name, value, line: directives.length + 1 })
  }
  return directives
}
