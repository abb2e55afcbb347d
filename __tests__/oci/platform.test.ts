import fc from 'fast-check'
import {
  equalPlatforms,
  formatPlatform,
  normalizePlatform,
  parsePlatform,
  satisfiesPlatform,
} from '../../src/oci/platform.ts'

test.each([
  ['linux/amd64', 'linux/amd64'],
  ['linux/x86_64', 'linux/amd64'],
  ['Linux/AMD64/v1', 'linux/amd64'],
  ['linux/amd64/v3', 'linux/amd64/v3'],
  ['linux/aarch64', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm64/8', 'linux/arm64'],
  ['linux/arm64/v9.0', 'linux/arm64/v9'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/6', 'linux/arm/v6'],
  ['linux/armhf', 'linux/arm/v7'],
  ['linux/armel', 'linux/arm/v6'],
  ['linux/i386', 'linux/386'],
  ['macos/arm64', 'darwin/arm64'],
  ['linux/riscv64', 'linux/riscv64'],
  ['wasi/wasm', 'wasi/wasm'],
])('%s is %s', (text, normal) => {
  expect(formatPlatform(parsePlatform(text))).toBe(normal)
})

test.each(['', 'linux', 'linux/', '/amd64', 'linux/amd64/v2/x', 'linux/amd 64', 'linux/amd64/'])(
  '%j is no platform',
  (text) => {
    expect(() => parsePlatform(text)).toThrow(
      `${JSON.stringify(text)} is not a platform; write os/architecture[/variant], such as linux/arm64`,
    )
  },
)

const part = fc.constantFrom(
  'linux',
  'arm',
  'arm64',
  'amd64',
  'v7',
  'v8',
  'v1',
  '8',
  'x86_64',
  'armhf',
  'a_b.c-d',
)
const platform = fc.record(
  { os: part, architecture: part, variant: part },
  { requiredKeys: ['os', 'architecture'] },
)

test('parse undoes format, and normal is normal', () => {
  fc.assert(
    fc.property(platform, (any) => {
      const normal = normalizePlatform(any)
      expect(normalizePlatform(normal)).toEqual(normal)
      expect(parsePlatform(formatPlatform(normal))).toEqual(normal)
      expect(equalPlatforms(any, normal)).toBe(true)
      expect(satisfiesPlatform(any, normal)).toBe(true)
    }),
  )
})

test.each([
  ['linux/amd64/v3', 'linux/amd64', true],
  ['linux/amd64', 'linux/amd64/v3', false],
  ['linux/arm/v6', 'linux/arm', false],
  ['linux/arm64/v8', 'linux/aarch64', true],
  ['windows/amd64', 'linux/amd64', false],
])('%s for who wants %s: %s', (has, wants, does) => {
  expect(satisfiesPlatform(parsePlatform(has), parsePlatform(wants))).toBe(does)
})

test('a version is compared only where one is wanted', () => {
  const windows = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.17763.1' }
  expect(satisfiesPlatform(windows, { os: 'windows', architecture: 'amd64' })).toBe(true)
  expect(satisfiesPlatform(windows, { ...windows, 'os.version': '10.0.2' })).toBe(false)
  expect(normalizePlatform(windows)).toEqual(windows)
})
