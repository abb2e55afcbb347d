import type { Repository } from '../oci/reference.ts'

/** A login. It is in no type that leaves `edge`. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** Exchanged for tokens at the token server. */
  | { readonly kind: 'identity'; readonly token: string }
  /** Sent to the registry as it is. */
  | { readonly kind: 'bearer'; readonly token: string }

export type Credentials = { readonly find: (place: Repository) => Promise<Credential | undefined> }
