import type { HttpAnswer } from '../http.ts'
import type { Call, Session } from './session.ts'

const PAGES = 10_000

/**
 * Reads a list page by page, as its `Link` headers say; undefined when the first page is not there.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
 */
export async function readPages<T>(
  session: Session,
  call: Call,
  read: (answer: HttpAnswer) => Promise<readonly T[] | undefined>,
): Promise<readonly T[] | undefined> {
  const items: T[] = []
  const seen = new Set<string>()
  let next: URL | undefined = new URL(call.url, session.base)
  while (next !== undefined && !seen.has(next.href) && seen.size < PAGES) {
    seen.add(next.href)
    const { answer } = await session.send({ ...call, url: next })
    const page = await read(answer)
    if (page === undefined) return seen.size === 1 ? undefined : items
    items.push(...page)
    next = nextPage(answer.headers['link'], next)
  }
  return items
}

/** The next page's URL, always at the registry itself: a link elsewhere would take our login along. */
export function nextPage(link: string | readonly string[] | undefined, base: URL): URL | undefined {
  const header = [link ?? []].flat().join(', ')
  for (const [, target = '', parameters = ''] of header.matchAll(/<([^>]*)>((?:\s*;[^,<]*)*)/g)) {
    if (!/;\s*rel="?(?:[^"]*\s)?next(?:\s[^"]*)?"?\s*(?:;|$)/i.test(parameters)) continue
    if (!URL.canParse(target, base.href)) return undefined
    const { pathname, search } = new URL(target, base)
    return new URL(`${pathname}${search}`, base.origin)
  }
  return undefined
}
