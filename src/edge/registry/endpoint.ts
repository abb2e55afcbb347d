import { isIPv4 } from 'node:net'
import type { Repository } from '../../oci/reference.ts'

/** Registries that answer where their name does not say, as Docker has it. */
const HOSTS: Readonly<Record<string, string>> = { 'docker.io': 'registry-1.docker.io' }

/** Where a registry is reached. Plain http only on this machine itself, or where the user said so by name. */
export function endpointOf(registry: string, insecure: readonly string[]): URL {
  const host = HOSTS[registry] ?? registry
  const open = insecure.includes(registry) || isLoopback(new URL(`http://${host}`).hostname)
  return new URL(`${open ? 'http' : 'https'}://${host}/`)
}

/** `/v2/acme/base/manifests/…`; the grammar of references leaves nothing to be encoded. */
export function pathIn({ repository }: Repository, rest: string): string {
  return `/v2/${repository}/${rest}`
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'))
}

/** Addresses at which clouds hand out credentials to whoever asks from the inside. */
export function isLinkLocal(hostname: string): boolean {
  return (isIPv4(hostname) && hostname.startsWith('169.254.')) || /^\[fe[89ab]/i.test(hostname)
}

/**
 * Where an upload goes on. A registry behind a proxy may think that it is reached by plain http: credentials
 * and content stay on https all the same.
 */
export function resolveLocation(location: string, base: URL): URL {
  const url = new URL(location, base)
  if (base.protocol === 'https:' && url.protocol === 'http:' && url.hostname === base.hostname) {
    url.protocol = 'https:'
    url.port = base.port
  }
  return url
}
