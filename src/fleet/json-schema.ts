import { z } from 'zod'
import { fleetSchema } from './schema.ts'

/**
 * The shape of `fleet.yml` for editors, made of the very schema that checks it. An editor takes `3.10` and `1` for
 * numbers, where imagefleet reads them as they are spelled: whatever may be a text may be a number there.
 */
export function toJsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(fleetSchema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      if (jsonSchema.const === '1') {
        delete jsonSchema.const
        delete jsonSchema.type
        jsonSchema.enum = [1, '1']
      } else if (jsonSchema.type === 'string') {
        delete jsonSchema.type
        jsonSchema.anyOf = [{ type: 'string' }, { type: 'number' }]
      }
      if ('propertyNames' in jsonSchema) delete jsonSchema.propertyNames
    },
  })
}
