import { parseFields, parseLines, parseRows, quoteFields } from '../../src/tags/list.ts'

test('one row a line; blank lines and comments are left out, indented ones too', () => {
  const rows = parseRows('a\n\n  # b\n#c\r\n d#e \n')
  expect(rows.map(({ line, fields }) => [line, fields.map(({ text }) => text)])).toEqual([
    [0, ['a']],
    [4, [' d#e']],
  ])
})

test('quotes hold commas, line breaks and what looks like a comment', () => {
  expect(parseLines('"a\n#b",c\nd')).toEqual(['a\n#b,c', 'd'])
  expect(parseRows('"a\nb"\nc').map(({ line }) => line)).toEqual([0, 2])
})

test('a quote that does not end its field is a character', () => {
  expect(parseLines('"a"b\nx="y"')).toEqual(['"a"b', 'x="y"'])
})

test('a quote that is never closed is an error with its place', () => {
  expect(() => parseRows('a\n"b', { file: 'fleet.yml', line: 3 })).toThrow(
    'fleet.yml:3: "b: the quote is never closed; write a second ", or "" for a quote inside',
  )
})

test.each([
  ['type=match,"pattern=a{1,2}"'],
  ['type=match,pattern="a{1,2}"'],
  ['type=match,"""pattern=a{1,2}"""'],
  ['"type=match,""pattern=a{1,2}"""'],
])('%s holds its comma', (line) => {
  const [row] = parseRows(line)
  const texts = parseFields(row === undefined ? '' : quoteFields(row)).map(({ text }) => text)
  expect(texts).toEqual(['type=match', 'pattern=a{1,2}'])
})

test('a quote inside an attribute is an error that says how to write it', () => {
  expect(() => parseFields('value={{date "YYYY"}}')).toThrow(/a quote in the middle; write "name=value"/)
})
