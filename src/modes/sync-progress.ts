import { formatReference } from '../oci/reference.ts'
import { formatBytes } from '../report/units.ts'
import type { CopyDestination, CopyOutcome, CopyProgress } from '../world/registry.ts'

/** What is told while copies run. */
export type Progress = {
  readonly tell: (event: CopyProgress) => void
  readonly end: () => void
}

/** Where it is told: lines that stay and, where somebody watches, one that is written over. */
export type Teller = {
  readonly info: (line: string) => void
  readonly status?: (line: string) => void
  /** Milliseconds since any fixed moment. */
  readonly ticks: () => number
}

type Mirror = {
  readonly copied: number
  readonly kept: number
  readonly failed: number
  /** Content that turned out to be wanted, and what of it is there. */
  readonly wanted: Amount
  readonly there: Amount
  /** Content that was uploaded. */
  readonly moved: Amount
  readonly sent: number
  /** `sent` and the time at the last line: the rate is what went out since. */
  readonly before: { readonly sent: number; readonly at: number }
}

type Amount = { readonly blobs: number; readonly bytes: number }

const nothing: Amount = { blobs: 0, bytes: 0 }

/** Milliseconds between two lines that stay, and between two that do not. */
const QUIET = 10_000
const LIVELY = 200
const BAR = 10

/** How far each mirror is, now and then; a line for what fails first; in the end the sums of each mirror. */
export function createProgress(count: number, { info, status, ticks }: Teller): Progress {
  const mirrors = new Map<string, Mirror>()
  const begin = ticks()
  let told = begin
  let done = 0
  const showAll = (
    show: (name: string, mirror: Mirror, now: number) => string,
    write: Teller['info'],
  ): void => {
    const now = ticks()
    if (now - told < (status === undefined ? QUIET : LIVELY)) return
    told = now
    write([`${done}/${count}`, ...[...mirrors].map(([name, one]) => show(name, one, now))].join('  '))
    for (const [name, one] of mirrors) mirrors.set(name, { ...one, before: { sent: one.sent, at: now } })
  }
  return {
    tell: (event) => {
      const known = mirrors.get(event.mirror) ?? { ...fresh, before: { sent: 0, at: begin } }
      mirrors.set(event.mirror, add(known, event))
      if (event.kind === 'outcome') {
        done += 1
        // One that fails for one image mostly fails for all; the report has them all.
        if (event.outcome.state === 'failed' && known.failed === 0) info(formatFailure(event.outcome))
      }
      if (status === undefined) showAll(formatLine, info)
      else showAll(formatBar, status)
    },
    end: () => {
      status?.('')
      for (const [name, mirror] of mirrors) info(`${name}: ${formatSum(mirror)}`)
    },
  }
}

const fresh = { copied: 0, kept: 0, failed: 0, wanted: nothing, there: nothing, moved: nothing, sent: 0 }

function add(mirror: Mirror, event: CopyProgress): Mirror {
  switch (event.kind) {
    case 'wanted':
      return { ...mirror, wanted: plus(mirror.wanted, event) }
    case 'sent':
      return { ...mirror, sent: mirror.sent + event.bytes }
    case 'blob': {
      const one = { blobs: 1, bytes: event.bytes }
      const moved = event.by === 'upload' ? plus(mirror.moved, one) : mirror.moved
      return { ...mirror, moved, there: plus(mirror.there, one) }
    }
    case 'detached':
      return mirror
    case 'outcome':
      return { ...mirror, [event.outcome.state]: mirror[event.outcome.state] + 1 }
  }
}

const plus = (one: Amount, other: Amount): Amount => ({
  blobs: one.blobs + other.blobs,
  bytes: one.bytes + other.bytes,
})

/** `ghcr.io: 120.0 MB of 316.8 MB, 88 of 165 blobs, 45.2 MB/s` */
function formatLine(name: string, mirror: Mirror, now: number): string {
  const { there, wanted } = mirror
  const bytes = `${formatBytes(there.bytes)} of ${formatBytes(wanted.bytes)}`
  return `${name}: ${bytes}, ${there.blobs} of ${wanted.blobs} blobs, ${formatRate(mirror, now)}`
}

/** `ghcr.io ████░░░░░░ 120.0 MB of 316.8 MB 88/165 45.2 MB/s` */
function formatBar(name: string, mirror: Mirror, now: number): string {
  const { there, wanted } = mirror
  const full = wanted.bytes === 0 ? 0 : Math.round((BAR * there.bytes) / wanted.bytes)
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full)
  const bytes = `${formatBytes(there.bytes)} of ${formatBytes(wanted.bytes)}`
  return `${name} ${bar} ${bytes} ${there.blobs}/${wanted.blobs} ${formatRate(mirror, now)}`
}

function formatRate({ sent, before }: Mirror, now: number): string {
  const seconds = Math.max(now - before.at, 1) / 1000
  return `${formatBytes(Math.round((sent - before.sent) / seconds))}/s`
}

function formatFailure({ destination, ...outcome }: CopyOutcome): string {
  const name = [placeOf(destination), ...destination.tags].join(' ')
  return `${name}: ${outcome.state === 'failed' ? `failed: ${outcome.error.message}` : outcome.state}`
}

function placeOf(destination: CopyDestination): string {
  if ('folder' in destination) return destination.folder
  const { registry, repository } = destination
  return formatReference({ registry, repository })
}

function formatSum({ copied, kept, failed, moved }: Mirror): string {
  return `${copied} copied (${moved.blobs} blobs, ${formatBytes(moved.bytes)}), ${kept} kept, ${failed} failed`
}
