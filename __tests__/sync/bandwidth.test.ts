import { parseBandwidth } from '../../src/sync/bandwidth.ts'

test.each([
  ['25MB', 25_000_000],
  ['25 MiB/s', 26_214_400],
  ['1.5GB', 1_500_000_000],
  ['100kB', 100_000],
])('%s', (text, bytes) => {
  expect(parseBandwidth(text)).toBe(bytes)
})

test.each(['25', 'MB', '0MB', '-1MB', '25Mb', ''])('"%s" is none', (text) => {
  expect(() => parseBandwidth(text)).toThrow('write such as 25MB or 25MiB')
})
