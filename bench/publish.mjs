// How many requests it takes to give 100 images three names each, beside docker buildx imagetools create.
//   npx ncc build bench/publish.mjs -o /tmp/bench-publish --quiet
//   node .ci/engine/run.mjs -- node /tmp/bench-publish/index.mjs
import { execFile } from 'node:child_process'
import { createServer, request as send } from 'node:http'
import { promisify } from 'node:util'
import { anonymous } from '../src/edge/credentials.ts'
import { createRegistry } from '../src/edge/registry/registry.ts'
import { publishPlan } from '../src/modes/publish-plan.ts'
import { digestOf } from '../src/oci/digest.ts'

const IMAGES = 100
const TAGS = ['1.4.0', '1.4', 'latest']
const run = promisify(execFile)
const OCI = 'application/vnd.oci.image.manifest.v1+json'

/**
 * Passes requests on to the registry and counts them.
 * @param {string} host
 */
async function startCounter(host) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  const [hostname = '', port = '80'] = host.split(':')
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming
    const name = /\/manifests\/([^?]*)/.exec(url)?.[1]
    const kind =
      name === undefined ? 'other' : /^(sha256:|fp-)/.test(name) ? 'by digest or record' : 'of a tag'
    counts.set(`${method} ${kind}`, (counts.get(`${method} ${kind}`) ?? 0) + 1)
    const passed = send({ hostname, port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(passed)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { host: `127.0.0.1:${address.port}`, counts, stop: () => server.close() }
}

/** @param {string} host @param {string} namespace */
async function fill(host, namespace) {
  const { writer } = createRegistry({ credentials: anonymous })
  const config = new TextEncoder().encode('{"architecture":"amd64","os":"linux"}')
  const descriptor = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: digestOf(config),
    size: config.byteLength,
  }
  const jobs = []
  for (let index = 0; index < IMAGES; index += 1) {
    const place = { registry: host, repository: `${namespace}/image-${index}` }
    await writer.putBlob(place, descriptor, async function* content() {
      yield config
    })
    const annotations = { index: String(index) }
    const bytes = new TextEncoder().encode(
      JSON.stringify({ schemaVersion: 2, mediaType: OCI, config: descriptor, layers: [], annotations }),
    )
    const fingerprint = digestOf(place.repository)
    const tag = `fp-${fingerprint.slice(7, 47)}`
    const digest = await writer.putManifest({ ...place, tag }, { bytes, mediaType: OCI })
    jobs.push({ id: `image-${index}`, repository: place.repository, tag, fingerprint, digest })
  }
  return jobs
}

/** @param {Awaited<ReturnType<typeof fill>>} filled @param {string} host */
function toPlan(filled, host) {
  const jobs = filled.map(({ id, repository, tag, fingerprint, digest }) => ({
    ...{ id, name: id, wave: 1, runner: '', context: id, dockerfile: id, fingerprint, digest },
    ...{
      parents: [],
      bases: [],
      args: {},
      buildContexts: {},
      platforms: [],
      labels: {},
      annotations: {},
      attributes: {},
    },
    decision: /** @type {const} */ ('reuse'),
    reason: { kind: /** @type {const} */ ('unchanged'), text: '' },
    repository: `${host}/${repository}`,
    record: `${host}/${repository}:${tag}`,
    tags: TAGS.map((name) => ({ reference: `${host}/${repository}:${name}`, rule: name })),
  }))
  const at = { event: 'push', ref: 'refs/heads/main', sha: '0'.repeat(40), now: new Date(0).toISOString() }
  return {
    schema: /** @type {const} */ (2),
    skips: [],
    rows: [],
    ...at,
    push: true,
    mirror: false,
    policy: 'push',
    jobs,
    mirrors: [],
    namespace: host,
  }
}

const silent = {
  info: () => undefined,
  group: async (/** @type {string} */ _, /** @type {any} */ step) => await step(),
}

/** @param {string} what @param {ReadonlyMap<string, number>} counts @param {number} started */
function tell(what, counts, started) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const kinds = [...counts].toSorted().map(([kind, count]) => `${kind} ${count}`)
  console.log(
    `${what}: ${all} requests in ${Math.round(performance.now() - started)} ms (${kinds.join(', ')})`,
  )
}

const registry = process.env['IMAGEFLEET_REGISTRY_1'] ?? ''
const [ours, theirs] = [await startCounter(registry), await startCounter(registry)]
const filled = await fill(registry, `bench${Date.now()}a`)
const filledToo = await fill(registry, `bench${Date.now()}b`)
console.log(`${IMAGES} images, ${TAGS.length} tags each`)

for (const what of ['imagefleet', 'imagefleet again']) {
  ours.counts.clear()
  const started = performance.now()
  await publishPlan(
    { plan: toPlan(filled, ours.host), results: [] },
    { atomic: 'true', prune: 'false' },
    /** @type {any} */ ({
      ...createRegistry({ credentials: anonymous }),
      log: silent,
      ticks: () => performance.now(),
      files: { resolve: (/** @type {string} */ path) => path, write: async () => undefined },
      artifacts: { upload: async () => undefined },
    }),
  )
  tell(what, ours.counts, started)
}

for (const what of ['imagetools create', 'imagetools create again']) {
  theirs.counts.clear()
  const started = performance.now()
  for (const { repository, digest } of filledToo) {
    const names = TAGS.flatMap((tag) => ['--tag', `${theirs.host}/${repository}:${tag}`])
    const carbon = '--prefer-index=false'
    await run('docker', [
      'buildx',
      'imagetools',
      'create',
      carbon,
      ...names,
      `${theirs.host}/${repository}@${digest}`,
    ])
  }
  tell(what, theirs.counts, started)
}
ours.stop()
theirs.stop()
