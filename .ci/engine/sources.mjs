import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * One stanza of apt's sources; `trust` holds the fields that say which keys may sign it, word for word.
 * @typedef {{ uris: string[], suites: string[], components: string[], trust: string }} Source
 */

/**
 * The sources this machine's apt reads, both in lines (*.list) and in stanzas (*.sources).
 * @param {string} [folder]
 * @returns {Promise<Source[]>}
 */
export async function readSources(folder = '/etc/apt') {
  const parts = join(folder, 'sources.list.d')
  const names = await readdir(parts).catch(() => [])
  const paths = [join(folder, 'sources.list'), ...names.sort().map((name) => join(parts, name))]
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')))
  return paths.flatMap((path, at) => {
    const text = texts[at] ?? ''
    if (path.endsWith('.list')) return parseLines(text)
    return path.endsWith('.sources') ? parseStanzas(text) : []
  })
}

/**
 * @param {string} text
 * @returns {Source[]}
 */
function parseLines(text) {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+([^#]*)/.exec(line)
    if (!match) return []
    const [, options = '', uri = '', suite = '', components = ''] = match
    const signedBy = /signed-by=(\S+)/i.exec(options)?.[1]
    const trusted = /trusted=(\S+)/i.exec(options)?.[1]
    const trust = [
      signedBy && `Signed-By: ${signedBy.replaceAll(',', ' ')}`,
      trusted && `Trusted: ${trusted}`,
    ]
    return [
      {
        uris: [uri],
        suites: [suite],
        components: words(components),
        trust: trust.filter(Boolean).join('\n'),
      },
    ]
  })
}

/**
 * @param {string} text
 * @returns {Source[]}
 */
function parseStanzas(text) {
  const clean = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
  return clean.split(/\n\s*\n/).flatMap((stanza) => {
    const fields = new Map(
      stanza.split(/\n(?=\S)/).map((field) => [field.split(':', 1)[0]?.trim().toLowerCase(), field]),
    )
    const read = (/** @type {string} */ name) => words(fields.get(name)?.replace(/^\s*[^:]*:/, '') ?? '')
    if (!read('types').includes('deb') || /^(no|false|0)$/i.test(read('enabled')[0] ?? '')) return []
    const trust = [fields.get('signed-by'), fields.get('trusted')].filter(Boolean).join('\n')
    return [
      { uris: read('uris'), suites: read('suites'), components: read('components'), trust: trust.trimEnd() },
    ]
  })
}

/**
 * Only the release's own mirrors; other makers' sources are none of our business, even where they name the
 * same suite: what sets a mirror apart is that it also carries the release's updates.
 * @param {readonly Source[]} sources
 * @param {string} codename
 * @returns {Source[]}
 */
export function keepRelease(sources, codename) {
  const known = ['', '-updates', '-security'].map((suffix) => codename + suffix)
  const kept = sources
    .map((source) => ({
      ...source,
      suites: source.suites.filter((suite) => known.includes(suite)),
      components: source.components.filter((name) => name === 'main' || name === 'universe'),
    }))
    .filter(({ uris, suites, components }) => uris.length && suites.length && components.length)
  const mirrors = new Set(
    kept.flatMap(({ uris, suites }) => (suites.some((suite) => suite !== codename) ? uris : [])),
  )
  const ours = kept.filter(({ uris }) => uris.some((uri) => mirrors.has(uri)))
  return ours.some(({ suites }) => suites.includes(codename)) ? ours : kept
}

/** @param {string} text */
function words(text) {
  return text.split(/\s+/).filter(Boolean)
}
