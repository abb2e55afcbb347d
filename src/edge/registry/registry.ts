import type {
  CopyDestination,
  CopyRequest,
  RegistryCopier,
  RegistryReader,
  RegistryWriter,
} from '../../world/registry.ts'
import type { Credentials } from '../credentials.ts'
import { createHttp, type HttpOptions } from '../http.ts'
import { createCopier } from './copy.ts'
import { type Sink, type Source, toSink } from './ends.ts'
import { createExpect } from './expect.ts'
import { openLayoutSource } from './layout.ts'
import { openLayoutSink } from './layout-sink.ts'
import { createPace, unpaced } from './pace.ts'
import { createPutReferrer } from './put-referrer.ts'
import { createPutTags } from './put-tags.ts'
import { createReader } from './reader.ts'
import { realTiming, type Timing } from './retry.ts'
import type { OnWait } from './session.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { hasBlob } from './start-upload.ts'
import { createWriter } from './writer.ts'

export type RegistryOptions = HttpOptions & {
  readonly credentials: Credentials
  /** Registries that may be reached by plain http; this machine itself always is. */
  readonly insecure?: readonly string[]
  /** Is told of pauses that a registry asks for. */
  readonly onWait?: OnWait
  readonly timing?: Timing
  /** Milliseconds that mirrors wait for each other. */
  readonly grace?: number
  /** Bytes a second that copies read at most; each destination is sent as much. */
  readonly bandwidth?: number
}

export type Registry = {
  readonly reader: RegistryReader
  readonly writer: RegistryWriter
  readonly copier: RegistryCopier
}

/** The adapter to registries. Its three powers share connections and tokens. */
export function createRegistry(options: RegistryOptions): Registry {
  const { credentials, insecure = [], onWait = () => undefined, timing = realTiming } = options
  const sessions = createSessions({ http: createHttp(options), credentials, insecure, onWait, timing })
  const reader = createReader(sessions, ['pull'])
  const writer = createWriter(sessions)
  // A destination is read under the scope that it is written with: one token does for both.
  const pushing = createReader(sessions, ['pull', 'push'])
  const putReferrer = createPutReferrer(sessions, pushing)
  const putTags = createPutTags(sessions)
  const layouts = new Map<string, Sink>()
  const openSink = (destination: CopyDestination): Sink => {
    if ('registry' in destination)
      return toSink(destination, { reader: pushing, writer, putReferrer, putTags, sessions })
    const known = layouts.get(destination.folder) ?? openLayoutSink(destination.folder)
    layouts.set(destination.folder, known)
    return known
  }
  const pace = options.bandwidth === undefined ? unpaced : createPace(options.bandwidth, timing)
  const openSource = (source: CopyRequest['source']): Source => {
    const opened =
      'folder' in source ? openLayoutSource(source.folder) : toSource(source, { reader, sessions })
    return { ...opened, blob: (descriptor, offset) => pace(opened.blob(descriptor, offset)) }
  }
  const expect = createExpect(sessions)
  const patience = options.grace === undefined ? {} : { grace: options.grace }
  return { reader, writer, copier: createCopier({ ...patience, openSource, openSink, reader, expect }) }
}

function toSource(
  place: Exclude<CopyRequest['source'], { folder: string }>,
  { reader, sessions }: { readonly reader: RegistryReader; readonly sessions: Sessions },
): Source {
  const { registry, repository } = place
  return {
    place: { registry, repository },
    retries: () => sessions(registry).retries(place),
    manifest: (digest) => reader.manifest({ registry, repository, digest }),
    blob: (descriptor, offset) => reader.blob({ registry, repository }, descriptor, offset),
    referrers: (subject) => reader.referrers({ registry, repository }, subject),
    tags: async () => (await reader.tags({ registry, repository })) ?? [],
    tagged: (tag) => reader.manifest({ registry, repository, tag }),
    has: (descriptor) =>
      hasBlob(sessions(registry), { place: { registry, repository }, descriptor }, ['pull']),
  }
}
