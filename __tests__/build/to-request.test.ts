import { parseBuilder } from '../../src/build/builder.ts'
import { parseBuildxVersion } from '../../src/build/buildx-version.ts'
import { fillContext, toGitContext } from '../../src/build/git-context.ts'
import { decodeInputs, type InputTexts } from '../../src/build/inputs.ts'
import type { BuildRequest } from '../../src/build/request.ts'
import { toSwitches, type Variables } from '../../src/build/switches.ts'
import {
  type Circumstances,
  needsBuilder,
  toBuildRequest,
  toUnsupported,
} from '../../src/build/to-request.ts'
import { toRun } from '../../src/github/run.ts'

const SHA = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)

function circumstances(variables: Variables = {}, version = '0.29.1', buildkit = 'v0.26.2'): Circumstances {
  const run = toRun(
    {
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: SHA,
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '2',
      ...variables,
    },
    { pull_request: { number: 3, head: { sha: HEAD } } },
  )
  const buildx = parseBuildxVersion(`buildx v${version} x`)
  if (buildx === undefined) throw new Error(version)
  const builder = parseBuilder(
    `Name: b\nDriver: docker-container\n\nNodes:\nName: b0\nBuildKit version: ${buildkit}`,
  )
  return { run, switches: toSwitches(variables), buildx, builder }
}

const request = (texts: InputTexts, given = circumstances()): BuildRequest =>
  toBuildRequest(decodeInputs(texts), given)

describe('the context', () => {
  it.each<[InputTexts, Variables, string]>([
    [{}, {}, `https://github.com/acme/app.git#${SHA}`],
    [{ context: '.' }, {}, '.'],
    [{ context: '{{defaultContext}}:docker' }, {}, `https://github.com/acme/app.git#${SHA}:docker`],
    [
      { context: '{{ defaultContext }}' },
      { GITHUB_SERVER_URL: 'http://h:1' },
      `http://h:1/acme/app.git#${SHA}`,
    ],
    [{}, { BUILDX_SEND_GIT_QUERY_AS_INPUT: '1' }, `https://github.com/acme/app.git?ref=${SHA}`],
  ])('%j %j', (texts, variables, context) => {
    expect(request(texts, circumstances(variables)).context).toBe(context)
  })

  it('is a fragment where buildx is too old for a query', () => {
    const given = circumstances({ BUILDX_SEND_GIT_QUERY_AS_INPUT: 'true' }, '0.28.0')
    expect(request({}, given).context).toBe(`https://github.com/acme/app.git#${SHA}`)
  })

  it.each<[Variables, string]>([
    [{}, SHA],
    [{ DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF: 'true' }, HEAD],
  ])('of a pull request, %j', (more, commit) => {
    const pull = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/3/merge', ...more }
    expect(request({}, circumstances(pull)).context).toBe(`https://github.com/acme/app.git#${commit}`)
  })

  it('is the ref where nothing is known of the commit', () => {
    const { run } = circumstances()
    const url = 'https://github.com/acme/app.git'
    expect(toGitContext({ ...run, sha: '' }, 'merge', 'fragment')).toBe(`${url}#refs/heads/main`)
    expect(toGitContext({ ...run, sha: '', ref: 'main' }, 'merge', 'query')).toBe(
      `${url}?ref=refs/heads/main`,
    )
  })

  it('may stand in a named context', () => {
    expect(request({ context: '.', 'build-contexts': 'src={{defaultContext}}:lib' }).buildContexts).toEqual([
      `src=https://github.com/acme/app.git#${SHA}:lib`,
    ])
  })

  it('knows no other name', () => {
    expect(() => fillContext('{{branch}}/x', 'D')).toThrow('{{branch}} is unknown here')
  })
})

describe('the token', () => {
  const ids = (texts: InputTexts): string[] => request(texts).secrets.map(({ id }) => id)

  it.each<[InputTexts, string[]]>([
    [{ 'github-token': 't' }, ['GIT_AUTH_TOKEN.github.com']],
    [{ 'github-token': 't', context: '{{defaultContext}}:sub' }, ['GIT_AUTH_TOKEN.github.com']],
    [{ 'github-token': 't', context: '.' }, []],
    [{ 'github-token': 't', context: 'https://github.com/other/app.git' }, []],
    [{ 'github-token': 't', secrets: 'GIT_AUTH_TOKEN=x' }, ['GIT_AUTH_TOKEN']],
    [{ 'github-token': 't', secrets: 'GIT_AUTH_TOKEN.github.com=x' }, ['GIT_AUTH_TOKEN.github.com']],
    [{ 'github-token': 't', secrets: 'A=x' }, ['A', 'GIT_AUTH_TOKEN.github.com']],
  ])('%j', (texts, expected) => expect(ids(texts)).toEqual(expected))
})

describe('the default provenance', () => {
  const builderId = 'builder-id=https://github.com/acme/app/actions/runs/7/attempts/2'
  const max = [`type=provenance,mode=max,${builderId}`]

  it('is max in a public repository and min in a private one', () => {
    const given = circumstances()
    expect(request({}, given).attests).toEqual(max)
    expect(request({}, { ...given, run: { ...given.run, private: true } }).attests).toEqual([
      `type=provenance,mode=min,inline-only=true,${builderId}`,
    ])
  })

  it.each<[InputTexts, Variables, string[]]>([
    [{ load: 'true' }, {}, []],
    [{ outputs: 'type=docker' }, {}, []],
    [{ outputs: 'type=docker,dest=x.tar' }, {}, []],
    [{ outputs: 'type=local,dest=x' }, {}, max],
    [{}, { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, []],
    [{}, { BUILDX_NO_DEFAULT_ATTESTATIONS: 'false' }, max],
  ])('%j %j', (texts, variables, attests) => {
    expect(request(texts, circumstances(variables)).attests).toEqual(attests)
    expect(needsBuilder(decodeInputs(texts), toSwitches(variables))).toBe(attests.length > 0)
  })

  it.each([
    ['v0.10.6', false],
    ['v0.11.0', true],
    ['v0.12.0-rc1', false],
    ['v0.13.0+unknown', true],
    ['', false],
  ])('with BuildKit %j: %s', (buildkit, given) => {
    expect(request({}, circumstances({}, '0.29.1', buildkit)).attests).toEqual(given ? max : [])
  })

  it("is not for the daemon's own BuildKit unless it says -moby", () => {
    const of = (version: string): Circumstances => ({
      ...circumstances(),
      builder: parseBuilder(`Name: d\nDriver: docker\nNodes:\nName: d\nBuildKit version: ${version}`),
    })
    expect(request({}, of('v0.11.7+d3e6c1360f6e')).attests).toEqual([])
    expect(request({}, of('v0.11.0-moby')).attests).toEqual(max)
  })
})

it('says what buildx is too old for', () => {
  const texts = { context: '.', annotations: 'a=b', 'build-contexts': 'a=b', call: 'check' }
  expect(() => request(texts, circumstances({}, '0.14.0'))).toThrow(
    /Buildx >= 0.15.0 is required to use the call/,
  )
  const old = circumstances({}, '0.7.0')
  const built = request({ ...texts, call: '' }, old)
  expect(toUnsupported(built, old.buildx).map(({ message }) => message)).toEqual([
    "Annotations are only supported by buildx >= 0.12.0; the input 'annotations' is ignored.",
    "Build contexts are only supported by buildx >= 0.8.0; the input 'build-contexts' is ignored.",
    "Attestations are only supported by buildx >= 0.10.0; the inputs 'attests', 'provenance' and 'sbom' are ignored.",
  ])
  expect(toUnsupported(built, circumstances().buildx)).toEqual([])
})

it('refuses a switch that is no boolean', () => {
  expect(() => toSwitches({ DOCKER_BUILD_SUMMARY: 'nope' })).toThrow(
    'DOCKER_BUILD_SUMMARY: "nope" is not a boolean',
  )
})
