import type { PublishImage } from '../publish/decide.ts'

/** More bars than this are a barcode that nobody reads. */
const BARS = 100

type Bar = { readonly image: PublishImage; readonly start: number; readonly end: number }

/**
 * When each image was built, in hours, minutes and seconds since the first build began; undefined where nothing was.
 * Where a result does not tell when its build began, an image begins when the last of its parents is done.
 * @see https://mermaid.js.org/syntax/gantt.html
 */
export function toGantt(images: readonly PublishImage[]): string | undefined {
  const bars = toBars(images)
  if (bars.length === 0) return undefined
  const shown = bars
    .toSorted((left, right) => right.end - right.start - (left.end - left.start))
    .slice(0, BARS)
  const waves = [...new Set(shown.map(({ image }) => image.wave))].sort((left, right) => left - right)
  return [
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm:ss',
    '  axisFormat %H:%M:%S',
    ...waves.flatMap((wave) => [
      `  section Wave ${wave}`,
      ...shown.filter(isIn(wave)).toSorted(byStart).map(toLine),
    ]),
  ].join('\n')
}

const isIn =
  (wave: number) =>
  ({ image }: Bar): boolean =>
    image.wave === wave

const byStart = (left: Bar, right: Bar): number => left.start - right.start

/** Seconds since the first start. Parents stand before their children. */
function toBars(images: readonly PublishImage[]): readonly Bar[] {
  const built = images.filter(({ seconds }) => seconds !== undefined)
  const starts = built.flatMap(({ started }) => (started === undefined ? [] : [started]))
  const first = starts.length === built.length ? Math.min(...starts) : undefined
  const ends = new Map<string, number>()
  return built.map((image) => {
    const parents = image.parents.map((id) => ends.get(id) ?? 0)
    const known =
      first === undefined || image.started === undefined ? undefined : (image.started - first) / 1000
    const start = known ?? Math.max(0, ...parents)
    const end = start + (image.seconds ?? 0)
    ends.set(image.id, end)
    return { image, start, end }
  })
}

/** A bar of no length is not drawn: a second is the least. */
function toLine({ image, start, end }: Bar): string {
  const length = Math.max(1, Math.round(end - start))
  return `    ${toName(image.id)} (${formatSeconds(image.seconds ?? 0)}) :${toMoment(start)}, ${length}s`
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
