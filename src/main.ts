import { failStep, readInputs, tellRunner } from './edge/actions.ts'
import { readEnvironment } from './edge/environment.ts'
import { toProblems } from './edge/failure.ts'
import { openRunner } from './edge/runner.ts'
import { runMode } from './modes/run-mode.ts'
import { parseMode, toRequest } from './request/request.ts'

try {
  const environment = readEnvironment()
  const { mode = '', ...inputs } = readInputs()
  const request = toRequest(parseMode(mode), inputs)
  await tellRunner(await runMode(request, openRunner(request, environment)), environment)
} catch (error) {
  failStep(toProblems(error))
}
