import { createHash, randomUUID } from 'node:crypto'
import { type Answer, type Ask, header } from './exchange.ts'

/** A block blob as Azure stores it: what was committed, and the blocks that wait for their list. */
export type Blob = {
  readonly id: string
  bytes?: Buffer
  contentType: string
  fileName?: string
  readonly blocks: Map<string, Buffer>
}

export type Blobs = {
  readonly create: (fileName?: string) => Blob
  /** Whoever has this url may read and write the blob. */
  readonly signedUrl: (blob: Blob) => string
  readonly answer: (ask: Ask) => Answer
}

const PREFIX = '/blobs/'
const VERSION = '2025-11-05'

export function createBlobs(origin: () => string): Blobs {
  // Clients mask this value in their logs, so it must not occur in real output.
  const signature = `emulated-signature-${randomUUID()}`
  const blobs = new Map<string, Blob>()
  return {
    create(fileName) {
      const blob: Blob = { id: randomUUID(), contentType: 'application/octet-stream', blocks: new Map() }
      if (fileName !== undefined) blob.fileName = fileName
      blobs.set(blob.id, blob)
      return blob
    },
    signedUrl: ({ id }) => `${origin()}${PREFIX}${id}?sv=${VERSION}&sr=b&sig=${signature}`,
    answer(ask) {
      if (ask.query.get('sig') !== signature) return refuse(403, 'AuthenticationFailed')
      const blob = blobs.get(ask.path.slice(PREFIX.length))
      if (blob === undefined) return refuse(404, 'BlobNotFound')
      if (ask.method === 'PUT') return put(blob, ask)
      return ask.method === 'GET' || ask.method === 'HEAD'
        ? read(blob, ask)
        : refuse(405, 'UnsupportedHttpVerb')
    },
  }
}

/** Every answer needs a request id: dockerd 28.5.2 panics on a PUT answered without one. */
const common = () => ({ 'x-ms-request-id': randomUUID(), 'x-ms-version': VERSION })

function refuse(status: number, code: string): Answer {
  const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`)
  return {
    status,
    headers: { ...common(), 'content-type': 'application/xml', 'x-ms-error-code': code },
    body,
  }
}

const accept = (blob: Blob): Answer => ({ status: 201, headers: { ...common(), ...identity(blob) } })

function identity({ bytes = Buffer.alloc(0) }: Blob): Record<string, string> {
  const etag = `"0x${createHash('sha1').update(bytes).digest('hex').slice(0, 15).toUpperCase()}"`
  return { etag, 'last-modified': new Date().toUTCString() }
}

function put(blob: Blob, ask: Ask): Answer {
  const part = ask.query.get('comp')
  if (part === 'block') return putBlock(blob, ask)
  if (part === 'blocklist') return putBlockList(blob, ask)
  if (header(ask, 'x-ms-blob-type') !== 'BlockBlob') return refuse(400, 'MissingRequiredHeader')
  commit(blob, ask, ask.body)
  return accept(blob)
}

function putBlock(blob: Blob, ask: Ask): Answer {
  blob.blocks.set(ask.query.get('blockid') ?? '', ask.body)
  return { status: 201, headers: common() }
}

/** Blocks come in any order; the list says theirs. */
function putBlockList(blob: Blob, ask: Ask): Answer {
  const names = [...ask.body.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)]
  const blocks = names.map(([, name = '']) => blob.blocks.get(name))
  const known = blocks.filter((block) => block !== undefined)
  if (known.length < blocks.length) return refuse(400, 'InvalidBlockList')
  commit(blob, ask, Buffer.concat(known))
  return accept(blob)
}

function commit(blob: Blob, ask: Ask, bytes: Buffer): void {
  blob.bytes = bytes
  blob.contentType = header(ask, 'x-ms-blob-content-type') ?? header(ask, 'content-type') ?? blob.contentType
  blob.blocks.clear()
}

function read(blob: Blob, ask: Ask): Answer {
  const { bytes, contentType, fileName } = blob
  if (bytes === undefined) return refuse(404, 'BlobNotFound')
  const headers = {
    ...common(),
    ...identity(blob),
    'content-type': contentType,
    'accept-ranges': 'bytes',
    'x-ms-blob-type': 'BlockBlob',
    ...(fileName === undefined ? {} : { 'content-disposition': disposition(fileName) }),
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(header(ask, 'x-ms-range') ?? header(ask, 'range') ?? '')
  if (range === null) return { status: 200, headers, body: bytes }
  const first = Number(range[1])
  if (first >= bytes.length) return refuse(416, 'InvalidRange')
  const last = Math.min(range[2] ? Number(range[2]) : Number.POSITIVE_INFINITY, bytes.length - 1)
  const body = bytes.subarray(first, last + 1)
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${first}-${last}/${bytes.length}` },
    body,
  }
}

const disposition = (name: string): string =>
  `attachment; filename="${name.replace(/[^ -~]|"/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`
