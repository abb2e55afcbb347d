import fc from 'fast-check'
import { digestOf } from '../../src/oci/digest.ts'
import { isTag } from '../../src/oci/tag.ts'
import { isRecordTag, toRecordTag } from '../../src/record/record.ts'

test('property: a fingerprint’s tag is legal, known as internal, and another for another fingerprint', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const tag = toRecordTag(digestOf(one))
      expect(isTag(tag)).toBe(true)
      expect(isRecordTag(tag)).toBe(true)
      expect(tag === toRecordTag(digestOf(other))).toBe(one === other)
    }),
  )
})

test.each(['latest', 'fp-1', `fp-${'a'.repeat(39)}`, `x-fp-${'a'.repeat(40)}`, `fp-${'a'.repeat(41)}`])(
  '%s is a user’s tag',
  (tag) => expect(isRecordTag(tag)).toBe(false),
)

test('the record of one platform is internal too', () => {
  expect(isRecordTag(`fp-${'0'.repeat(40)}-linux-arm64`)).toBe(true)
})
