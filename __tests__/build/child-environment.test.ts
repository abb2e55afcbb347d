import { toBuildEnvironment, toChildEnvironment } from '../../src/build/child-environment.ts'
import { plainRequest } from '../../src/build/request.ts'

const variables = {
  PATH: '/bin',
  HOME: '/root',
  HTTPS_PROXY: 'http://p',
  DOCKER_CONFIG: '/c',
  DOCKER_AUTH_CONFIG: '{}',
  BUILDX_BUILDER: 'b',
  AWS_SECRET_ACCESS_KEY: 'aws',
  SOURCE_DATE_EPOCH: '0',
  SSH_AUTH_SOCK: '/s',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_TOKEN: 'sesame',
  GITHUB_OUTPUT: '/out',
  INPUT_SECRETS: 'A=sesame',
  NPM_TOKEN: 'sesame',
  DB_PASSWORD: 'sesame',
  ACTIONS_RUNTIME_TOKEN: 'sesame',
  ACTIONS_RESULTS_URL: 'https://results',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'sesame',
  UNSET: undefined,
}

it("passes what Docker and its helpers are configured by, and nobody else's secret", () => {
  expect(Object.keys(toChildEnvironment(variables))).toEqual([
    'PATH',
    'HOME',
    'HTTPS_PROXY',
    'DOCKER_CONFIG',
    'DOCKER_AUTH_CONFIG',
    'BUILDX_BUILDER',
    'AWS_SECRET_ACCESS_KEY',
    'SOURCE_DATE_EPOCH',
    'SSH_AUTH_SOCK',
    'GITHUB_REF',
  ])
})

it('gives the build the cache service, and the variables that the request names', () => {
  const environment = toBuildEnvironment(variables, {
    ...plainRequest,
    args: ['DB_PASSWORD', 'A=GITHUB_TOKEN'],
    secrets: [{ id: 'npm', from: 'variable', variable: 'NPM_TOKEN' }],
  })
  expect(environment).toEqual({
    ...toChildEnvironment(variables),
    ACTIONS_RUNTIME_TOKEN: 'sesame',
    ACTIONS_RESULTS_URL: 'https://results',
    NPM_TOKEN: 'sesame',
    DB_PASSWORD: 'sesame',
    BUILDX_METADATA_WARNINGS: 'true',
  })
})
