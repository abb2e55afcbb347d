// The rows of the bench, and what is aimed at: the wall time of ours against that of the fastest rival.

/**
 * @typedef {object} Row
 * @property {string} scenario
 * @property {number} latency milliseconds
 * @property {string} tool
 * @property {number} requests
 * @property {number} read megabytes from the source
 * @property {number} written megabytes to all mirrors
 * @property {number} seconds
 * @property {number} rss megabytes
 * @property {string} right
 * @property {number} load
 */

/** What has to be exactly so. @type {Record<string, { requests: number, read: string }>} */
const EXACT = {
  cold: { requests: 810, read: '316.8' },
  unchanged: { requests: 80, read: '0.0' },
  changed: { requests: 89, read: '' },
  mirrors: { requests: 1415, read: '316.8' },
  capped: { requests: 1415, read: '316.8' },
  big: { requests: 9, read: '' },
}

/** At most so much of the fastest rival's time. @type {Record<string, { alone?: number, four?: number }>} */
const TARGETS = {
  'cold 0': { alone: 0.6, four: 0.65 },
  'cold 20': { alone: 0.2, four: 0.65 },
  'unchanged 0': { alone: 0.5 },
  'unchanged 20': { alone: 0.15 },
  'changed 0': { alone: 0.5 },
  'changed 20': { alone: 0.15 },
  'mirrors 0': { alone: 0.4 },
  'mirrors 20': { alone: 0.15 },
  'capped 20': { alone: 0.35 },
  'big 0': { alone: 1.1 },
}

const HEAD = '| scenario | ms | tool | requests | MB read | MB written | s | MB RSS | right | load |'
const RULE = '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'

export const heading = `${HEAD}\n${RULE}`

/** @param {Row} row */
export function formatRow({ scenario, latency, tool, requests, read, written, seconds, rss, right, load }) {
  const numbers = [requests, read.toFixed(1), written.toFixed(1), seconds.toFixed(2), Math.round(rss)]
  return `| ${[scenario, latency, tool, ...numbers, right, load.toFixed(1)].join(' | ')} |`
}

/** Ours beside the fastest rival, one row a scenario. @param {readonly Row[]} rows */
export function formatVerdict(rows) {
  const lines = rows
    .filter(({ tool, scenario }) => tool === 'ours' && EXACT[scenario] !== undefined)
    .map((ours) => {
      const same = rows.filter(
        ({ scenario, latency }) => scenario === ours.scenario && latency === ours.latency,
      )
      const { alone, four } = TARGETS[`${ours.scenario} ${ours.latency}`] ?? {}
      const cells = [
        ours.scenario,
        ours.latency,
        exactness(ours),
        ours.seconds.toFixed(2),
        ...against(
          ours,
          fastest(same, (tool) => tool !== 'ours' && !tool.endsWith(' x4')),
          alone,
        ),
        ...against(
          ours,
          fastest(same, (tool) => tool.endsWith(' x4')),
          four,
        ),
      ]
      return `| ${cells.join(' | ')} |`
    })
  return [
    '| scenario | ms | requests, MB read | ours s | fastest, one process an image | ours / fastest rival | target | fastest, four at once | ours / fastest rival | target |',
    '| --- | ---: | --- | ---: | --- | ---: | ---: | --- | ---: | ---: |',
    ...lines,
  ].join('\n')
}

/** @param {Row} ours */
function exactness({ scenario, requests, read }) {
  const { requests: wanted, read: bytes } = EXACT[scenario] ?? { requests: -1, read: '' }
  const isExact = requests === wanted && (bytes === '' || read.toFixed(1) === bytes)
  return `${requests}, ${read.toFixed(1)}: ${isExact ? 'exact' : `not ${wanted}${bytes && `, ${bytes}`}`}`
}

/** What did not bring all images is no rival. @param {readonly Row[]} rows @param {(tool: string) => boolean} isMeant */
function fastest(rows, isMeant) {
  return rows
    .filter(({ tool, right }) => isMeant(tool) && isWhole(right))
    .toSorted((one, other) => one.seconds - other.seconds)[0]
}

/** @param {string} right */
function isWhole(right) {
  const [some, all] = right.split('/')
  return some === all
}

/** @param {Row} ours @param {Row | undefined} rival @param {number | undefined} target */
function against(ours, rival, target) {
  if (rival === undefined) return ['–', '–', '–']
  const ratio = ours.seconds / rival.seconds
  const said = target === undefined ? '–' : `≤ ${target} ${ratio <= target ? 'met' : 'missed'}`
  return [`${rival.tool} ${rival.seconds.toFixed(2)} s`, ratio.toFixed(2), said]
}
