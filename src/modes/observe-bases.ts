import type { Base } from '../graph/bases.ts'
import type { Node } from '../graph/graph.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { type Problem, UserError } from '../lang/user-error.ts'
import { parseReference } from '../oci/reference.ts'
import { RegistryError } from '../oci/registry-error.ts'
import type { RegistryReader } from '../world/registry.ts'

/** By reference: the digest that it names now, or that no registry would tell. */
export type BaseDigests = ReadonlyMap<string, string>

/** Stands for a digest that nobody would tell. Such a fingerprint is no record of anything. */
export const UNKNOWN = 'unknown'

const REQUESTS = 8

/**
 * Turns every foreign image that the Dockerfiles name into a digest, once for the whole run.
 * @throws UserError naming each base that its registry says is not there, at the line that names it
 */
export async function observeBases(nodes: readonly Node[], reader: RegistryReader): Promise<BaseDigests> {
  const bases = new Map(nodes.flatMap((node) => node.bases.map((base) => [base.reference, base])))
  const problems: Problem[] = []
  const digests = await mapLimit([...bases.values()], REQUESTS, async (base) => {
    const digest = await readDigest(base, reader)
    if (digest === undefined) problems.push(notThere(base))
    return [base.reference, digest ?? UNKNOWN] as const
  })
  if (problems.length > 0) throw new UserError(problems)
  return new Map(digests)
}

async function readDigest({ reference }: Base, reader: RegistryReader): Promise<string | undefined> {
  const parsed = parseReference(reference)
  if (parsed.digest !== undefined) return parsed.digest
  try {
    return (await reader.head({ ...parsed, tag: parsed.tag ?? 'latest' }))?.digest
  } catch (error) {
    if (error instanceof RegistryError) return UNKNOWN
    throw error
  }
}

function notThere({ reference, position }: Base): Problem {
  return {
    position,
    message: `the base ${reference} is not there: its registry says so; correct the name or push it first`,
  }
}
