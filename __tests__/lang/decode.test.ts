import { z } from 'zod'
import { decode } from '../../src/lang/decode.ts'
import { UserError } from '../../src/lang/user-error.ts'

const schema = z.strictObject({ rows: z.array(z.strictObject({ name: z.string() })) })

function linesOf(value: unknown): readonly string[] {
  try {
    decode(schema, value, { file: 'f.json' })
    return []
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n')
    throw error
  }
}

test('of very many mistakes a hundred are told, and the rest is counted', () => {
  const wrong = linesOf({ rows: Array.from({ length: 250 }, () => ({ name: 1 })) })
  expect([wrong.length, wrong.at(-1)]).toEqual([101, 'f.json: 150 more values are wrong'])
  const unknown = linesOf({
    rows: [],
    ...Object.fromEntries([...Array(250).keys()].map((at) => [`k${at}`, 1])),
  })
  expect([unknown.length, unknown.at(-1)]).toEqual([101, 'f.json: 150 more keys are unknown'])
})
