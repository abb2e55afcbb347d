import { rm } from 'node:fs/promises'
import { getState } from '@actions/core'
import { failStep, SCRATCH } from './edge/actions.ts'
import { toProblems } from './edge/failure.ts'

try {
  // Build secrets lie in this folder while buildx runs, and a step that is cancelled leaves them there.
  const scratch = getState(SCRATCH)
  if (scratch !== '') await rm(scratch, { recursive: true, force: true })
} catch (error) {
  failStep(toProblems(error))
}
