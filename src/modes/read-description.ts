import type { Fleet } from '../fleet/image.ts'
import type { Values } from '../request/request.ts'
import { type FleetWorld, readFleet } from './read-fleet.ts'

/** A fleet, and the files that describe it. */
export type Description = { readonly fleet: Fleet; readonly description: ReadonlySet<string> }

/** Reads the fleet and keeps in mind what was read for it. */
export async function readDescription(values: Values, world: FleetWorld): Promise<Description> {
  const { files } = world
  const description = new Set<string>()
  const readOwn = async (path: string): Promise<string | undefined> => {
    description.add(path.replace(/^\.\//, ''))
    return await files.readOwn(path)
  }
  return { fleet: await readFleet(values, { ...world, files: { ...files, readOwn } }), description }
}
