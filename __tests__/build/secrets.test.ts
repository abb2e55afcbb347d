import { decodeSecrets } from '../../src/build/secrets.ts'

const decode = (secrets: string, secretEnvs = '', secretFiles = '') =>
  decodeSecrets({ secrets, secretEnvs, secretFiles })

describe('values', () => {
  it.each([
    ['A=abcdef', { A: 'abcdef' }],
    ['GIT_AUTH_TOKEN=abc,def=0123', { GIT_AUTH_TOKEN: 'abc,def=0123' }],
    ['KEY=c3RyaW5nLXdpdGgtZXF1YWxzCg==', { KEY: 'c3RyaW5nLXdpdGgtZXF1YWxzCg==' }],
    ['"PEM=one\n\ntwo\n"\nB=2', { PEM: 'one\n\ntwo\n', B: '2' }],
    ['"A=say ""x"""', { A: 'say "x"' }],
  ])('%j', (text, values) => {
    const { secrets, notices } = decode(text)
    const found = secrets.map((secret) => [secret.id, secret.from === 'value' ? secret.value : undefined])
    expect(Object.fromEntries(found)).toEqual(values)
    expect(notices).toEqual([])
  })
})

it('takes lines without "=" as more of the value above them, and says so', () => {
  const { secrets, notices } = decode('PEM=one\ntwo\nthree\nFOO=bar')
  expect(secrets).toEqual([
    { id: 'PEM', from: 'value', value: 'one\ntwo\nthree' },
    { id: 'FOO', from: 'value', value: 'bar' },
  ])
  expect(notices).toEqual([expect.objectContaining({ level: 'warning' })])
  expect(notices[0]?.message).toMatch(/^secrets: the lines after PEM=… .* put the whole entry in quotes/)
})

it('orders them as buildx gets them', () => {
  const { secrets } = decode('A=1', 'B=MY_B,C=MY_C', 'D=./d')
  expect(secrets).toEqual([
    { id: 'B', from: 'variable', variable: 'MY_B' },
    { id: 'C', from: 'variable', variable: 'MY_C' },
    { id: 'A', from: 'value', value: '1' },
    { id: 'D', from: 'file', path: './d' },
  ])
})

describe('an error, without the value', () => {
  it.each([
    ['sesame', '', ''],
    ['A=', '', ''],
    ['=sesame', '', ''],
    ['PEM=x\nsesamesesamesesame==', '', ''],
    ['a b=sesame', '', ''],
    ['', 'sesame', ''],
    ['', 'A=', ''],
    ['', '', 'A='],
  ])('%j %j %j', (secrets, envs, files) => {
    expect(() => decode(secrets, envs, files)).toThrow(/is not a valid secret/)
    expect(() => decode(secrets, envs, files)).not.toThrow(/sesame/)
  })

  it('names all of them', () => {
    expect(() => decode('A=\nB=', 'C=')).toThrow(/C= [\s\S]*A= [\s\S]*B= /)
  })
})
