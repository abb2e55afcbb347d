import { readArguments } from '../../src/edge/arguments.ts'

test('flags, switches and words', () => {
  expect(readArguments(['plan', '--event', 'pull_request', '--json'])).toEqual({
    kind: 'mode',
    mode: 'plan',
    values: { event: 'pull_request', json: 'true' },
  })
  expect(readArguments(['explain', '--select', 'a', 'notebook'])).toEqual({
    kind: 'mode',
    mode: 'explain',
    values: { select: 'a', image: 'notebook' },
  })
})

test.each([[[]], [['help']], [['--help']], [['-h']]])('%j asks for the help of all modes', (argv) => {
  expect(readArguments(argv)).toMatchObject({ kind: 'help', text: expect.stringContaining('explain') })
})

test.each([[['graph', '--help']], [['help', 'graph']], [['graph', '--select', 'a', '-h']]])(
  '%j asks for that of one',
  (argv) => {
    const text = expect.stringContaining('usage: imagefleet graph [--flag value …]')
    expect(readArguments(argv)).toMatchObject({ kind: 'help', text })
  },
)

test('a look has the flags of plan, but for those that tell a plan again', () => {
  const asked = readArguments(['explain', '--help'])
  const text = asked.kind === 'help' ? asked.text : ''
  expect(text).toContain('usage: imagefleet explain IMAGE [--flag value …]')
  expect(text).toContain('  --changed-since ')
  expect(text).not.toMatch(/--(plan|wave|shard|image) /)
})

test.each([
  [
    ['paln'],
    'mode "paln" is unknown; it is one of plan, tags, build, publish, fleet, sync, bump, explain, graph',
  ],
  [['plan', '--slect', 'x'], '--slect is no flag of imagefleet plan; did you mean --select?'],
  [['plan', '-q'], '-q is no flag of imagefleet plan; see imagefleet plan --help'],
  [['explain'], 'IMAGE is missing; write imagefleet explain IMAGE'],
  [['explain', 'a', 'b'], '"b" is one word too many; write imagefleet explain IMAGE [--flag value …]'],
  [['plan', 'a'], '"a" is one word too many; write imagefleet plan [--flag value …]'],
  [['plan', '--ref'], "Option '--ref <value>' argument missing; see imagefleet plan --help"],
])('%j is refused', (argv, message) => {
  expect(() => readArguments(argv)).toThrow(message)
})

test('all unknown flags are told at once', () => {
  expect(() => readArguments(['plan', '--slect', 'x', '--evnt', 'y'])).toThrow(
    /did you mean --select\?\n.*did you mean --event\?/,
  )
})
