import type { Notice } from '../github/notice.ts'
import { read } from '../github/run.ts'
import type { BuildMetadata } from './metadata.ts'

/**
 * What BuildKit's build checks found, as notices on the Dockerfile's lines: the metadata holds the findings
 * of a build, and of `--call check`, each in a form of its own. What has neither form is passed over.
 */
export function toCheckNotices({ json, warnings }: BuildMetadata, dockerfile: string): Notice[] {
  return [
    ...warnings.flatMap((warning) =>
      toNotice(warning, dockerfile, {
        message: decodeBase64(read(warning, 'short'))?.replace(/\s\(line \d+\)$/, ''),
        line: read(warning, 'range', '0', 'start', 'line'),
      }),
    ),
    ...findings(json).flatMap((finding) =>
      toNotice(finding, dockerfile, {
        message: `${read(finding, 'ruleName')}: ${read(finding, 'detail')}`,
        line: read(finding, 'location', 'ranges', '0', 'start', 'line'),
      }),
    ),
  ]
}

/** How many findings `--call check` ended with. */
export function countFindings({ json }: BuildMetadata): number {
  return findings(json).length
}

function findings(json: object): readonly unknown[] {
  const found = read(json, 'result.json', 'warnings')
  return Array.isArray(found) ? found : []
}

type Finding = { readonly message: string | undefined; readonly line: unknown }

function toNotice(from: unknown, file: string, { message, line }: Finding): Notice[] {
  if (message === undefined) return []
  const url = read(from, 'url')
  const more = typeof url === 'string' && url !== '' ? `\nMore info: ${url}` : ''
  const position = typeof line === 'number' ? { file, line } : { file }
  return [{ level: 'warning', message: `${message}${more}`, position }]
}

function decodeBase64(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return undefined
  return new TextDecoder().decode(Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)))
}
