import { rm } from 'node:fs/promises'
import { getState } from '@actions/core'
import { BUILDERS, failStep, SCRATCH } from './edge/actions.ts'
import { removeBuilders } from './edge/docker-builders.ts'
import { readEnvironment } from './edge/environment.ts'
import { toProblems } from './edge/failure.ts'

try {
  const builders = getState(BUILDERS)
  if (builders !== '') await removeBuilders(builders.split(','), readEnvironment())
  // Build secrets lie in this folder while buildx runs, and a step that is cancelled leaves them there.
  const scratch = getState(SCRATCH)
  if (scratch !== '') await rm(scratch, { recursive: true, force: true })
} catch (error) {
  failStep(toProblems(error))
}
