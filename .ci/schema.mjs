// Writes the JSON Schema of fleet.yml for editors: npm run schema
import { writeFileSync } from 'node:fs'
import { toJsonSchema } from '../src/fleet/json-schema.ts'

const file = 'examples/fleet.schema.json'
writeFileSync(file, `${JSON.stringify({ title: 'imagefleet: fleet.yml', ...toJsonSchema() }, null, 2)}\n`)
