import { parseFlavor } from '../../src/tags/flavor.ts'

const none = { latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false }

test.each([
  ['', none],
  ['latest=false', { ...none, latest: 'false' }],
  ['LATEST=highest', { ...none, latest: 'highest' }],
  ['prefix=a,onlatest=true\nsuffix=-b', { ...none, prefix: 'a', prefixLatest: true, suffix: '-b' }],
  ['prefix=a,suffix=b,onlatest=true', { ...none, prefix: 'a', suffix: 'b', suffixLatest: true }],
  ['prefix=a,onlatest=false', { ...none, prefix: 'a' }],
])('%j', (text, flavor) => {
  expect(parseFlavor(text, 'metadata-action')).toEqual(flavor)
})

test('a fleet moves latest only forward', () => {
  expect(parseFlavor('', 'fleet').latest).toBe('highest')
})

test('all that is wrong is told at once', () => {
  expect(() => parseFlavor('random\nlatest=foo\nsufix=x\nprefix=a,onlatest=maybe', 'fleet')).toThrow(
    [
      'Invalid flavor entry: random; write name=value',
      'Invalid latest flavor entry: latest=foo; write one of auto, true, false, highest',
      'Unknown flavor entry: sufix=x; did you mean suffix?',
      'Invalid value for onlatest attribute: maybe in prefix=a,onlatest=maybe; write true or false',
    ].join('\n'),
  )
})
