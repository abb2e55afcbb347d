import { basesOf } from '../../src/graph/bases.ts'
import { parseDockerfile } from '../../src/graph/dockerfile.ts'
import type { BuildInput } from '../../src/graph/dockerfile-scope.ts'
import { resolveDockerfile } from '../../src/graph/resolution.ts'
import { UserError } from '../../src/lang/user-error.ts'

const find = (text: string, input: Partial<BuildInput> = {}) =>
  basesOf(resolveDockerfile(parseDockerfile('Dockerfile', text), { args: {}, ...input }))
const references = (text: string, input?: Partial<BuildInput>) =>
  find(text, input).map(({ reference }) => reference)
const mistakes = (text: string, input?: Partial<BuildInput>): readonly string[] => {
  try {
    return references(text, input)
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n')
    throw error
  }
}

test('each base has its kind and its line', () => {
  const text = `# syntax=docker/dockerfile:1
FROM golang AS build
FROM tools AS unused
FROM build AS test
ONBUILD COPY --from=certs:1 /a /a
FROM test
COPY --from=build /x /x
COPY --from=busybox:1 /bin/sh /sh
RUN --mount=type=cache,target=/c --mount=type=bind,from=data,target=/d true
`
  expect(find(text).map(({ kind, reference, position }) => [kind, reference, position.line])).toEqual([
    ['frontend', 'docker/dockerfile:1', 1],
    ['from', 'golang', 2],
    ['onbuild', 'certs:1', 5],
    ['copy', 'busybox:1', 8],
    ['mount', 'data', 9],
  ])
})

test.each([
  ['the last stage, and only what it needs', 'FROM a AS x\nFROM b AS y\nFROM x', undefined, ['a']],
  ['a target', 'FROM a AS x\nFROM b AS y\nFROM x', 'Y', ['b']],
  ['a stage by number', 'FROM a\nFROM b\nCOPY --from=0 / /', undefined, ['a', 'b']],
  ['a mounted stage by number', 'FROM a\nFROM b\nRUN --mount=from=0,dst=/x y', undefined, ['a', 'b']],
  ['stage names in any case', 'FROM a AS One\nFROM b\nCOPY --from=ONE / /', undefined, ['a', 'b']],
  ['FROM takes them as they are', 'FROM a AS one\nFROM one', undefined, ['a']],
  [
    'a later stage of that name does not count',
    'FROM two AS one\nFROM one AS two\nFROM two',
    undefined,
    ['two'],
  ],
  ['scratch is nothing', 'FROM scratch AS a\nFROM scratch\nCOPY --from=a / /', undefined, []],
  [
    'nothing is taken from scratch',
    'FROM a\nCOPY --from=scratch / /\nRUN --mount=from=scratch,dst=/x y',
    undefined,
    ['a'],
  ],
  ['a reference may be quoted', 'FROM "a"', undefined, ['a']],
  [
    'one base is found once',
    'FROM a\nRUN --mount=from=b,dst=/1 --mount=from=b,dst=/2 x',
    undefined,
    ['a', 'b'],
  ],
  ['ONBUILD of a stage that nothing stands on', 'FROM a\nONBUILD COPY --from=b / /', undefined, ['a']],
  [
    'ONBUILD reaches one stage far',
    'FROM a AS x\nONBUILD COPY --from=b / /\nFROM x AS y\nFROM y',
    undefined,
    ['a', 'b'],
  ],
])('%s', (_, text, target, expected) => {
  expect(references(text, { target })).toEqual(expected)
})

// The Dockerfile reference's own table, with a value, an empty one and none.
test.each([
  ['$x', 'v', '', ''],
  ['${x}', 'v', '', ''],
  ['${x:-w}', 'v', 'w', 'w'],
  ['${x-w}', 'v', '', 'w'],
  ['${x:+w}', 'w', '', ''],
  ['${x+w}', 'w', 'w', ''],
  ['${x:-${y:-z}}', 'v', 'z', 'z'],
  ['\\$x', '$x', '$x', '$x'],
  ['"${x}"', 'v', '', ''],
  ["'$x'", '$x', '$x', '$x'],
])('%s', (word, given, empty, unset) => {
  const read = (args: BuildInput['args']) => mistakes(`ARG x\nFROM r/n:t${word}`, { args })[0]
  const expected = (suffix: string) =>
    suffix.includes('$') ? expect.stringContaining(`"r/n:t${suffix}" is not a reference`) : `r/n:t${suffix}`
  expect(read({ x: 'v' })).toEqual(expected(given))
  expect(read({ x: '' })).toEqual(expected(empty))
  expect(read({})).toEqual(expected(unset))
})

test.each([
  ['${s#f*o}', 'obarbaz'],
  ['${s##f*o}', 'barbaz'],
  ['${s%b*}', 'foobar'],
  ['${s%%b*}', 'foo'],
  ['${s/o/0}', 'f0obarbaz'],
  ['${s//o/0}', 'f00barbaz'],
  ['${s//ba?/x}', 'fooxx'],
  ['${s/\\*/x}', 'foobarbaz'],
])('the pattern %s', (word, expected) => {
  expect(references(`ARG s=foobarbaz\nFROM n:${word}`)).toEqual([`n:${expected}`])
})

test.each([
  ['a default', 'ARG A=a\nFROM $A', {}, ['a']],
  ['what is given wins', 'ARG A=a\nFROM $A', { A: 'b' }, ['b']],
  ['an argument made of another', 'ARG R\nARG P=${R}/n${S:+-}$S\nARG S=s\nFROM $P', { R: 'r' }, ['r/n']],
  ['in the order of the lines', 'ARG S=s\nARG P=n:${S}\nARG S=t\nFROM $P', {}, ['n:s']],
  ['several in one line', 'ARG A=a B="b:1"\nFROM $A AS x\nFROM $B\nCOPY --from=x / /', {}, ['a', 'b:1']],
  ['one without a default keeps what it had', 'ARG A=a\nARG A\nFROM $A', {}, ['a']],
  ['one within a stage is not seen', 'ARG A=a\nFROM x\nARG A=b\nFROM $A', {}, ['a']],
  [
    'LabNow writes it so',
    'ARG NS\nARG IMG="base"\nFROM ${NS:+$NS/}${IMG}',
    { NS: 'quay.io/x' },
    ['quay.io/x/base'],
  ],
  ['and so without a namespace', 'ARG NS\nARG IMG="base"\nFROM ${NS:+$NS/}${IMG}', {}, ['base']],
])('%s', (_, text, args, expected) => {
  expect(references(text, { args })).toEqual(expected)
})

test('the platform of each build is known to FROM', () => {
  const text =
    'FROM --platform=$BUILDPLATFORM go:$BUILDARCH AS b\nFROM base:$TARGETARCH$TARGETVARIANT\nCOPY --from=b / /'
  const platforms = ['linux/amd64', 'linux/arm/v7']
  expect(references(text, { platforms, buildPlatform: 'linux/arm64' })).toEqual([
    'go:arm64',
    'base:amd64',
    'base:armv7',
  ])
  expect(references(text, { platforms: ['linux/arm64'] })).toEqual(['go:arm64', 'base:arm64'])
  expect(references(text)).toEqual(['go:amd64', 'base:amd64'])
  expect(references(text, { args: { TARGETARCH: 'x' } })).toEqual(['go:amd64', 'base:x'])
})

test('a named build context replaces a stage or a reference, however it is written', () => {
  const text =
    'FROM alpine AS tools\nFROM docker.io/library/debian\nCOPY --from=tools / /\nCOPY --from=src / /'
  const look = (buildContexts: Record<string, string>) =>
    find(text, { buildContexts }).map(({ name, reference }) => `${name}=${reference}`)
  expect(look({ tools: 'images/tools', src: '.' })).toEqual([
    'docker.io/library/debian=docker.io/library/debian',
  ])
  expect(look({ 'debian:latest': 'docker-image://debian:12', src: 'oci-layout://x' })).toEqual([
    'alpine=alpine',
    'docker.io/library/debian=debian:12',
  ])
  expect(look({ src: 'target:other', tools: 'docker-image://scratch' })).toHaveLength(1)
})

test('BUILDKIT_SYNTAX wins over the line in the file', () => {
  const text = '# syntax=docker/dockerfile:1\nFROM a'
  expect(references(text, { args: { BUILDKIT_SYNTAX: 'x/y:2 cmd' } })).toEqual(['x/y:2', 'a'])
})

test('every mistake is told at once: its line, the value, the rule and the remedy', () => {
  const text = `ARG BAD=\${x!y}
FROM \${REGISTRY}/base
FROM $EMPTY AS a
FROM --platform=$NONE a AS b
FROM b AS c
COPY --from=$EMPTY / /
COPY --from=9 / /
COPY --from=d / /
RUN --mount=from=UPPER,dst=/x y
FROM c AS d
`
  const input = { args: { REGISTRY: 'r' }, target: 'dd', platforms: ['linux/amd64', 'linux/arm64'] }
  expect(mistakes(text, input)).toEqual([
    'Dockerfile:1: "${x!y}" cannot be substituted: ${x!…} is unknown; use one of :- - :+ + :? ? # ## % %% / //',
    'Dockerfile:2: FROM ${REGISTRY}/base: "/base" is not a reference; a repository is lower case letters and digits, with ".", "_", "__", "-" or "/" between them; REGISTRY is given, but not declared: write "ARG REGISTRY" before the first FROM',
    'Dockerfile:3: FROM $EMPTY: the base is empty; EMPTY has no value: give it as a build argument, or write "ARG EMPTY=…" before the first FROM',
    'Dockerfile:4: --platform=$NONE gives ""; write os/architecture[/variant], such as linux/arm64',
    'Dockerfile:6: --from=$EMPTY takes no variable; write "FROM $EMPTY AS name" and name that stage here',
    'Dockerfile:7: --from=9: there is no such stage; the file has 5, the first is 0',
    'Dockerfile:9: from=UPPER: "UPPER" is not a reference; a repository is in lower case: upper',
    'Dockerfile: has no stage "dd" to build; did you mean "d"?',
  ])
})

test.each([
  ['', 'Dockerfile: has no FROM; a Dockerfile needs one at least'],
  [
    'FROM a AS x\nCOPY --from=x / /',
    'Dockerfile:2: "x" is this stage itself; take files from earlier stages only',
  ],
  ['FROM a\nCOPY --from=x / /\nFROM b AS x\nCOPY --from=0 / /', 'Dockerfile:2: "x" is a later stage; take'],
  ['FROM ${x', 'Dockerfile:1: "${x" cannot be substituted: "$" and "{" must be followed by a name and "}"'],
  ['FROM ${x:-y', 'Dockerfile:1: "${x:-y" cannot be substituted: "}" is missing'],
  ['FROM a${x:?needed}', 'Dockerfile:1: "a${x:?needed}" cannot be substituted: x: needed'],
  ['ARG y=${x:?must tell}\nFROM a', 'Dockerfile:1: "${x:?must" cannot be substituted: "}" is missing'],
  ['ARG y="${x:?must tell}"\nFROM a', 'cannot be substituted: x: must tell'],
  [`FROM ${'${x:-'.repeat(10_000)}`, 'substitutions lie in each other more than 100 deep'],
  ['# syntax=Bad Name\nFROM a', 'Dockerfile:1: "Bad" is not a reference'],
])('%j is refused', (text, message) => {
  expect(mistakes(text).join('\n')).toContain(message)
})
