import { runProcess } from '../../src/edge/process.ts'

type Told = { readonly lines: string[]; readonly result: Awaited<ReturnType<typeof runProcess>> }

async function runScript(script: string, environment: Record<string, string> = {}): Promise<Told> {
  const lines: string[] = []
  const command = { file: process.execPath, args: ['-e', script], environment }
  const result = await runProcess(command, (line) => lines.push(line))
  return { lines, result }
}

it('tells both streams line by line, made harmless, and keeps the last lines of stderr', async () => {
  const { lines, result } = await runScript(`
    process.stdout.write('one\\ntwo')
    setTimeout(() => process.stderr.write('::error::x\\n\\n##[group]y'), 50)
  `)
  expect(lines.toSorted()).toEqual(['', '## [group]y', 'one', 'two', '|::error::x'])
  expect(result).toEqual({ exitCode: 0, stdout: 'one\ntwo', lastLines: ['::error::x', '##[group]y'] })
})

it('tells lines while the program runs', async () => {
  const seen: number[] = []
  const script = `process.stderr.write('first\\n'); setTimeout(() => process.stderr.write('second\\n'), 400)`
  const command = { file: process.execPath, args: ['-e', script], environment: {} }
  await runProcess(command, () => seen.push(Date.now()))
  expect((seen[1] ?? 0) - (seen[0] ?? 0)).toBeGreaterThan(200)
})

it('puts together what chunks cut apart: characters, and line ends of every kind', async () => {
  const { lines } = await runScript(`
    const parts = [Buffer.from('a\\r'), Buffer.from('\\nb\\rc '), Buffer.from([0xe2, 0x82]), Buffer.from([0xac, 0x0a])]
    const next = () => { const part = parts.shift(); if (part) process.stdout.write(part, () => setTimeout(next, 30)) }
    next()
  `)
  expect(lines).toEqual(['a', 'b', 'c €'])
})

it('takes a lone carriage return for a line end, so that no command hides behind it', async () => {
  const { lines } = await runScript(`process.stdout.write('progress\\r::error::x\\n')`)
  expect(lines).toEqual(['progress', '|::error::x'])
})

describe('the exit code', () => {
  it.each([
    ['process.exit(0)', 0],
    ['process.exit(7)', 7],
    [`process.kill(process.pid, 'SIGKILL')`, 137],
  ])('%s', async (script, exitCode) => {
    const { result } = await runScript(script)
    expect(result).toEqual({ exitCode, stdout: '', lastLines: [] })
  })
})

it('gives the program the environment it was told, and nothing else', async () => {
  const { result } = await runScript('console.log(JSON.stringify(process.env))', { ONLY: 'this' })
  expect(JSON.parse(result.stdout)).toEqual({ ONLY: 'this' })
})

it('passes arguments as they are', async () => {
  const words = ['$(touch /tmp/x)', '; ls', '`id`', 'a b', '"', "'", '\n', '*']
  const command = {
    file: process.execPath,
    args: ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...words],
    environment: {},
  }
  const { stdout } = await runProcess(command, () => undefined)
  expect(JSON.parse(stdout)).toEqual(words)
})

it('keeps no more than the last lines', async () => {
  const { result } = await runScript(`for (let i = 0; i < 5000; i += 1) process.stderr.write(i + '\\n')`)
  expect(result.lastLines).toHaveLength(60)
  expect(result.lastLines.at(-1)).toBe('4999')
})

it('does not wait for ever for what the program left behind', async () => {
  const started = Date.now()
  const { result } = await runScript(
    `
    require('node:child_process').spawn('sleep', ['30'], { stdio: 'inherit', detached: true }).unref()
    console.log('done'); process.exit(3)
  `,
    { PATH: process.env['PATH'] ?? '' },
  )
  expect(result).toMatchObject({ exitCode: 3, stdout: 'done\n' })
  expect(Date.now() - started).toBeLessThan(10_000)
}, 15_000)

it('fails when there is no such program', async () => {
  const command = { file: 'no-such-program', args: [], environment: { PATH: '/nowhere' } }
  await expect(runProcess(command, () => undefined)).rejects.toMatchObject({ code: 'ENOENT' })
})

it('ends with its signal', async () => {
  const { signal } = { signal: AbortSignal.timeout(200) }
  const command = {
    file: process.execPath,
    args: ['-e', 'setTimeout(() => {}, 60000)'],
    environment: {},
    signal,
  }
  await expect(runProcess(command, () => undefined)).rejects.toMatchObject({ name: 'AbortError' })
})
