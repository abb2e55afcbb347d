import fc from 'fast-check'
import { ignoreNothing, parseDockerignore } from '../../src/graph/dockerignore.ts'

const sent = (rules: string, ...paths: readonly string[]) => {
  const { isIgnored } = parseDockerignore('.dockerignore', rules)
  return paths.filter((path) => !isIgnored(path))
}

// Each checked against moby/patternmatcher in BuildKit's own walk.
test.each([
  ['a', ['a', 'a/b', 'x/a', 'ab'], ['x/a', 'ab']],
  ['/a', ['a', 'x/a'], ['x/a']],
  ['./a/', ['a', 'a/b'], []],
  ['*', ['a', 'a/b', '.c'], []],
  ['*/a', ['a', 'x/a', 'x/y/a'], ['a', 'x/y/a']],
  ['**/a', ['a', 'x/a', 'x/y/a', 'xa'], ['xa']],
  ['**a', ['a', 'x/a', 'xa'], []],
  ['a/**', ['a', 'a/b', 'a/b/c', 'ab'], ['a', 'ab']],
  ['a**', ['a', 'a/b', 'ab/c'], []],
  ['**/*.md', ['a.md', 'x/y/a.md', 'a.mdx'], ['a.mdx']],
  ['a?c', ['abc', 'a/c', 'ac'], ['a/c', 'ac']],
  ['[a-c]x', ['ax', 'dx'], ['dx']],
  ['[^a]x', ['ax', 'dx'], ['ax']],
  ['a.b+(c)', ['a.b+(c)', 'axb+(c)'], ['axb+(c)']],
  ['\\*', ['*', 'a'], ['a']],
  ['a/../b', ['a', 'b'], ['a']],
  ['# a\n\n  b  \r\n#c', ['a', 'b', '#c', '# a'], ['a', '#c', '# a']],
  [' #a', ['#a'], []],
  ['\uFEFFa', ['a'], []],
  ['*\n!a', ['a', 'a/b', 'b'], ['a', 'a/b']],
  ['!a\n*', ['a'], []],
  ['* \n! a/b', ['a/b', 'a/c', 'a/b/c'], ['a/b', 'a/b/c']],
  ['a\n!a/b', ['a/b', 'a/c'], ['a/b']],
  ['a/b\n!a', ['a/b', 'a/c'], ['a/c']],
  ['*.md\n!README*.md\nREADME-secret.md', ['x.md', 'README.md', 'README-secret.md'], ['README.md']],
  ['.git', ['.git/config', 'x/.git'], ['x/.git']],
])('%j', (rules, paths, expected) => {
  expect(sent(rules, ...paths)).toEqual(expected)
})

test('every pattern that is none is told with its line', () => {
  const message = (rules: string) => () => parseDockerignore('x/.dockerignore', rules)
  expect(message('ok\n!\n[a\nb[]\n\\\n[z-a]')).toThrow(
    ['2: "!"', '3: "[a"', '4: "b[]"', '5: "\\\\"', '6: "[z-a]"']
      .map(
        (place) =>
          `x/.dockerignore:${place} is no pattern; write a path, in which *, ?, ** and [a-z] stand for others`,
      )
      .join('\n'),
  )
})

test('no rules, nothing kept back', () => {
  expect(ignoreNothing.isIgnored('a')).toBe(false)
  expect(ignoreNothing.isPruned('a')).toBe(false)
})

test('what is pruned is ignored to the last file', () => {
  const part = fc.constantFrom('a', 'b', '*', '**', 'a*', '?')
  const path = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
  const rule = fc
    .tuple(fc.constantFrom('', '!', '/'), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([prefix, parts]) => prefix + parts.join('/'))
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 5 }), path, (rules, parts) => {
      const { isIgnored, isPruned } = parseDockerignore('.dockerignore', rules.join('\n'))
      const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
      if (folders.some(isPruned)) expect(isIgnored(parts.join('/'))).toBe(true)
    }),
    { numRuns: 500 },
  )
})
