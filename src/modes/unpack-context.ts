import { UserError } from '../lang/user-error.ts'
import type { Values } from '../request/request.ts'
import type { World } from '../world/world.ts'

/**
 * Unpacks the artifact with the Dockerfiles that an earlier job generated, where one is named.
 * @throws UserError when the run has no such artifact
 */
export async function unpackContext(
  values: Values,
  { artifacts, files, log }: Pick<World, 'artifacts' | 'files' | 'log'>,
): Promise<void> {
  const name = values['context-artifact']
  if (name === undefined) return
  const unpacked = await artifacts.download(name, files.resolve('.'))
  if (unpacked === undefined) {
    throw new UserError(`context-artifact: this run has no artifact "${name}"; upload it in an earlier job`)
  }
  log.info(`context-artifact ${name}: ${unpacked.length} files`)
}
