import { comparePep440, formatPep440, parsePep440 } from '../../src/tags/pep440.ts'
import { compareVersions, parseVersion } from '../../src/tags/version.ts'

test.each([
  ['1.2.3beta2', '1.2.3b2'],
  ['v1.2.3RC-2', '1.2.3rc2'],
  ['1.2.3post1', '1.2.3.post1'],
  ['1.0-1', '1.0.post1'],
  ['1!1.0dev4', '1!1.0.dev4'],
  ['1.0a', '1.0a0'],
  ['1.0+Ubuntu.1', '1.0+ubuntu-1'],
])('PEP 440 writes %s as %s', (text, normal) => {
  const version = parsePep440(text)
  expect(version && formatPep440(version)).toBe(normal)
})

test.each(['', 'v', '1.', 'release1', '1.2.x', '1.0+'])('%j is no version of PEP 440', (text) => {
  expect(parsePep440(text)).toBeUndefined()
})

test('PEP 440 orders versions', () => {
  const ordered = [
    '1.0.dev1',
    '1.0a1.dev1',
    '1.0a1',
    '1.0b2',
    '1.0rc1',
    '1.0',
    '1.0+x',
    '1.0+1',
    '1.0.post1.dev2',
  ]
  const versions = [...ordered, '1.0.post1', '1.0.1', '1.10', '1!0.1'].map((text) => parsePep440(text))
  const known = versions.flatMap((version) => version ?? [])
  const shuffled = known.toReversed().sort(comparePep440)
  expect(shuffled.map(formatPep440)).toEqual(known.map(formatPep440))
  expect(known.length).toBe(13)
})

test.each([
  ['semver', '1.10.0', '1.9.9', 1],
  ['semver', '1.0.0-rc.1', '1.0.0', -1],
  ['pep440', '17.3', '16.4', 1],
  ['pep440', '1.0', '1.0.0', 0],
] as const)('%s: %s against %s', (scheme, left, right, order) => {
  const [here, there] = [parseVersion(scheme, left), parseVersion(scheme, right)]
  expect(here && there && Math.sign(compareVersions(here, there))).toBe(order)
})
