import { readFileSync } from 'node:fs'
import { toJsonSchema } from '../../src/fleet/json-schema.ts'

const published: unknown = JSON.parse(readFileSync('examples/fleet.schema.json', 'utf8'))

test('the published schema is the one that the check is made from; npm run schema writes it', () => {
  expect(published).toEqual({ title: 'imagefleet: fleet.yml', ...JSON.parse(JSON.stringify(toJsonSchema())) })
})

test('an editor may take a version for a number', () => {
  expect(published).toMatchObject({
    properties: {
      version: { enum: [1, '1'] },
      defaults: { properties: { version: { type: expect.arrayContaining(['string', 'number']) } } },
    },
  })
})
