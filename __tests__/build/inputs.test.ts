import { decodeInputs } from '../../src/build/inputs.ts'
import { plainRequest } from '../../src/build/request.ts'

it('asks for nothing where nothing was given', () => {
  expect(decodeInputs({})).toEqual({
    draft: { ...plainRequest, context: '' },
    provenance: undefined,
    sbom: undefined,
    githubToken: undefined,
    notices: [],
  })
})

it('splits some lists at commas, the others at line ends only', () => {
  const { draft } = decodeInputs({
    tags: 'a:1, a:2',
    platforms: 'linux/amd64,linux/arm64',
    labels: 'title=a\ndescription=one, two',
    outputs: 'type=image,"name=a,b"',
    'cache-to': 'type=gha,mode=max',
  })
  expect(draft.tags).toEqual(['a:1', 'a:2'])
  expect(draft.platforms).toEqual(['linux/amd64', 'linux/arm64'])
  expect(draft.labels).toEqual(['title=a', 'description=one, two'])
  expect(draft.outputs).toEqual(['type=image,"name=a,b"'])
  expect(draft.cacheTo).toEqual(['type=gha,mode=max'])
})

describe('booleans', () => {
  it.each([
    ['true', true],
    ['TRUE', true],
    ['False', false],
    ['', false],
  ])('push: %j', (text, push) => expect(decodeInputs({ push: text }).draft.push).toBe(push))

  it.each(['yes', '1', 'on', 'tRue'])('%s is none', (text) => {
    expect(() => decodeInputs({ 'no-cache': text })).toThrow(
      'Input does not meet YAML 1.2 "Core Schema" specification: no-cache\nSupport boolean input list: `true | True | TRUE | false | False | FALSE`',
    )
  })
})
