import { shorten } from '../../src/edge/failure.ts'

test('nobody is told more than a hundred problems, or a value of a megabyte', () => {
  const many = Array.from({ length: 250 }, (_, at) => ({ message: `problem ${at}` }))
  expect(shorten(many).slice(99)).toEqual([{ message: 'problem 99' }, { message: '… and 150 more problems' }])
  const [long] = shorten([{ message: 'x'.repeat(1_000_000) }])
  expect(long?.message).toBe(`${'x'.repeat(2_000)} … (1000000 characters)`)
})
