import { type ChildProcess, spawn } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'
import { neutralise } from '../build/neutralise.ts'
import type { WriteLine } from '../world/docker.ts'

/** A program to run. Nothing passes a shell, and the environment is this one and no other. */
export type Command = {
  readonly file: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly folder?: string
  readonly signal?: AbortSignal
}

export type ProcessOutcome = {
  /** 128 and the signal's number, as a shell has it, for a program that was killed. */
  readonly exitCode: number
  /** The beginning of stdout, up to a million characters. */
  readonly stdout: string
  /** The last lines of stderr, oldest first, without empty ones. */
  readonly lastLines: readonly string[]
}

const STDOUT_LIMIT = 1_000_000
const LAST_LINES = 60
const LINGER_MS = 3000
const SIGNALS: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGTERM: 15,
}

/**
 * Runs a program to its end. Each line it prints, on stdout or stderr, goes to `write` as soon as it is whole.
 * `node:child_process` itself, because `@actions/exec` breaks characters that fall on a chunk's border, and
 * tells lines by the platform's line end only, where a runner takes a lone `\r` for one too.
 * @throws when the program cannot be started, such as ENOENT when it is not on PATH
 */
export async function runProcess(command: Command, write: WriteLine): Promise<ProcessOutcome> {
  const { file, args, environment, folder, signal } = command
  const child = spawn(file, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...(folder === undefined ? {} : { cwd: folder }),
    ...(signal === undefined ? {} : { signal }),
  })
  let stdout = ''
  const lastLines: string[] = []
  const out = createLineSplitter((line) => write(neutralise(line)))
  const err = createLineSplitter((line) => {
    write(neutralise(line))
    if (line.trim() !== '') lastLines.push(line)
    if (lastLines.length > LAST_LINES) lastLines.shift()
  })
  child.stdout.on('data', (chunk: Buffer) => {
    const text = out.push(chunk)
    if (stdout.length < STDOUT_LIMIT) stdout += text
  })
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const exitCode = await waitFor(child)
  out.end()
  err.end()
  return { exitCode, stdout: stdout.slice(0, STDOUT_LIMIT), lastLines }
}

/** Something the program left behind may hold its output open: that is waited for, but not for ever. */
function waitFor(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const end = (code: number | null, killer: NodeJS.Signals | null): void => {
      clearTimeout(timer)
      resolve(code ?? 128 + (SIGNALS[killer ?? ''] ?? 1))
    }
    child.on('error', reject)
    child.on('close', end)
    child.on('exit', (code, killer) => {
      timer = setTimeout(() => {
        child.stdout?.destroy()
        child.stderr?.destroy()
        end(code, killer)
      }, LINGER_MS)
    })
  })
}

type LineSplitter = { readonly push: (chunk: Buffer) => string; readonly end: () => void }

/** Cuts a stream of bytes into lines, at `\n`, `\r` and `\r\n`, as a runner does. */
function createLineSplitter(step: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return {
    push: (chunk) => {
      const text = decoder.write(chunk)
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) step(line)
      return text
    },
    end: () => {
      const line = (rest + decoder.end()).replace(/\r$/, '')
      rest = ''
      if (line !== '') step(line)
    },
  }
}
