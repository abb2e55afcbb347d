import { rm } from 'node:fs/promises'
import { createFleet, pushBig } from '../../bench/sync-fleet.mjs'
import { killAndFinish, runOnce } from '../../bench/sync-killed.mjs'
import { startProxy } from '../../bench/sync-proxy.mjs'
import { scratch } from '../../bench/sync-registry.mjs'
import { runCommand } from './run.ts'
import { fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

/** The requests of a mirrored fleet, counted by proxies before real registries; nobody logs in. */
const source = fromEnvironment('IMAGEFLEET_REGISTRY_1')
const registry = fromEnvironment('IMAGEFLEET_REGISTRY_2')

type Proxy = Awaited<ReturnType<typeof startProxy>>
const proxies: Proxy[] = []
let from: Proxy
let refs: readonly string[]
let fleet: ReturnType<typeof createFleet>

async function open(upstream: string): Promise<Proxy> {
  const proxy = await startProxy(upstream)
  proxies.push(proxy)
  return proxy
}

beforeAll(async () => {
  from = await open(source)
  fleet = createFleet(source, { images: 40, totals: { shared: 100_000, own: 1_200_000 } })
  refs = await fleet.push()
}, 120_000)
afterAll(async () => {
  for (const { stop } of proxies) stop()
  await removeWorkspaces()
  await rm(scratch, { recursive: true, force: true })
})

/** One run of a list with an entry for each image. */
async function mirror(names: readonly string[], to: readonly { host: string; place: string }[]) {
  const destinations = to.map(({ host, place }) => `${host}/${place}/{{name}}`)
  const entries = names.map((name) => ({ source: `${from.host}/${name}`, destinations }))
  const folder = await makeWorkspace({ 'sync.yml': JSON.stringify({ version: 1, sync: entries }) })
  for (const proxy of proxies) proxy.reset()
  const { stdout, code } = await runCommand(folder, ['sync', '--sync', 'sync.yml'])
  const { copied, kept, failed } = JSON.parse(stdout)
  const requests = proxies.reduce((sum, { counts }) => sum + counts.requests, 0)
  return { code, copied, kept, failed, requests }
}

const images = () => refs.map((line) => line.split(' ')[0] ?? '')
const bytesOf = (proxy: Proxy) => proxy.counts.down

test('a fleet of 40 images: 810 requests at first, 80 when nothing changed, 89 when one has', async () => {
  const to = [{ host: (await open(registry)).host, place: newNamespace() }]
  expect(await mirror(images(), to)).toEqual({ code: 0, copied: 40, kept: 0, failed: 0, requests: 810 })
  expect(proxies.at(-1)?.counts.up).toBe(bytesOf(from))
  expect(await mirror(images(), to)).toEqual({ code: 0, copied: 0, kept: 40, failed: 0, requests: 80 })
  expect(bytesOf(from)).toBe(0)
  await fleet.change(7, 1)
  expect(await mirror(images(), to)).toEqual({ code: 0, copied: 1, kept: 39, failed: 0, requests: 89 })
}, 180_000)

test('two mirrors: 1,415 requests, and the source is read once', async () => {
  const places = [newNamespace(), newNamespace()]
  const to = await Promise.all(places.map(async (place) => ({ host: (await open(registry)).host, place })))
  expect(await mirror(images(), to)).toEqual({ code: 0, copied: 80, kept: 0, failed: 0, requests: 1415 })
  const written = proxies.slice(-2).map(({ counts }) => counts.up)
  expect(written).toEqual([bytesOf(from), bytesOf(from)])
}, 180_000)

test('one image with one layer: 9 requests', async () => {
  const [one = ''] = (await pushBig(source, 3_000_000)).refs
  const to = [{ host: (await open(registry)).host, place: newNamespace() }]
  expect(await mirror([one.split(' ')[0] ?? ''], to)).toMatchObject({ code: 0, copied: 1, requests: 9 })
}, 60_000)

test('runs that are killed while they upload are finished by the next, and nothing is sent twice', async () => {
  const proxy = await open(registry)
  const place = { source, proxy, mirror: registry, refs: refs.slice(0, 6) }
  const name = newNamespace()
  await runOnce(place, name)
  const whole = proxy.counts.requests
  for (const part of [0.3, 0.6, 0.9]) {
    const ended = await killAndFinish(place, `${name}-${part * 10}`, Math.round(whole * part))
    expect(ended).toMatchObject({ wrong: 0, twice: 0 })
    expect(ended.arrived).toBeGreaterThan(0)
  }
}, 180_000)
