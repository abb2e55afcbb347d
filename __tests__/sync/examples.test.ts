import { readFileSync } from 'node:fs'
import { parseYaml } from '../../src/lang/yaml.ts'
import { detectFormat, parseSyncFile } from '../../src/sync/format.ts'

test.each([
  ['mirrors.yml', 'imagefleet', 4, []],
  ['images.yaml', 'image-syncer', 2, []],
  ['regsync.yml', 'regsync', 2, []],
  ['skopeo.yml', 'skopeo', 3, ['quay.io/acme']],
])('examples/sync/%s is read as %s', (name, format, rules, destinations) => {
  const text = readFileSync(`examples/sync/${name}`, 'utf8')
  expect(detectFormat(name, parseYaml(name, text).value)).toBe(format)
  const spec = parseSyncFile(name, text, {
    format: 'auto',
    variable: () => undefined,
    destinations,
    namespace: undefined,
  })
  expect([spec.rules.length, spec.notices]).toEqual([rules, []])
})
