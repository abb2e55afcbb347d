import fc from 'fast-check'
import { isBakeable, toBakeFile, toTargetNames } from '../../src/build/bake-file.ts'
import { createBakeWatch } from '../../src/build/bake-watch.ts'
import { plainRequest } from '../../src/build/request.ts'

test('targets have names that buildx takes, no two the same', () => {
  expect([...toTargetNames(['api', 'python-3.13', 'python-3_13', 'a/b'])]).toEqual([
    ['api', 'api'],
    ['python-3.13', 'python-3_13'],
    ['python-3_13', 'python-3_13_2_'],
    ['a/b', 'a_b'],
  ])
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (ids) => {
      const names = [...toTargetNames(ids).values()]
      expect(new Set(names).size).toBe(ids.length)
      for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]+$/)
    }),
  )
})

test('what a bake file cannot say is not asked of it', () => {
  const told = { ...plainRequest, args: ['A=1'], outputs: ['type=image'], buildContexts: ['a=target:b'] }
  expect(isBakeable(told)).toBe(true)
  const untold = [
    { cacheTo: ['type=gha'] },
    { secrets: [{ id: 'key', from: 'given' as const }] },
    { network: 'host' },
    { allow: ['network.host'] },
    { builder: 'other' },
    { noCache: true },
  ]
  for (const change of untold) expect(isBakeable({ ...told, ...change })).toBe(false)
})

test('a target says all of its build; what would begin an expression does not', () => {
  const request = {
    ...plainRequest,
    context: 'images/api',
    file: 'images/api/Dockerfile',
    args: ['A=x=y', 'B=${HOME} %{if} $x'],
    labels: ['l=1'],
    outputs: ['type=image,push=true'],
  }
  const file = JSON.parse(toBakeFile([{ target: 'api', request }], (path) => `/work/${path}`))
  expect(file.target.api).toEqual({
    context: 'images/api',
    dockerfile: '/work/images/api/Dockerfile',
    args: { A: 'x=y', B: '$${HOME} %%{if} $x' },
    contexts: {},
    labels: { l: '1' },
    annotations: [],
    output: ['type=image,push=true'],
    attest: [],
    'cache-from': [],
  })
})

test('the log of several builds is sorted by target', () => {
  let now = 0
  const { see, read } = createBakeWatch(['base', 'app'], () => now)
  const lines = [
    '#1 [internal] load local bake definitions',
    '#2 [base 1/2] COPY a /a',
    '#2 CACHED',
    '#3 [app stage-1 1/1] COPY b /b',
    '#4 [other 1/1] COPY c /c',
    '#2 [base 1/2] COPY a /a',
    '#3 DONE 0.1s',
    '#5 [app] exporting to image',
    '#5 DONE 0.2s',
  ]
  for (const line of lines) {
    now += 10
    see(line)
  }
  expect(read('base')).toEqual({ started: 20, ended: 60, steps: { all: 1, cached: 1 } })
  expect(read('app')).toEqual({ started: 40, ended: 90, steps: { all: 1, cached: 0 } })
  expect(read('other')).toBeUndefined()
})
