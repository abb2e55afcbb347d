import { formatHelp, secretVariable } from '../../src/request/help.ts'
import { modes } from '../../src/request/mode.ts'
import { parameters, parametersOf } from '../../src/request/parameters.ts'
import { parseMode, toBoolean, toCount, toList, toRequest, toWord } from '../../src/request/request.ts'

test('a mode that does not exist lists those that do', () => {
  expect(parseMode('plan')).toBe('plan')
  expect(() => parseMode('paln')).toThrow(
    'mode "paln" is unknown; it is one of plan, tags, build, publish, fleet, sync, bump; did you mean "plan"?',
  )
  expect(() => parseMode('')).toThrow('mode is not set; it is one of')
})

test('what was not given has its default, and empty is not given', () => {
  expect(toRequest('plan', { registry: 'r', namespace: '' }).values).toEqual({
    fleet: 'fleet.yml',
    registry: 'r',
    push: 'auto',
    affected: 'auto',
    force: 'false',
    revision: 'head',
    runner: 'ubuntu-24.04',
  })
})

test('a parameter of another mode, and an unknown one, are refused together', () => {
  expect(() => toRequest('plan', { job: 'x', fleat: 'y', 'github-token': 't' })).toThrow(
    [
      'job is set, but mode plan does not use it (it belongs to build); remove it',
      'fleat is not a parameter; did you mean "fleet"?',
    ].join('\n'),
  )
})

test('a parameter of another mode that is empty is no mistake', () => {
  expect(toRequest('sync', { plan: 'p', platforms: '' }).values).toMatchObject({ plan: 'p' })
})

test.each([
  [() => toBoolean({ push: 'yes' }, 'push'), 'push: "yes" is not a boolean; write true or false'],
  [() => toWord({ push: 'yes' }, 'push', ['auto', 'true']), 'push: "yes" is not one of auto, true'],
  [() => toCount({ n: '0' }, 'n'), 'n: "0" is not a number; write a whole number from 1 up'],
])('%# a value of the wrong kind says what is allowed', (read, message) => {
  expect(read).toThrow(message)
})

test('a list has lines and commas', () => {
  expect(toList({ a: ' x, y\n\nz ,' }, 'a')).toEqual(['x', 'y', 'z'])
})

test.each(modes)('the help of %s names each of its flags and no secret as a flag', (mode) => {
  const help = formatHelp(mode)
  for (const { name, secret, door } of parametersOf(mode)) {
    if (secret === true) expect(help).toContain(secretVariable(name))
    else if (door !== 'action') expect(help).toContain(`--${name}`)
    if (secret === true) expect(help).not.toContain(`--${name} `)
  }
})

test('within a mode a name stands for one thing', () => {
  for (const mode of modes) {
    const names = parametersOf(mode).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  }
  expect(parameters.every(({ modes: used }) => used.length > 0)).toBe(true)
})
