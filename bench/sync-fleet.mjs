import { createCipheriv, createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

const TYPES = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
}
const LAYERS = 8
const SHARED = 5
/** Bytes of the layers that all share, and of the others: measured baselines have the same. */
const TOTALS = { shared: 5.785e6, own: 311.01e6 }
const STORED = 0xffff

const keyOf = (/** @type {string} */ text) => createHash('sha256').update(text).digest()

/** 0 up to 1, the same for the same text. @param {string} text */
const chanceOf = (text) => keyOf(text).readUInt32LE(0) / 2 ** 32

/** Bytes that no compression makes smaller, the same for the same seed. @param {string} seed @param {number} size */
function* contentOf(seed, size) {
  const key = keyOf(seed)
  const cipher = createCipheriv('aes-128-ctr', key.subarray(0, 16), key.subarray(16))
  for (let left = size; left > 0; left -= 1 << 20) yield cipher.update(Buffer.alloc(Math.min(left, 1 << 20)))
}

/**
 * These bytes as real gzip, in stored blocks: whoever looks at a layer finds what its media type says.
 * @param {string} seed
 * @param {number} size
 */
function* gzipOf(seed, size) {
  let sum = 0
  yield Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
  for (const part of contentOf(seed, size)) {
    sum = crc32(part, sum)
    const blocks = []
    for (let at = 0; at < part.length; at += STORED) {
      const block = part.subarray(at, at + STORED)
      const head = Buffer.alloc(5)
      head.writeUInt16LE(block.length, 1)
      head.writeUInt16LE(block.length ^ 0xffff, 3)
      blocks.push(head, block)
    }
    yield Buffer.concat(blocks)
  }
  const end = Buffer.from([1, 0, 0, 0xff, 0xff, ...Array(8).fill(0)])
  end.writeUInt32LE(sum, 5)
  end.writeUInt32LE(size, 9)
  yield end
}

/**
 * Pushes straight to a registry.
 * @param {string} host
 */
function createPush(host) {
  /** @type {(path: string, init: RequestInit) => Promise<Response>} */
  const call = async (path, init) => {
    const answer = await fetch(new URL(path, `http://${host}/`), init)
    if (!answer.ok) throw new Error(`${init.method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  /** @type {Map<string, { digest: string, size: number }>} */
  const known = new Map()
  /** @type {(repository: string, seed: string, parts: () => Iterable<Buffer>) => Promise<{ digest: string, size: number }>} */
  const blob = async (repository, seed, parts) => {
    const before = known.get(seed)
    const hash = createHash('sha256')
    let size = 0
    for (const part of before === undefined ? parts() : []) {
      hash.update(part)
      size += part.length
    }
    const made = before ?? { digest: `sha256:${hash.digest('hex')}`, size }
    const from = before === undefined ? '' : `?mount=${made.digest}&from=fleet/img-1`
    const start = await call(`/v2/${repository}/blobs/uploads/${from}`, { method: 'POST' })
    if (start.status === 201) return made
    const place = new URL(start.headers.get('location') ?? '', `http://${host}/`)
    place.searchParams.set('digest', made.digest)
    const headers = { 'content-length': String(made.size), 'content-type': 'application/octet-stream' }
    const rest = parts()[Symbol.iterator]()
    const body = new ReadableStream({
      pull: (to) => {
        const { done, value } = rest.next()
        if (done) to.close()
        else to.enqueue(value)
      },
    })
    await call(place.href, /** @type {RequestInit} */ ({ method: 'PUT', headers, body, duplex: 'half' }))
    known.set(seed, made)
    return made
  }
  /** @type {(repository: string, name: string, value: object) => Promise<string>} */
  const manifest = async (repository, name, value) => {
    const body = JSON.stringify(value, undefined, 3)
    const headers = { 'content-type': TYPES.manifest }
    await call(`/v2/${repository}/manifests/${name}`, { method: 'PUT', headers, body })
    return `sha256:${createHash('sha256').update(body).digest('hex')}`
  }
  return { blob, manifest }
}

/**
 * A fleet of images with eight layers, five of them shared by all. Sizes are log-uniform from 1 to `spread`, of all
 * together as given.
 * @param {string} host
 * @param {{ images: number, spread?: number, totals?: { shared: number, own: number } }} shape
 */
export function createFleet(host, { images, spread = 32, totals = TOTALS }) {
  const push = createPush(host)
  const seedOf = (/** @type {number} */ at, /** @type {number} */ layer) =>
    layer < SHARED ? `base/${layer}` : `${at}/${layer}`
  const weightOf = (/** @type {string} */ seed) => spread ** chanceOf(`size ${seed}`)
  const seeds = Array.from({ length: images * LAYERS }, (_, at) =>
    seedOf(Math.floor(at / LAYERS) + 1, at % LAYERS),
  )
  const isShared = (/** @type {string} */ seed) => seed.startsWith('base/')
  const weights = { shared: 0, own: 0 }
  for (const seed of new Set(seeds)) weights[isShared(seed) ? 'shared' : 'own'] += weightOf(seed)
  const sizeOf = (/** @type {string} */ seed) => {
    const part = isShared(seed) ? 'shared' : 'own'
    return Math.round((totals[part] / weights[part]) * weightOf(seed))
  }
  /** @param {number} at @param {number} generation */
  const image = async (at, generation) => {
    const repository = `fleet/img-${at}`
    const layers = []
    for (let layer = 0; layer < LAYERS; layer += 1) {
      const seed = seedOf(at, layer)
      const own = layer === LAYERS - 1 ? `${seed}/${generation}` : seed
      const made = await push.blob(repository, own, () => gzipOf(own, sizeOf(seed)))
      layers.push({ mediaType: TYPES.layer, ...made })
    }
    const text = Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', at, generation }))
    const config = {
      mediaType: TYPES.config,
      ...(await push.blob(repository, `config/${at}/${generation}`, () => [text])),
    }
    const digest = await push.manifest(repository, 'v1', {
      schemaVersion: 2,
      mediaType: TYPES.manifest,
      config,
      layers,
    })
    return `${repository}:v1 ${digest}`
  }
  return {
    push: async () => {
      const refs = []
      for (let at = 1; at <= images; at += 1) refs.push(await image(at, 0))
      return refs
    },
    change: image,
  }
}

/**
 * One image with one layer.
 * @param {string} host
 * @param {number} size
 */
export async function pushBig(host, size) {
  const { blob, manifest } = createPush(host)
  const layer = { mediaType: TYPES.layer, ...(await blob('big/one', 'big', () => gzipOf('big', size))) }
  const text = Buffer.from('{"os":"linux","architecture":"amd64"}')
  const config = { mediaType: TYPES.config, ...(await blob('big/one', 'big config', () => [text])) }
  const digest = await manifest('big/one', 'v1', {
    schemaVersion: 2,
    mediaType: TYPES.manifest,
    config,
    layers: [layer],
  })
  return { refs: [`big/one:v1 ${digest}`], layer }
}
