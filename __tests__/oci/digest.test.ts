import fc from 'fast-check'
import { algorithmOf, digestOf, hexOf, isDigest, parseDigest } from '../../src/oci/digest.ts'

const EMPTY = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

test('the digest of nothing is the well known one', () => {
  expect(digestOf(new Uint8Array())).toBe(EMPTY)
  expect(digestOf('', 'sha512')).toMatch(/^sha512:cf83e1357eefb8bd[0-9a-f]{112}$/)
})

test('whatever is digested has a digest that can be read back', () => {
  fc.assert(
    fc.property(
      fc.uint8Array(),
      fc.constantFrom('sha256' as const, 'sha512' as const),
      (bytes, algorithm) => {
        const digest = digestOf(bytes, algorithm)
        expect(parseDigest(digest)).toBe(digest)
        expect(algorithmOf(digest)).toBe(algorithm)
        expect(`${algorithm}:${hexOf(digest)}`).toBe(digest)
      },
    ),
  )
})

test.each([
  '',
  'sha256:',
  EMPTY.toUpperCase(),
  EMPTY.slice(0, -1),
  `${EMPTY}0`,
  'md5:d41d8cd98f00b204e9800998ecf8427e',
  ` ${EMPTY}`,
  `${EMPTY}\n`,
])('%j is no digest', (text) => {
  expect(isDigest(text)).toBe(false)
  expect(() => parseDigest(text)).toThrow('is not a digest; write sha256: and 64 hexadecimal digits')
})
