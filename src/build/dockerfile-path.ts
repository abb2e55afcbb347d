import { posix } from 'node:path'
import type { BuildRequest } from './request.ts'

/** Where the repository lies on this machine, and under which URL it is a build context. */
export type Checkout = { readonly workspace: string; readonly defaultContext: string }

const { isAbsolute, join, normalize, relative } = posix

const REMOTE = /^(https?:|git:|ssh:|git@|github\.com\/)/

/** The Dockerfile's path from the repository's root; undefined where it is not a file of the repository. */
export function toDockerfilePath(request: BuildRequest, checkout: Checkout): string | undefined {
  const { context, file } = request
  if (context.startsWith(checkout.defaultContext)) {
    const folder = context.slice(checkout.defaultContext.length).replace(/^:/, '')
    return inside(join(folder, file ?? 'Dockerfile'))
  }
  const path = file ?? join(context, 'Dockerfile')
  if (REMOTE.test(context) || REMOTE.test(path) || [context, path].includes('-')) return undefined
  return inside(isAbsolute(path) && checkout.workspace !== '' ? relative(checkout.workspace, path) : path)
}

function inside(path: string): string | undefined {
  const plain = normalize(path)
  return isAbsolute(plain) || plain.startsWith('..') ? undefined : plain
}
