import { toRegistry } from '../oci/reference.ts'

/** A login. It is in no type that leaves `edge`. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** Exchanged for tokens at the token server. */
  | { readonly kind: 'identity'; readonly token: string }
  /** Sent to the registry as it is. */
  | { readonly kind: 'bearer'; readonly token: string }

/** A login, or who knows it, for everything under a prefix such as `ghcr.io` or `quay.io/acme`. */
export type Entry = { readonly prefix: string; readonly ask: () => Promise<Credential | undefined> }

/** A login that is written down. */
export type Known = { readonly prefix: string; readonly credential: Credential }

/** Under this key Docker keeps the login of Docker Hub. */
export const HUB_KEY = 'https://index.docker.io/v1/'

/** `https://ghcr.io/v2/` and `ghcr.io` are the same place; Docker Hub has many names. */
export function toPrefix(key: string): string {
  const bare = key
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/(?:v[12]\/?)?$/, '')
  const [host = '', ...path] = bare.split('/')
  return [toRegistry(host), ...path].join('/')
}

export function isUnder(name: string, prefix: string): boolean {
  return name === prefix || name.startsWith(`${prefix}/`)
}

/** The forms in which a secret may show up in a log. */
export function secretsOf(credential: Credential): readonly string[] {
  if (credential.kind !== 'password') return [credential.token]
  const { username, password } = credential
  const encoded = Buffer.from(`${username}:${password}`).toString('base64')
  const forms = [password, Buffer.from(password).toString('base64'), encoded, encodeURIComponent(password)]
  // A key file is a password of many lines, each of which a log shows on its own.
  const lines = password.split(/\r?\n/).filter((line) => line.length >= LINE_LENGTH)
  return [...new Set([...forms, ...lines])].filter(Boolean)
}

const LINE_LENGTH = 12
