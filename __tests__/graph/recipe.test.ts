import { parseDockerfile } from '../../src/graph/dockerfile.ts'
import type { BuildInput } from '../../src/graph/dockerfile-scope.ts'
import { toRecipe } from '../../src/graph/recipe.ts'
import { resolveDockerfile } from '../../src/graph/resolution.ts'

const text = `ARG NS
ARG SUFFIX
ARG MODE=slim
FROM \${NS}/base:1\${SUFFIX:+-}\${SUFFIX} AS build
ARG FLAG
FROM debian AS slim
FROM debian AS full
FROM \${MODE}
COPY --from=build /x /x
ONBUILD ARG LATER
`
const dockerfile = parseDockerfile('Dockerfile', text)
const recipe = (
  args: BuildInput['args'],
  reference = 'ghcr.io/acme/base:1',
  more: Partial<BuildInput> = {},
) =>
  toRecipe(resolveDockerfile(dockerfile, { args, ...more }), [
    { id: 'base', reference },
    { id: 'other', reference: undefined },
  ])

test('stages and what they take, parents by their ids', () => {
  expect(recipe({ NS: 'ghcr.io/acme', FLAG: '1' })).toEqual({
    steps: [
      '[["linux/amd64"],0,"","from parent base"]',
      '[["linux/amd64"],1,"","from docker.io/library/debian:latest"]',
      '[["linux/amd64"],3,"","from stage 1","copy stage 0"]',
    ],
    args: { FLAG: '1' },
    buildContexts: {},
  })
})

test('where a parent lives makes no difference', () => {
  const main = recipe({ NS: 'ghcr.io/acme' })
  expect(recipe({ NS: 'ghcr.io/acme0feat', SUFFIX: 'abc' }, 'ghcr.io/acme0feat/base:1-abc')).toEqual(main)
  const buildContexts = { 'ghcr.io/acme/base:1': 'docker-image://quay.io/mirror/base:1' }
  expect(recipe({ NS: 'ghcr.io/acme' }, 'ghcr.io/acme/base:1', { buildContexts })).toEqual(main)
})

test.each([
  ['another stage', { NS: 'ghcr.io/acme', MODE: 'full' }],
  ['an argument that a stage declares', { NS: 'ghcr.io/acme', FLAG: '2' }],
  ['an argument for those who stand on it', { NS: 'ghcr.io/acme', LATER: '2' }],
  ['an argument that nobody declares, such as the builder’s own', { NS: 'ghcr.io/acme', BUILDKIT_X: '1' }],
  ['a foreign image in the place of a parent', { NS: 'ghcr.io/else' }],
])('%s makes one', (_, args) => {
  expect(recipe(args)).not.toEqual(recipe({ NS: 'ghcr.io/acme' }))
})
