/**
 * Writes the inputs of `action.yml`, and its twin that workflows reach by `$/`, from the parameter table.
 * `npm run action`; `__tests__/contract.test.ts` says when it has to be run.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { formatInputs } from '../src/request/action-inputs.ts'

const text = readFileSync('action.yml', 'utf8')
const written = text.replace(/^inputs:\n[\s\S]*?\n(?=outputs:)/m, () => `${formatInputs()}\n`)
writeFileSync('action.yml', written)
writeFileSync(
  '.github/actions/imagefleet/action.yml',
  written.replaceAll(/(main|post): dist\//g, '$1: ../../../dist/'),
)
