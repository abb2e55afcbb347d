import { parseDockerfile } from '../../src/graph/dockerfile.ts'
import { UserError } from '../../src/lang/user-error.ts'

const parse = (text: string) => parseDockerfile('Dockerfile', text)
const bases = (text: string) => parse(text).stages.map(({ base }) => base)
const mistakes = (text: string): readonly string[] => {
  try {
    parse(text)
    return []
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n')
    throw error
  }
}

test('stages have their names in lower case, their platforms as written, and their lines', () => {
  const text =
    '\nFROM --platform=$BUILDPLATFORM golang:1.25 AS Build\nRUN make\n\nfrom scratch\nCOPY --from=build /a /\n'
  expect(parse(text).stages).toEqual([
    {
      name: 'build',
      base: 'golang:1.25',
      platform: '$BUILDPLATFORM',
      line: 2,
      instructions: [{ keyword: 'RUN', flags: [], rest: 'make', line: 3 }],
    },
    {
      name: undefined,
      base: 'scratch',
      platform: undefined,
      line: 5,
      instructions: [{ keyword: 'COPY', flags: [{ name: 'from', value: 'build' }], rest: '/a /', line: 6 }],
    },
  ])
})

test.each([
  ['a line goes on', 'FROM \\\n  alpine \\\n  AS x', ['alpine']],
  ['comments and empty lines within it are left out', 'FROM \\\n# no\n\n  # nor this\n alpine', ['alpine']],
  ['spaces after the backslash do not matter', 'FROM \\  \t\nalpine', ['alpine']],
  ['two backslashes at the end continue nothing', 'FROM a\nRUN x \\\\\nFROM b', ['a', 'b']],
  ['a comment does not go on', '# no \\\nFROM a', ['a']],
  ['the end of the file ends it', 'FROM a\nFROM \\\nb\\', ['a', 'b']],
  ['Windows line ends', 'FROM a \\\r\n AS x\r\nRUN <<E\r\nFROM no\r\nE\r\nFROM b\r\n', ['a', 'b']],
  ['a byte order mark', '\uFEFFFROM a', ['a']],
  ['another escape', '# escape=`\nFROM `\n a\nRUN dir C:\\\nFROM b', ['a', 'b']],
  [
    'an escape directive after a comment is a comment',
    '# hello\n# escape=`\nFROM \\\n a\nRUN `\nFROM b',
    ['a', 'b'],
  ],
])('%s', (_, text, expected) => {
  expect(bases(text)).toEqual(expected)
})

test.each([
  ['RUN <<EOF\nFROM no\nEOF'],
  ['RUN <<-EOF\n\tFROM no\n\tEOF'],
  ['RUN <<"EOF"\nFROM no\nEOF'],
  ["RUN <<'E'OF\nFROM no\nEOF"],
  ['RUN << EOF\nFROM no\nEOF'],
  ['RUN 3<<EOF cat\nFROM no\nEOF'],
  ['RUN cat <<A <<B\nFROM no\nA\nFROM no\nB'],
  ['RUN cat <<A \\\n  && true\nFROM no\nA'],
  ['COPY <<a.txt <<b.txt /x/\nFROM no\na.txt\nFROM no\nb.txt'],
  ['ADD <<EOF /x\nFROM no\nEOF'],
  ['ONBUILD RUN <<EOF\nFROM no\nEOF'],
  ['RUN <<$A\nFROM no\n$A'],
])('what is in a heredoc is no instruction: %j', (heredoc) => {
  expect(bases(`FROM a\n${heredoc}\nFROM b`)).toEqual(['a', 'b'])
})

test.each([
  ['RUN echo "<<EOF"'],
  ["RUN echo '<<EOF'"],
  ['RUN echo \\<<EOF'],
  ['RUN ["cat", "<<EOF"]'],
  ['CMD cat <<EOF'],
  ['RUN cat <<<word'],
])('no heredoc: %j', (line) => {
  expect(bases(`FROM a\n${line}\nFROM b`)).toEqual(['a', 'b'])
})

test.each([
  ['# syntax=docker/dockerfile:1\nFROM a', { reference: 'docker/dockerfile:1', line: 1 }],
  ['# escape=`\n# SYNTAX = a/b:1 more\nFROM a', { reference: 'a/b:1', line: 2 }],
  ['#!/usr/bin/env x\n# syntax=a/b\nFROM a', { reference: 'a/b', line: 2 }],
  ['\n# syntax=a/b\nFROM a', undefined],
  ['# a comment\n# syntax=a/b\nFROM a', undefined],
  [' # syntax=a/b\nFROM a', undefined],
])('the frontend of %j', (text, frontend) => {
  expect(parse(text).frontend).toEqual(frontend)
})

test('quotes and escapes of flags are removed', () => {
  const text = 'FROM a\nRUN --mount=type=bind,"from=b c" --mount=from=d\\ e, --network=none -- --x'
  expect(parse(text).stages[0]?.instructions[0]).toEqual({
    keyword: 'RUN',
    flags: [
      { name: 'mount', value: 'type=bind,from=b c' },
      { name: 'mount', value: 'from=d e,' },
      { name: 'network', value: 'none' },
    ],
    rest: '--x',
    line: 2,
  })
})

test('every mistake is told at once, each with its line', () => {
  const text = [
    '# escape=x',
    'RUN early',
    'FROM a b',
    'FROM a AS 1x',
    'FORM b',
    'FROM',
    'RUN <<EOF',
    'never ends',
  ].join('\n')
  expect(mistakes(text)).toEqual([
    'Dockerfile:1: "x" is no escape character; write \\ or `',
    'Dockerfile:2: RUN stands before the first FROM; only ARG may',
    'Dockerfile:3: "FROM a b" is wrong; write FROM image or FROM image AS name',
    'Dockerfile:4: "1x" is no name for a stage; begin with a letter and go on with letters, digits, "-", "_" and "."',
    'Dockerfile:5: "FORM" is no instruction; did you mean FROM?',
    'Dockerfile:6: "FROM " is wrong; write FROM image or FROM image AS name',
    'Dockerfile:7: the heredoc <<EOF has no end; write a line that is just EOF',
  ])
})

test('what only another frontend understands is passed over', () => {
  const { stages } = parse('# syntax=acme/dockerfile-x\nINCLUDE ./other\nFROM a')
  expect(stages.map(({ base }) => base)).toEqual(['a'])
})

test.each([
  ['10 MB of instructions', 'RUN true\n'.repeat(1_200_000), 'characters, 1048576 are allowed'],
  [
    'a line of 70,000 characters',
    `FROM a\nRUN ${'x'.repeat(70_000)}`,
    'Dockerfile:2: the line has more than 65535',
  ],
  ['half a million heredocs without an end', `FROM a\n${'RUN <<E\n'.repeat(100_000)}`, '<<E has no end'],
  [
    'spaces that a careless expression would never leave',
    `FROM a\n${`RUN${' '.repeat(60_000)}x\n`.repeat(16)}b`,
    '"B" is no',
  ],
])('%s is refused within a second', (_, text, message) => {
  const start = performance.now()
  expect(mistakes(text).join()).toContain(message)
  expect(performance.now() - start).toBeLessThan(1000)
})
