import { parse } from 'csv-parse/sync'
import { array, assert, constantFrom, property } from 'fast-check'
import {
  formatFields,
  parseFields,
  parseItems,
  parseLines,
  parseRecords,
  splitLines,
} from '../../src/build/csv.ts'

describe('parseItems', () => {
  it.each([
    ['', []],
    ['bar', ['bar']],
    ['bar\n\nbaz', ['bar', 'baz']],
    ['bar,baz,', ['bar', 'baz']],
    ['bar\r\nbaz, bat', ['bar', 'baz', 'bat']],
    ['linux/amd64\n"linux/arm64,linux/arm/v7"', ['linux/amd64', 'linux/arm64', 'linux/arm/v7']],
    ['a, ,b', ['a', 'b']],
  ])('%j', (text, items) => expect(parseItems(text)).toEqual(items))
})

describe('parseLines', () => {
  it.each([
    ['user/app:cache\ntype=local,src=path', ['user/app:cache', 'type=local,src=path']],
    ['A=1\n"B=x\n\ny"\nC=3', ['A=1', 'B=x\n\ny', 'C=3']],
    ['"B=a ""quoted"" word"', ['B=a "quoted" word']],
    ['title=Results "top-n"', ['title=Results "top-n"']],
    ['foo=bar#baz', ['foo=bar#baz']],
  ])('%j', (text, items) => expect(parseLines(text)).toEqual(items))

  it('names the entry of a quote that is never closed, but not its value', () => {
    expect(() => parseLines('"TOKEN=sesame\nmore')).toThrow(/^"TOKEN…: the quote is never closed/)
  })
})

it('leaves the quotes of outputs to buildx', () => {
  expect(splitLines('type=image,"name=a,b",push=true\n\n type=tar ')).toEqual([
    'type=image,"name=a,b",push=true',
    'type=tar',
  ])
})

it('reads fields and writes them again', () => {
  expect(parseFields('" type= local" , dest=x')).toEqual(['type= local', 'dest=x'])
  expect(formatFields(['type=sbom', 'generator=a,b', 'say="x"'])).toBe(
    'type=sbom,"generator=a,b","say=""x"""',
  )
})

it('reads every text as csv-parse does with the options of the docker actions', () => {
  const texts = array(constantFrom('a', 'b=', ',', '"', '""', '\n', ' ', 'é'), { maxLength: 12 })
  const options = { relaxQuotes: true, relaxColumnCount: true, skipEmptyLines: true }
  const attempt = (step: () => unknown): unknown => {
    try {
      return step()
    } catch {
      return 'an error'
    }
  }
  return assert(
    property(texts, (parts) => {
      const text = parts.join('')
      expect(attempt(() => parseRecords(text))).toEqual(attempt(() => parse(text, options)))
    }),
    { numRuns: 2000 },
  )
})
