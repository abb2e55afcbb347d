import { freeDisk } from '../../src/modes/free-disk.ts'
import type { Machine } from '../../src/world/docker.ts'

async function walk(choice: 'auto' | 'true' | 'false', isHostedRunner: boolean, free: number) {
  const lines: string[] = []
  const ran: string[] = []
  const machine: Machine = {
    isHostedRunner,
    readFreeBytes: async () => free + ran.length * 1e9,
    run: async ({ file, args }) => {
      ran.push([file, ...args].join(' '))
      return { exitCode: 0, lastLines: [] }
    },
  }
  const log = {
    info: (line: string) => void lines.push(line),
    group: async <T>(_: string, step: () => Promise<T>) => step(),
  }
  await freeDisk(choice, machine, log)
  return { lines, ran }
}

test('a hosted runner with little room gets more, and says how much', async () => {
  const { lines, ran } = await walk('auto', true, 9e9)
  expect(ran).toContain('sudo --non-interactive rm -rf -- /usr/share/dotnet')
  expect(lines.at(-1)).toBe(`free disk space: 9.0 GB before, ${9 + ran.length}.0 GB after`)
})

test('one with room enough is left alone unless told', async () => {
  expect(await walk('auto', true, 60e9)).toEqual({ lines: ['free disk space: 60.0 GB'], ran: [] })
  expect((await walk('true', true, 60e9)).ran.length).toBeGreaterThan(3)
  expect(await walk('false', true, 1e9)).toEqual({ lines: [], ran: [] })
})

test('on any other machine nothing is ever deleted', async () => {
  expect((await walk('auto', false, 1e9)).ran).toEqual([])
  expect(await walk('true', false, 1e9)).toMatchObject({
    ran: [],
    lines: [expect.stringContaining('nothing is deleted')],
  })
})
