import { createWindow } from '../../../src/edge/registry/window.ts'

test('a window grows with clean answers, halves when it is too much, and never closes', () => {
  const window = createWindow()
  const first = window.size()
  for (let count = 0; count < 40; count += 1) window.learn('clean')
  expect(window.size()).toBe(first + 2)
  window.learn('limited')
  expect(window.size()).toBe(Math.floor((first + 2) / 2))
  for (let count = 0; count < 20; count += 1) window.learn('limited')
  expect(window.size()).toBe(1)
})

test('no more run at once than fit', async () => {
  const window = createWindow()
  let running = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 50 }, () =>
      window.run(async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 1))
        running -= 1
      }),
    ),
  )
  expect(most).toBe(window.size())
})
