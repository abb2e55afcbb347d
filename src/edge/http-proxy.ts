import { isIP } from 'node:net'

/** Through which proxy an address is reached; undefined for directly. */
export type ProxyFor = (url: URL) => URL | undefined

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Proxies as the environment names them: HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in either case. This machine itself
 * is never reached through one.
 */
export function proxiesOf(variables: Variables): ProxyFor {
  const read = (name: string): string => variables[name.toLowerCase()] || variables[name] || ''
  const proxies = { 'https:': toProxy(read('HTTPS_PROXY')), 'http:': toProxy(read('HTTP_PROXY')) }
  const exceptions = read('NO_PROXY')
    .split(/[\s,]+/)
    .filter(Boolean)
  return (url) => {
    const proxy = url.protocol === 'https:' ? proxies['https:'] : proxies['http:']
    return proxy === undefined || isDirect(url, exceptions) ? undefined : proxy
  }
}

function toProxy(text: string): URL | undefined {
  if (text === '') return undefined
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined
}

function isDirect({ hostname, port, protocol }: URL, exceptions: readonly string[]): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))) return true
  const from = port || (protocol === 'https:' ? '443' : '80')
  return exceptions.some((one) => isException(one.toLowerCase(), host, from))
}

/** `*`, `acme.org` with all below it, `.acme.org` for what is below it, each with a port or without, or `10.0.0.0/8`. */
function isException(text: string, host: string, port: string): boolean {
  if (text === '*') return true
  if (text.includes('/')) return isInRange(text, host)
  const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(isIP(text) === 6 ? `${text}` : text) ?? []
  if (only !== undefined && isIP(text) !== 6 && only !== port) return false
  const plain = (isIP(text) === 6 ? text : name).replace(/^\*/, '')
  if (plain.startsWith('.')) return host.endsWith(plain)
  return host === plain || (isIP(host) === 0 && host.endsWith(`.${plain}`))
}

function isInRange(range: string, host: string): boolean {
  const [base = '', bits] = range.split('/')
  if (isIP(base) !== 4 || isIP(host) !== 4) return false
  const shift = 2 ** (32 - Number(bits))
  return Math.floor(toNumber(base) / shift) === Math.floor(toNumber(host) / shift)
}

const toNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

/** The header that a proxy's own login goes into. */
export function proxyLogin({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {}
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` }
}
