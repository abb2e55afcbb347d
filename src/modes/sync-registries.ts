import { mapLimit } from '../lang/map-limit.ts'
import type { Problem } from '../lang/user-error.ts'
import { type RegistryRule, type SyncRule, toRepositoryRules } from '../sync/spec.ts'
import { type SyncWorld, toFailure } from './sync-world.ts'

export type Expanded = { readonly rules: readonly SyncRule[]; readonly failures: readonly Problem[] }

/** Finds out which repositories whole registries have. One that does not give its list fails, and no other. */
export async function expandRegistries(
  registries: readonly RegistryRule[],
  { reader }: SyncWorld,
): Promise<Expanded> {
  const expanded = await mapLimit(registries, 4, async (rule): Promise<Expanded> => {
    const { registry, position } = rule
    try {
      const repositories = await reader.repositories(registry)
      if (repositories !== undefined) return { rules: toRepositoryRules(rule, repositories), failures: [] }
      const message = `source: ${registry} has no list of its repositories; name them one by one`
      return { rules: [], failures: [{ position, message }] }
    } catch (error) {
      return { rules: [], failures: [{ position, message: toFailure(error).message }] }
    }
  })
  return {
    rules: expanded.flatMap(({ rules }) => rules),
    failures: expanded.flatMap(({ failures }) => failures),
  }
}
