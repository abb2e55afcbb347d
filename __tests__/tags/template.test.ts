import { createRender, renderTemplate } from '../../src/tags/template.ts'

const clock = { now: new Date('2026-07-22T00:23:00Z'), commitDate: new Date('2026-07-21T23:59:59Z') }
const fleet = createRender('fleet', clock)
const metadata = createRender('metadata-action', clock)

test.each([
  ["{{date 'YYYY.MMDD.HHmm' tz='Asia/Shanghai'}}", '2026.0722.0823'],
  ["{{date 'YYYYMMDD-HHmmss'}}", '20260722-002300'],
  ["{{commit_date 'YYYYMMDD'}}", '20260721'],
  ["{{date 'dddd, MMMM Do YYYY, h:mm:ss a' tz='America/New_York'}}", 'Tuesday, July 21st 2026, 8:23:00 pm'],
])('%s', (template, text) => {
  expect([fleet(template, {}), metadata(template, {})]).toEqual([text, text])
})

test('booleans are booleans in a fleet', () => {
  expect(fleet('{{#if yes}}y{{/if}}{{#unless no}}n{{/unless}}{{no}}', { yes: true, no: false })).toBe(
    'ynfalse',
  )
})

test('values are not escaped in a fleet, as HTML in mode tags: that is what upstream answers', () => {
  expect(fleet('{{branch}}', { branch: `<a&b='c'>` })).toBe(`<a&b='c'>`)
  expect(metadata('{{branch}}', { branch: 'a&b' })).toBe('a&amp;b')
})

test('no value and no template reaches a prototype', () => {
  const value = { branch: 'x' }
  expect(metadata('{{constructor}}{{__proto__}}{{branch.constructor}}{{toString}}', value)).toBe('')
  expect(metadata("{{lookup this 'constructor'}}{{log 'x'}}", value)).toBe('')
  expect(() => fleet('{{constructor}}', value)).toThrow('unknown name "constructor"')
})

test.each([
  ['{{cudda}}', 'unknown name "cudda"; did you mean cuda?'],
  ['{{#if cuda}}{{zzz}}{{/if}}', 'unknown name "zzz"; known are cuda'],
  ['{{cuda', 'is not a template'],
  ["{{date 'Y' tz='Asia/Shanghia'}}", '"Asia/Shanghia" is not a time zone; did you mean Asia/Shanghai?'],
  ["{{date 'Y' zone='UTC'}}", 'Unknown zone attribute of date'],
  ['{{date}}', "date wants a pattern in quotes, such as {{date 'YYYYMMDD' tz='UTC'}}"],
  ['{{date 5}}', 'date wants a pattern in quotes'],
  ["{{dat 'Y'}}", '"dat" is not a helper; did you mean date?'],
  ['{{#each cuda}}{{/each}}', '"#each" is not a helper'],
  ["{{lookup this 'x'}}", '"lookup" is not a helper'],
  ['{{> part}}', 'PartialStatement is not possible here'],
  ['{{../cuda}}', '"../cuda" is not a name'],
  ['{{this}}', '"this" is not a name'],
])('a fleet refuses %s', (template, message) => {
  expect(() => fleet(template, { cuda: '12.8' })).toThrow(message)
})

test('what is declared knows no run and no clock', () => {
  const position = { file: 'fleet.yml', line: 5 }
  expect(renderTemplate('{{python}}{{#if cuda}}-cuda{{cuda}}{{/if}}', { python: '3.12', cuda: '' })).toBe(
    '3.12',
  )
  expect(() => renderTemplate('{{pyton}}', { python: '3' }, position)).toThrow(
    'fleet.yml:5: unknown name "pyton"; did you mean python? (in {{pyton}})',
  )
  expect(() => renderTemplate("{{date 'Y'}}", {})).toThrow('date is not known here')
})

test('a fleet can lower the case of a value', () => {
  expect(fleet('{{lower runtime}}', { runtime: '17.3 LTS' })).toBe('17.3 lts')
})
