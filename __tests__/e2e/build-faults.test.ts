import { type FaultyProxy, type ProxyFault, startFaultyProxy } from '../fakes/faulty-proxy.ts'
import { runCommand } from './run.ts'
import { BASE, fromEnvironment, makeWorkspace, newNamespace, removeWorkspaces } from './workspace.ts'

let registry: FaultyProxy
beforeEach(async () => {
  registry = await startFaultyProxy(fromEnvironment('IMAGEFLEET_REGISTRY_1'))
})
afterEach(async () => await registry.stop())
afterAll(removeWorkspaces)

const FLEET = 'version: 1\nregistry: ghcr.io\nnamespace: acme\nimages:\n  base:\n'

/** How often buildx was started, and what came of it. */
async function build(dockerfile: string): Promise<{ code: number; builds: number; stderr: string }> {
  const folder = await makeWorkspace({ 'fleet.yml': FLEET, 'base/Dockerfile': dockerfile })
  const args = ['--registry', registry.host, '--namespace', newNamespace(), '--push', 'true']
  const { code, stderr } = await runCommand(folder, ['fleet', ...args])
  return {
    code,
    builds: stderr.match(/#1 \[internal\] load build definition.*Dockerfile$/gm)?.length ?? 0,
    stderr,
  }
}

const faults: readonly (readonly [string, number, RegExp, ProxyFault])[] = [
  ['429', 8, /^PUT .*manifests\/fp-/, { status: 429, headers: { 'retry-after': '1' } }],
  ['503', 8, /^PUT .*manifests\/fp-/, { status: 503 }],
  [
    'blob unknown',
    2,
    /^PUT .*manifests\/fp-/,
    {
      status: 404,
      headers: { 'content-type': 'application/json' },
      body: '{"errors":[{"code":"BLOB_UNKNOWN","message":"blob unknown to registry"}]}',
    },
  ],
]

test.each(faults)(
  'a registry that answers with %s gets another chance',
  async (_, times, on, fault) => {
    registry.plan({ on, fault, times })
    const { code, builds, stderr } = await build(BASE)
    expect({ code, again: builds > 1, stderr: code === 0 ? '' : stderr.slice(-1500) }).toEqual({
      code: 0,
      again: true,
      stderr: '',
    })
    expect(stderr).toContain('building again in 2 s (try 2)')
  },
  90_000,
)

test('a registry that refuses is not asked again, and the error says who refused what', async () => {
  registry.plan({ on: /^PUT .*manifests\/fp-/, fault: { status: 403 }, times: 20 })
  const { code, builds, stderr } = await build(BASE)
  expect({ code, builds }).toEqual({ code: 1, builds: 1 })
  expect(stderr).toMatch(
    /^error: base\/Dockerfile: the build of image "base" failed at exporting to image: .*403/m,
  )
}, 60_000)

test('a step that fails runs once, and the error names image, step and line', async () => {
  const { code, builds, stderr } = await build(
    `${BASE}RUN echo "unexpected status 503 connection reset" && exit 7\n`,
  )
  expect({ code, builds }).toEqual({ code: 1, builds: 1 })
  expect(stderr).toMatch(
    /^error: base\/Dockerfile:5: the build of image "base" failed at \[3\/3\] RUN echo .*exit code: 7$/m,
  )
  expect(stderr).toContain('## Build of base failed')
}, 60_000)
