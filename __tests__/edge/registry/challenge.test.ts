import fc from 'fast-check'
import { parseChallenges } from '../../../src/edge/registry/challenge.ts'

test.each([
  ['', []],
  ['Basic', [{ scheme: 'basic', parameters: {} }]],
  ['Basic realm=x', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
  ['BASIC Realm = "a, \\"b\\" = c"', [{ scheme: 'basic', parameters: { realm: 'a, "b" = c' } }]],
  [
    'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:a/b:pull,push repository:c:pull"',
    [
      {
        scheme: 'bearer',
        parameters: {
          realm: 'https://ghcr.io/token',
          service: 'ghcr.io',
          scope: 'repository:a/b:pull,push repository:c:pull',
        },
      },
    ],
  ],
  [
    'Negotiate YII+/w==, , Basic realm="x", Bearer realm="y" , error="invalid_token"',
    [
      { scheme: 'negotiate', parameters: {} },
      { scheme: 'basic', parameters: { realm: 'x' } },
      { scheme: 'bearer', parameters: { realm: 'y', error: 'invalid_token' } },
    ],
  ],
  [
    'Newauth, Basic realm="x"',
    [
      { scheme: 'newauth', parameters: {} },
      { scheme: 'basic', parameters: { realm: 'x' } },
    ],
  ],
  ['Bearer realm="open', [{ scheme: 'bearer', parameters: {} }]],
])('%s', (header, challenges) => {
  expect(parseChallenges(header)).toEqual(challenges)
})

const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
const challenge = fc.record({
  scheme: token,
  parameters: fc.dictionary(token, fc.string({ unit: fc.constantFrom(...'a",= \\/:') }), { maxKeys: 4 }),
})

test('what is written by the grammar is read back', () => {
  const quote = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`
  fc.assert(
    fc.property(fc.array(challenge), (list) => {
      const header = list
        .map(({ scheme, parameters }) =>
          [
            scheme,
            Object.entries(parameters)
              .map(([name, value]) => `${name}=${quote(value)}`)
              .join(', '),
          ]
            .join(' ')
            .trim(),
        )
        .join(', ')
      expect(parseChallenges(header)).toEqual(
        list.map((one) => ({ ...one, parameters: { ...one.parameters } })),
      )
    }),
  )
})

test('nothing hangs or throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'Ba=", \\/+~é\t') }), (text) => {
      expect(Array.isArray(parseChallenges(text))).toBe(true)
    }),
  )
})
