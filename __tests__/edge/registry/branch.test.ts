import { branch, DetachedError } from '../../../src/edge/registry/branch.ts'

const CHUNKS = 200
const read = () =>
  (async function* chunks() {
    for (let at = 0; at < CHUNKS; at += 1) yield Uint8Array.of(at)
  })()

async function drain(content: AsyncIterable<Uint8Array>, pause: number): Promise<number> {
  let count = 0
  for await (const _ of content) {
    count += 1
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return count
}

test('all readers get all of one reading', async () => {
  let readings = 0
  const content = () => {
    readings += 1
    return read()
  }
  const branches = branch(content, 3)
  expect(await Promise.all(branches.map((one) => drain(one.content(), 0)))).toEqual([CHUNKS, CHUNKS, CHUNKS])
  expect(readings).toBe(1)
})

test('one that is far too slow is left behind, and the others go on', async () => {
  const [fast, slow] = branch(read, 2, 100)
  if (fast === undefined || slow === undefined) throw new Error('two were asked for')
  const behind = drain(slow.content(), 40).catch((error: unknown) => error)
  expect(await drain(fast.content(), 0)).toBe(CHUNKS)
  await slow.detached
  expect(await behind).toBeInstanceOf(DetachedError)
})

test('a single slow reader is never left behind', async () => {
  const [first, second] = branch(read, 2, 20)
  second?.close()
  expect(await drain(first?.content() ?? read(), 1)).toBe(CHUNKS)
})
