import { mapLimit } from '../lang/map-limit.ts'
import { RegistryError } from '../oci/registry-error.ts'
import { type Existing, needsExisting } from '../plan/claim-names.ts'
import { type Names, repositoryName } from '../plan/names.ts'
import type { World } from '../world/world.ts'

const REQUESTS = 8

/** Lists what exists, for the images whose names depend on it. A list that fails is unknown, not empty. */
export async function observeExisting(
  names: readonly Names[],
  { reader, refs }: Pick<World, 'reader' | 'refs'>,
): Promise<Existing> {
  const asking = names.filter(needsExisting)
  if (asking.length === 0) return { tags: new Map(), gitTags: undefined }
  const repositories = new Map(asking.map((one) => [repositoryName(one), one.repository]))
  const lists = await mapLimit([...repositories], REQUESTS, async ([name, repository]) => {
    try {
      return [name, (await reader.tags(repository)) ?? []] as const
    } catch (error) {
      if (error instanceof RegistryError) return [name, undefined] as const
      throw error
    }
  })
  return { tags: new Map(lists), gitTags: await refs.tags() }
}
