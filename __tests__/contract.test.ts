import { existsSync } from 'node:fs'
import { load } from 'js-yaml'
import type { Plan } from '../src/plan/plan.ts'
import { reportFleet } from '../src/report/fleet.ts'
import { reportPlan } from '../src/report/plan.ts'
import { reportPublished } from '../src/report/publish.ts'
import { reportMoves } from '../src/report/publish-moves.ts'
import { reportPruned } from '../src/report/publish-prune.ts'
import { reportCopies, reportCopyPlan } from '../src/report/sync.ts'
import { formatHelp } from '../src/request/help.ts'
import { type Mode, modes } from '../src/request/mode.ts'
import type { Parameter } from '../src/request/parameter.ts'
import { parameters, parametersOf } from '../src/request/parameters.ts'
import { at, ownFile, readText, readYaml, usesOf, workflows } from './workflows/files.ts'

const action = readYaml('action.yml')
const inputs = at(action, 'inputs')
const forAction = parameters.filter(({ door }) => door !== 'command')
const names = [...new Set(forAction.map(({ name }) => name))]

/** What a parameter means, in each group of modes for which it stands in the table. */
function describeParameter(name: string): string {
  return forAction
    .filter((parameter) => parameter.name === name)
    .map(({ about, modes: used, default: fallback }: Parameter) => {
      const where = used.length === modes.length ? 'every mode' : used.join(', ')
      return `${about} (${where}${fallback === undefined ? '' : `; default ${JSON.stringify(fallback)}`})`
    })
    .join(' | ')
}

describe('action.yml', () => {
  test('has the inputs of the parameter table, and mode', () => {
    expect(Object.keys(inputs).sort()).toEqual([...names, 'mode'].sort())
  })

  test.each(names)('describes %s as the table does', (name) => {
    expect(at(inputs, name)).toEqual({ description: describeParameter(name) })
  })

  test('names the modes', () => {
    expect(at(inputs, 'mode')['description']).toBe(`what to do: ${modes.join(', ')}`)
  })

  test('has no defaults: a runner would hand them to every mode', () => {
    expect(readText('action.yml')).not.toMatch(/^\s*default:/m)
  })

  test('declares the outputs of all modes', () => {
    expect(Object.keys(at(action, 'outputs')).sort()).toEqual([...outputNames()].sort())
  })

  test('runs the bundle', () => {
    expect(at(action, 'runs')).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post/index.js' })
  })

  test('has a twin that a workflow reaches by $/, which takes a folder only', () => {
    const twin = readText('.github/actions/imagefleet/action.yml')
    expect(twin.replaceAll('../../../dist/', 'dist/')).toBe(readText('action.yml'))
  })

  test('does not look like one of docker’s actions', () => {
    expect(at(action, 'branding')).not.toMatchObject({ icon: 'anchor', color: 'blue' })
  })
})

/** docker's two actions have theirs from upstream; the rest is what the reports hold. */
function outputNames(): Set<string> {
  const drop = 'version tags tag-names labels annotations json'
  const bake = 'bake-file bake-file-tags bake-file-labels bake-file-annotations'
  const docker = `${drop} ${bake} imageid digest metadata`.split(' ')
  const planned = reportPlan(nothing, 'imagefleet-plan', [])
  const published = reportPublished({
    title: '',
    images: [],
    results: [],
    sizes: new Map(),
    problems: [],
    notices: [],
    summaryFile: '',
  })
  const reports = [
    planned,
    published,
    reportFleet({ planned, builds: { failures: [], blocked: [] }, published }),
    reportMoves({ images: [], looks: [], held: [], notices: [] }),
    reportPruned({ deletions: [], spared: 0, state: 'done', failures: [] }),
    reportCopies([]),
    reportCopyPlan([]),
  ]
  return new Set([...docker, ...reports.flatMap(({ outputs }) => Object.keys(outputs))])
}

const nothing: Plan = {
  schema: 2,
  event: 'push',
  ref: 'refs/heads/main',
  sha: '0'.repeat(40),
  now: '2026-01-01T00:00:00.000Z',
  push: true,
  mirror: false,
  policy: 'push',
  jobs: [],
  skips: [],
  rows: [],
  mirrors: [],
  namespace: 'ghcr.io/acme',
}

describe('--help', () => {
  test.each(modes)('of %s lists its flags and secrets, and no others', (mode) => {
    const text = formatHelp(mode)
    const used = parametersOf(mode).filter(({ door }) => door !== 'action')
    const flags = used.filter(({ secret }) => secret !== true).map(({ name }) => `--${name}`)
    expect(text.match(/^ {2}--[\w-]+/gm)?.map((flag) => flag.trim()) ?? []).toEqual(flags)
    for (const { name, about } of used)
      expect({ name, told: text.includes(about) }).toEqual({ name, told: true })
  })

  test('lists the modes', () => {
    for (const mode of modes) expect(formatHelp()).toContain(`  ${mode} `)
  })
})

test('a name stands in the table once for each mode', () => {
  for (const mode of modes) {
    const used = parametersOf(mode).map(({ name }) => name)
    expect(used).toEqual([...new Set(used)])
  }
})

const isMode = (text: unknown): text is Mode => modes.some((mode) => mode === text)

/** What is wrong with the `with:` of a step that runs our action. */
function misuse({ mode, ...given }: Readonly<Record<string, unknown>>): string[] {
  if (!isMode(mode)) return [`mode ${String(mode)}`]
  const used = parametersOf(mode).filter(({ door }) => door !== 'command')
  return Object.keys(given).filter((name) => !used.some((parameter) => parameter.name === name))
}

describe('the workflows and examples', () => {
  const uses = workflows.flatMap((file) => usesOf(readYaml(file), file))
  const steps = uses.filter(({ uses: used }) => ownFile(used)?.endsWith('action.yml'))
  const calls = uses.filter(({ uses: used }) => ownFile(used)?.startsWith('.github/workflows/'))

  test('use what there is', () => {
    const missing = uses.filter((use) => ownFile(use.uses)?.endsWith('is not there'))
    expect(missing.map(({ where, uses: used }) => `${where}: ${used}`)).toEqual([])
    expect(steps.length).toBeGreaterThan(6)
    expect(calls.length).toBeGreaterThan(9)
  })

  test('give our action the parameters of its mode', () => {
    expect(steps.flatMap((use) => misuse(use.with).map((name) => `${use.where}: ${name}`))).toEqual([])
  })

  test('cover the three ways in', () => {
    const asked = steps.filter(({ where }) => where.startsWith('examples/')).map((use) => use.with['mode'])
    expect(new Set(asked)).toEqual(new Set(['tags', 'build', 'fleet']))
    expect(calls.some(({ where }) => where.startsWith('examples/'))).toBe(true)
  })

  test('fleet.yml hands every input that is a parameter to the modes that have it, under its name and without a default', () => {
    const path = '.github/workflows/fleet.yml'
    const declared = at(readYaml(path), 'on', 'workflow_call', 'inputs')
    const same = Object.keys(declared).filter((name) => names.includes(name))
    const own = steps.filter(({ where }) => where.startsWith(`${path} `))
    expect(own.map((use) => use.with['mode'])).toEqual(['plan', 'publish', 'sync'])
    expect(same.length).toBeGreaterThanOrEqual(15)
    for (const name of same) {
      const users = own.filter((use) => usedBy(name, String(use.with['mode'])))
      expect(users.map((use) => use.with[name])).toEqual(users.map(() => `\${{ inputs.${name} }}`))
      expect(users.length).toBeGreaterThan(0)
      expect(at(declared, name)).not.toHaveProperty('default')
    }
  })
})

function usedBy(name: string, mode: string): boolean {
  return forAction.some(
    (parameter) => parameter.name === name && parameter.modes.some((used) => used === mode),
  )
}

describe('README', () => {
  const readme = existsSync('README.md') ? readText('README.md') : ''
  const blocks = [...readme.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].map(([, text = '']) => load(text))
  const uses = blocks.flatMap((block) => usesOf(block, 'README.md'))

  test('its workflows give our action and our workflow what these know', () => {
    const wrong = uses.flatMap((use) => {
      const file = ownFile(use.uses)
      if (file === undefined) return []
      if (file?.endsWith('action.yml')) return misuse(use.with)
      const known = at(readYaml(file), 'on', 'workflow_call', 'inputs')
      return Object.keys(use.with).filter((name) => !(name in known))
    })
    expect(wrong).toEqual([])
  })

  test('its tables of inputs name parameters', () => {
    const rows = [...readme.matchAll(/^\| *(?:input|parameter)\b.*\n\|[ :|-]+\n((?:\|.*\n)+)/gim)]
    const named = rows.flatMap(([, body = '']) => [...body.matchAll(/^\| *`([\w-]+)`/gm)])
    const unknown = named.flatMap(([, name = '']) => (name === 'mode' || names.includes(name) ? [] : [name]))
    expect(unknown).toEqual([])
  })
})
