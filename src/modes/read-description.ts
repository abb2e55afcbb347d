import type { Fleet } from '../fleet/image.ts'
import type { Values } from '../request/request.ts'
import type { World } from '../world/world.ts'
import { readFleet } from './read-fleet.ts'

/** A fleet, and the files that describe it. */
export type Description = { readonly fleet: Fleet; readonly description: ReadonlySet<string> }

/** Reads the fleet and keeps in mind what was read for it. */
export async function readDescription(values: Values, { files }: Pick<World, 'files'>): Promise<Description> {
  const description = new Set<string>()
  const read = async (path: string): Promise<string | undefined> => {
    description.add(path.replace(/^\.\//, ''))
    return await files.read(path)
  }
  return { fleet: await readFleet(values, { ...files, read }), description }
}
