import { rulesAt } from '../../src/fleet/rules.ts'
import { parseYaml } from '../../src/lang/yaml.ts'
import { createNameImage } from '../../src/tags/name-image.ts'
import { createRender } from '../../src/tags/template.ts'
import { aRun } from '../fixtures/runs.ts'

const text = `list:
  - type=sha
  - "v1"
block: |

  # what it is
  type=sha
  type=nope
line: v1
`
const source = parseYaml('fleet.yml', text)

test('each rule of a list has its place, a block that of its first line', () => {
  expect(rulesAt(source, ['list'])).toEqual([
    { text: 'type=sha', position: { file: 'fleet.yml', line: 2, column: 5 } },
    { text: 'v1', position: { file: 'fleet.yml', line: 3, column: 6 } },
  ])
  expect(rulesAt(source, ['line'])).toEqual([
    { text: 'v1', position: { file: 'fleet.yml', line: 9, column: 7 } },
  ])
  expect(rulesAt(source, ['nothing', 'there'])).toBeUndefined()
})

test('what is wrong in a rule is told at its very line', () => {
  const name = createNameImage(aRun(), createRender('fleet', { now: new Date(0), commitDate: new Date(0) }))
  const tags = rulesAt(source, ['block']) ?? []
  const naming = { flavor: [], variables: { image: 'a' }, position: { file: 'fleet.yml', line: 1 } }
  expect(() => name({ ...naming, tags })).toThrow(/^fleet\.yml:8:\d+: Unknown tag type attribute: nope/)
  const wrong = [{ text: '{{nope}}', position: { file: 'fleet.yml', line: 77 } }]
  expect(() => name({ ...naming, tags: wrong })).toThrow(/^fleet\.yml:77: unknown name "nope"/)
})
