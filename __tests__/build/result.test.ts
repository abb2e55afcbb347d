import { type BuildResult, decodeResult, encodeResult } from '../../src/build/result.ts'
import { digestOf } from '../../src/oci/digest.ts'

const result: BuildResult = {
  schema: 1,
  id: 'base',
  fingerprint: digestOf('fingerprint'),
  digest: digestOf('image'),
  pushed: true,
  seconds: 1.5,
}

test('a result survives its codec', () => {
  expect(decodeResult(encodeResult(result), 'result.json')).toEqual(result)
})

test('a result tells when its build began and what its cache was worth, where that is known', () => {
  const told = { ...result, started: '2026-11-21T01:02:03.004Z', steps: { all: 4, cached: 3 } }
  expect(decodeResult(encodeResult(told), 'result.json')).toEqual(told)
  const wrong = encodeResult({ ...told, started: 'yesterday' })
  expect(() => decodeResult(wrong, 'result.json')).toThrow(/^result\.json: started: /)
})

test('what is no result is refused with the file’s name', () => {
  expect(() => decodeResult('{"schema": 1}', 'result.json')).toThrow(/^result\.json: id: is missing/)
  expect(() => decodeResult('nothing', 'result.json')).toThrow(/^result\.json: not JSON/)
})
