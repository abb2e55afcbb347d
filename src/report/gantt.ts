import type { PublishImage } from '../publish/decide.ts'

/** More bars than this are a barcode that nobody reads. */
const BARS = 100

/** One build: its moment in milliseconds since 1970, its length in seconds. */
type Bar = {
  readonly name: string
  readonly wave: number
  readonly started: number
  readonly seconds: number
}

/**
 * When each image, or each platform of it that was built apart, was built, in hours, minutes and seconds since the
 * first build began; undefined where nothing was.
 * @see https://mermaid.js.org/syntax/gantt.html
 */
export function toGantt(images: readonly PublishImage[]): string | undefined {
  const bars = images.flatMap(toBars)
  if (bars.length === 0) return undefined
  const first = Math.min(...bars.map(({ started }) => started))
  const shown = bars.toSorted((left, right) => right.seconds - left.seconds).slice(0, BARS)
  const waves = [...new Set(shown.map(({ wave }) => wave))].sort((left, right) => left - right)
  return [
    'gantt',
    ...(bars.length > BARS ? [`  title The longest ${BARS} of ${bars.length} builds`] : []),
    '  dateFormat YYYY-MM-DD HH:mm:ss',
    '  axisFormat %H:%M:%S',
    `  tickInterval ${toTicks(shown, first)}`,
    ...waves.flatMap((wave) => [
      `  section Wave ${wave}`,
      ...shown
        .filter((bar) => bar.wave === wave)
        .toSorted((left, right) => left.started - right.started)
        .map((bar) => toLine(bar, first)),
    ]),
  ].join('\n')
}

function toBars({ id, wave, builds }: PublishImage): readonly Bar[] {
  return builds.flatMap(({ platform, seconds, started }) => {
    const name = platform === undefined ? id : `${id} ${platform}`
    return started === undefined ? [] : [{ name, wave, started, seconds }]
  })
}

/** Seconds and Mermaid's word for them: left alone it sets so many marks that their labels cover each other. */
const TICKS = [
  [1, '1second'],
  [5, '5second'],
  [15, '15second'],
  [60, '1minute'],
  [300, '5minute'],
  [900, '15minute'],
  [3600, '1hour'],
  [21_600, '6hour'],
] as const

/** The least distance that makes at most ten marks. */
function toTicks(bars: readonly Bar[], first: number): string {
  const length = Math.max(...bars.map(({ started, seconds }) => (started - first) / 1000 + seconds))
  const [, word] = TICKS.find(([seconds]) => length / seconds <= 10) ?? [0, '1day']
  return word
}

/** A bar of no length is not drawn: a second is the least. */
function toLine({ name, started, seconds }: Bar, first: number): string {
  const length = Math.max(1, Math.round(seconds))
  const start = toMoment((started - first) / 1000)
  return `    ${toName(name)} (${formatSeconds(seconds)}) :${start}, ${length}s`
}

const KEYWORDS =
  /^(?:gantt|section|title|date|dateformat|axisformat|tickinterval|inclusiveenddates|topaxis|includes|excludes|todaymarker|weekday|weekend|click|call|href|acc(?:title|descr))\b/i

/** A colon would end the name, a semicolon or a hash the line; a name that begins as a statement would be one. */
function toName(id: string): string {
  const name = id.replaceAll(/[^\w ./@+-]/g, '_')
  return KEYWORDS.test(name) ? `· ${name}` : name
}

/** A moment of a day in no time zone: it is read and shown in the reader's own, and so stays what it is. */
function toMoment(seconds: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(seconds) * 1000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ')
}

/** `7.5 s`, `2 min 5 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds * 10) / 10} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}
