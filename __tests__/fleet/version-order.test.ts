import { compareVersions } from '../../src/fleet/version-order.ts'

test('versions are ordered by their numbers', () => {
  const sorted = ['18.0', '9.1 LTS', '10.4 LTS', '10.4'].toSorted(compareVersions)
  expect(sorted).toEqual(['9.1 LTS', '10.4', '10.4 LTS', '18.0'])
})
