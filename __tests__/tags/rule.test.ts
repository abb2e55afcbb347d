import { parseRules } from '../../src/tags/rule.ts'

const rulesOf = (text: string) => parseRules([{ text }], 'metadata-action').rules

test('no rule means the default ones', () => {
  const texts = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr']
  expect(rulesOf('# only a comment').map(({ text }) => text)).toEqual(texts)
})

test.each([
  ['type=schedule', { type: 'schedule', pattern: 'nightly', priority: 1000 }],
  ['type=semver,pattern={{version}}', { type: 'semver', value: '', match: undefined, priority: 900 }],
  ['type=pep440,pattern={{raw}},value=1', { type: 'pep440', pattern: '{{raw}}', value: '1' }],
  ['type=match,pattern=/V(.)/i,group=1', { type: 'match', pattern: /V(.)/i, group: 1, priority: 800 }],
  ['type=edge', { type: 'edge', branch: '', priority: 700 }],
  ['type=ref,event=pr', { type: 'ref', event: 'pr', prefix: 'pr-', priority: 600 }],
  ['type=ref,event=pr,prefix=', { prefix: '' }],
  ['type=raw,foo', { type: 'raw', value: 'foo', priority: 200, enable: 'true' }],
  ['foo', { type: 'raw', value: 'foo' }],
  ['=foo', { type: 'raw', value: '=foo' }],
  ['TYPE=raw,Value=a=b', { type: 'raw', value: 'a=b' }],
  ['type=sha', { type: 'sha', format: 'short', prefix: 'sha-', priority: 100 }],
  ['type=sha,format=long,suffix=x,enable=false', { format: 'long', suffix: 'x', enable: 'false' }],
])('%s', (text, rule) => {
  expect(rulesOf(text)).toEqual([expect.objectContaining(rule)])
})

test('the highest priority stands first, equal ones keep their order', () => {
  const texts = rulesOf('a\ntype=sha\nb\ntype=ref,event=tag\nc,priority=3e2').map(({ text }) => text)
  expect(texts).toEqual(['type=ref,event=tag', 'c,priority=3e2', 'a', 'b', 'type=sha'])
})

test('every malformed rule is told, with its text, its place and what is allowed', () => {
  const text = [
    'type=semver',
    'type=match',
    'type=ref',
    'type=raw',
    'type=ref,event=foo',
    'type=sha,format=foo',
    'type=match,pattern=v,group=foo',
    'type=match,pattern=(',
    'type=semver,pattern=x,match=[',
    'type=smever',
    'a,priority=high',
  ].join('\n')
  const position = { file: 'fleet.yml', line: 10, column: 3 }
  const error = catchError(() => parseRules([{ text, position }], 'metadata-action'))
  expect(String(error).split('\n')).toEqual([
    'UserError: fleet.yml:10:3: Missing pattern attribute for type=semver; write pattern={{version}}, or for type=match pattern=v(.*)',
    'fleet.yml:11:3: Missing pattern attribute for type=match; write pattern={{version}}, or for type=match pattern=v(.*)',
    'fleet.yml:12:3: Missing event attribute for type=ref; write event=branch, event=tag or event=pr',
    'fleet.yml:13:3: Missing value attribute for type=raw; write value=…',
    'fleet.yml:14:3: Invalid event for type=ref,event=foo; write event=branch, event=tag or event=pr',
    'fleet.yml:15:3: Invalid format for type=sha,format=foo; write format=short or format=long',
    'fleet.yml:16:3: Invalid match group for type=match,pattern=v,group=foo; write a number, such as group=0',
    expect.stringMatching(/^fleet\.yml:17:3: Invalid regular expression: .* in type=match,pattern=\(; write/),
    expect.stringMatching(
      /^fleet\.yml:18:3: Invalid regular expression: .* in type=semver,pattern=x,match=\[/,
    ),
    'fleet.yml:19:3: Unknown tag type attribute: smever; did you mean semver?',
    'fleet.yml:20:3: Invalid priority for a,priority=high; write a number, such as priority=200',
  ])
})

test('an attribute that the type does not have is a warning in mode tags, an error in a fleet', () => {
  const { notices } = parseRules([{ text: 'type=sha,prefx=x' }], 'metadata-action')
  const message = 'type=sha has no attribute prefx; did you mean prefix? (in type=sha,prefx=x)'
  expect(notices).toEqual([{ level: 'warning', message }])
  expect(() => parseRules([{ text: 'type=sha,prefx=x' }], 'fleet')).toThrow(message)
})

function catchError(step: () => unknown): unknown {
  try {
    step()
  } catch (error) {
    return error
  }
  return undefined
}
