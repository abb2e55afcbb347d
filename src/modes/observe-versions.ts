import type { Image } from '../fleet/image.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import { formatReference, parseReference } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { ImageFacts } from '../plan/facts.ts'
import type { RegistryReader } from '../world/registry.ts'

const REQUESTS = 16

/**
 * Asks whether the versions of images whose versions are final are published.
 * @throws UserError naming every version of which its registry does not tell: it might be there, and is not written twice
 */
export async function observeVersions(
  images: readonly Image[],
  means: {
    readonly reader: RegistryReader
    /** The references that an image gets, by its id; those that count first. */
    readonly referencesOf: (id: string) => readonly string[]
  },
): Promise<ReadonlyMap<string, NonNullable<ImageFacts['version']>>> {
  const problems: Problem[] = []
  const found = await mapLimit(
    images.filter(({ rebuild, publish }) => rebuild === 'version' && publish),
    REQUESTS,
    async (image) => {
      const reference = versionOf(image, means.referencesOf(image.id))
      if (reference === undefined) {
        problems.push(withoutVersion(image))
        return []
      }
      try {
        const digest = (await means.reader.head(parseReference(reference)))?.digest
        return [[image.id, { reference, ...(digest === undefined ? {} : { digest }) }] as const]
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error
        problems.push(unreadable(image, `${reference}: ${error.message}`))
        return []
      }
    },
  )
  if (problems.length > 0) throw new UserError(problems)
  return new Map(found.flat())
}

/** The name that says the version: its tag is the version, or at least holds it. */
function versionOf({ version = '' }: Image, references: readonly string[]): string | undefined {
  const tagOf = (reference: string): string => parseReference(reference).tag ?? ''
  const exact = references.find((reference) => tagOf(reference) === version)
  const found = exact ?? references.find((reference) => version !== '' && tagOf(reference).includes(version))
  return found === undefined ? undefined : formatReference(parseReference(found))
}

function withoutVersion({ id, position }: Image): Problem {
  const message = `"rebuild: version" needs a version, and a tag that says it, such as {{version}}`
  return { position, path: id, message }
}

function unreadable({ id, position }: Image, why: string): Problem {
  const message = `nobody can tell whether this version is published, and a published one is never written again: ${why}`
  return { position, path: id, message }
}
