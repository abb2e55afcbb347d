import type { CopyAnswer, CopyDestination, CopyQuestion, RegistryReader } from '../../world/registry.ts'
import { withGrace } from './deferred.ts'
import { atSide, isBlamable, type Sink } from './ends.ts'
import type { KnownManifests } from './known-manifests.ts'
import { lookAhead } from './look.ts'

export type AnswerMeans = {
  readonly reader: RegistryReader
  readonly openSink: (destination: CopyDestination) => Sink
  readonly known: KnownManifests
  /** Milliseconds that mirrors wait for each other. */
  readonly grace: number
}

/** Looks at destinations first: where a tag is absent the source's manifest is needed, and read instead of asked about. */
export async function answer(means: AnswerMeans, question: CopyQuestion): Promise<CopyAnswer> {
  const seen = new Map<CopyDestination, CopyDestination>()
  const looks = question.destinations.map(async (destination) => {
    const found = await lookAhead(destination, means.openSink(destination)).catch(toBlame)
    if (found !== undefined) seen.set(destination, found)
  })
  await withGrace(looks, means.grace)
  const destinations = question.destinations.map((one) => seen.get(one) ?? one)
  try {
    return await resolve(means, question, destinations)
  } catch (error) {
    if (!isBlamable(error)) throw error
    return { state: 'failed', error: atSide('source', error) }
  }
}

/** A registry that cannot be asked now is asked again when something is copied to it. */
function toBlame(error: unknown): undefined {
  if (!isBlamable(error)) throw error
}

async function resolve(
  { reader, known }: AnswerMeans,
  { source }: CopyQuestion,
  destinations: readonly CopyDestination[],
): Promise<CopyAnswer> {
  if (source.digest !== undefined)
    return { state: 'found', source: { ...source, digest: source.digest }, destinations }
  const isAbsent = destinations.some(({ found = {} }) => Object.values(found).includes('absent'))
  if (!isAbsent) {
    const digest = (await reader.head(source))?.digest
    return digest === undefined
      ? { state: 'missing' }
      : { state: 'found', source: { ...source, digest }, destinations }
  }
  const manifest = await reader.manifest(source)
  if (manifest === undefined) return { state: 'missing' }
  const { digest } = manifest.descriptor
  known.set(digest, Promise.resolve(manifest))
  return { state: 'found', source: { ...source, digest }, destinations }
}
