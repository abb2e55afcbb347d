import { UserError } from '../../src/lang/user-error.ts'
import { toMirrors } from '../../src/sync/mirror.ts'

const position = { file: 'fleet.yml', line: 9, column: 5 }

test('all that is wrong with a fleet’s mirrors is said at once, with its place', () => {
  const wrong = () =>
    toMirrors([
      { position, destinations: ['quay.io/Acme', 'quay.io/{{what}}'], tags: ['/(/'], platforms: ['arm'] },
      { position, destinations: ['quay.io/acme'], backup: 'old' },
    ])
  expect(wrong).toThrow(UserError)
  try {
    wrong()
  } catch (error) {
    const { problems } = error as UserError
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('quay.io/Acme'),
      expect.stringContaining('what'),
      expect.stringContaining('"/(/" is not an expression'),
      expect.stringContaining('"arm"'),
      expect.stringContaining('gives all tags one backup'),
    ])
    expect(problems.every((problem) => problem.position === position)).toBe(true)
  }
})

test('what is right goes into the plan without its place', () => {
  expect(toMirrors([{ position, destinations: ['quay.io/acme'], images: ['a*'] }])).toEqual([
    { destinations: ['quay.io/acme'], images: ['a*'] },
  ])
})
