import type { CopyResult } from '../sync/result.ts'
import { repositoryName } from '../sync/wish.ts'
import { formatBytes } from './units.ts'

/** What is told while copies run. */
export type Progress = {
  readonly tell: (results: readonly CopyResult[]) => void
  /** Bytes went out to a mirror. */
  readonly sent: (mirror: string, bytes: number) => void
  readonly end: () => void
}

type Sum = { copied: number; kept: number; failed: number; blobs: number; bytes: number }

/** A line of life for those who wait while nothing had to be copied. */
const QUIET = 50
/** A line for so many bytes that went out. */
const STEP = 250_000_000

/** A line for each image that moved or failed, how far it is, bytes as they go out, and at the end the sums of each mirror. */
export function createProgress(count: number, write: (line: string) => void): Progress {
  const sums = new Map<string, Sum>()
  const sent = new Map<string, number>()
  let done = 0
  return {
    sent: (mirror, bytes) => {
      const before = sent.get(mirror) ?? 0
      sent.set(mirror, before + bytes)
      const steps = Math.floor((before + bytes) / STEP)
      if (steps > Math.floor(before / STEP)) write(`${mirror}: ${formatBytes(steps * STEP)} sent`)
    },
    tell: (results) => {
      done += results.length
      for (const result of results) add(sums, result)
      const moved = results.filter(({ outcome }) => outcome.state !== 'kept')
      for (const result of moved) write(`${done}/${count} ${formatResult(result)}`)
      if (moved.length === 0 && done % QUIET === 0) write(`${done}/${count} looked at`)
    },
    end: () => {
      for (const [registry, sum] of sums) write(`${registry}: ${formatSum(sum)}`)
    },
  }
}

function add(sums: Map<string, Sum>, { destination, outcome }: CopyResult): void {
  const sum = sums.get(destination.registry) ?? { copied: 0, kept: 0, failed: 0, blobs: 0, bytes: 0 }
  sums.set(destination.registry, sum)
  if (outcome.state === 'kept' || outcome.state === 'failed') sum[outcome.state] += 1
  if (outcome.state !== 'copied') return
  sum.copied += 1
  sum.blobs += outcome.blobs
  sum.bytes += outcome.bytes
}

function formatResult({ destination, tags, outcome, seconds = 0 }: CopyResult): string {
  const name = `${repositoryName(destination)} ${tags.join(' ')}`.trim()
  if (outcome.state !== 'copied') return `${name}: ${outcome.state}`
  return `${name}: copied ${outcome.blobs} blobs, ${formatBytes(outcome.bytes)} in ${seconds.toFixed(1)} s`
}

function formatSum({ copied, kept, failed, blobs, bytes }: Sum): string {
  return `${copied} copied (${blobs} blobs, ${formatBytes(bytes)}), ${kept} kept, ${failed} failed`
}
