import { toCheckNotices } from '../../src/build/checks.ts'
import { type Checkout, toDockerfilePath } from '../../src/build/dockerfile-path.ts'
import { type Ending, toFailure, toFailureSummary } from '../../src/build/failure.ts'
import { type BuildMetadata, formatMetadata, parseMetadata } from '../../src/build/metadata.ts'
import { type BuildRequest, plainRequest } from '../../src/build/request.ts'

function metadata(json: object): BuildMetadata {
  const parsed = parseMetadata(JSON.stringify(json))
  if (parsed === undefined) throw new Error('no metadata')
  return parsed
}

const ending = (some: Partial<Ending>): Ending => ({
  exitCode: 1,
  lastLines: [],
  answer: '',
  metadata: undefined,
  ...some,
})

const FAILED_RUN = [
  '#5 ERROR: process "/bin/sh -c false" did not complete successfully: exit code: 1',
  '------',
  ' > [2/2] RUN echo `one` && false:',
  '0.2 one',
  '------',
  'Bad.Dockerfile:3',
  '--------------------',
  '   3 | >>> RUN echo `one` && false',
  '--------------------',
  'ERROR: failed to solve: exit code: 1  ',
]

describe('a failure', () => {
  it('is the last line of stderr, on the line of the Dockerfile', () => {
    expect(toFailure(ending({ lastLines: FAILED_RUN }), plainRequest, 'images/Bad.Dockerfile')).toEqual({
      message: 'buildx failed with: ERROR: failed to solve: exit code: 1',
      position: { file: 'images/Bad.Dockerfile', line: 3 },
    })
  })

  it('has words even where buildx has none', () => {
    expect(toFailure(ending({ exitCode: 137 }), plainRequest, undefined)).toEqual({
      message: 'buildx failed with: exit code 137; it printed no reason',
    })
  })

  it('of the checks is the first line of their answer', () => {
    const answer = 'Check complete, 2 warnings have been found!\n\nWARNING: X\n'
    expect(toFailure(ending({ answer }), { ...plainRequest, call: 'check' }, 'D').message).toBe(
      'Check complete, 2 warnings have been found!',
    )
    const found = metadata({ 'result.json': { warnings: [{ ruleName: 'A', detail: 'b' }] } })
    const asJson = { answer: '{\n', metadata: found, lastLines: ['#2 DONE'] }
    expect(toFailure(ending(asJson), { ...plainRequest, call: 'check,format=json' }, 'D').message).toBe(
      'Check complete, 1 warning has been found!',
    )
  })

  it('is summed up by what the failing step printed', () => {
    const summary = toFailureSummary('Failed', ending({ lastLines: [...FAILED_RUN, '```'] }))
    expect(summary).toMatch(/^## Failed\n\n````text\n > \[2\/2\] RUN echo `one` && false:\n0\.2 one\n/)
    expect(summary).toMatch(/\n````\n$/)
  })
})

describe('metadata', () => {
  it('is printed as it came', () => {
    const text = '{\n  "containerimage.digest": "sha256:00",\n  "buildx.build.ref": "b/n/1"\n}'
    const parsed = parseMetadata(text)
    expect(parsed).toMatchObject({ digest: 'sha256:00', reference: 'b/n/1', warnings: [] })
    expect(parsed && formatMetadata(parsed)).toBe(text)
  })

  it('may be nothing', () => {
    expect(parseMetadata('')).toBeUndefined()
    expect(parseMetadata('null\n')).toBeUndefined()
    expect(() => parseMetadata('{')).toThrow('not JSON')
  })
})

it('makes notices of what the checks found', () => {
  const warning = {
    short: btoa("FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1)"),
    url: 'https://docs/rule',
    range: [{ start: { line: 1 } }],
  }
  const finding = { ruleName: 'R', detail: 'about', location: { ranges: [{ start: { line: 4 } }] } }
  const found = metadata({
    'buildx.build.warnings': [warning, { nothing: true }],
    'result.json': { warnings: [finding] },
  })
  expect(toCheckNotices(found, 'a/Dockerfile')).toEqual([
    {
      level: 'warning',
      message: "FromAsCasing: 'as' and 'FROM' keywords' casing do not match\nMore info: https://docs/rule",
      position: { file: 'a/Dockerfile', line: 1 },
    },
    { level: 'warning', message: 'R: about', position: { file: 'a/Dockerfile', line: 4 } },
  ])
})

describe('the path of the Dockerfile', () => {
  const checkout: Checkout = { workspace: '/w/app', defaultContext: 'https://github.com/acme/app.git#aa' }
  it.each<[Partial<BuildRequest>, string | undefined]>([
    [{}, 'Dockerfile'],
    [{ context: './images/a/' }, 'images/a/Dockerfile'],
    [{ context: 'images/a', file: 'images/b/Containerfile' }, 'images/b/Containerfile'],
    [{ context: '/w/app/x' }, 'x/Dockerfile'],
    [{ context: '/elsewhere' }, undefined],
    [{ context: '..' }, undefined],
    [{ context: '-' }, undefined],
    [{ context: checkout.defaultContext }, 'Dockerfile'],
    [{ context: `${checkout.defaultContext}:docker`, file: 'D' }, 'docker/D'],
    [{ context: 'https://github.com/other/app.git' }, undefined],
    [{ context: 'git@github.com:other/app' }, undefined],
  ])('%j', (some, path) => expect(toDockerfilePath({ ...plainRequest, ...some }, checkout)).toBe(path))
})
