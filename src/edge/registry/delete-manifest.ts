import { formatReference, type Reference, referenceIn } from '../../oci/reference.ts'
import { RegistryError } from '../../oci/registry-error.ts'
import { pathIn } from './endpoint.ts'
import { createPlaceholder } from './placeholder.ts'
import { putManifest } from './put-manifest.ts'
import type { Session } from './session.ts'

/** What registries answer that delete nothing but digests. */
const NO_TAGS: readonly (number | undefined)[] = [400, 405]

/**
 * Deletes a digest, or a tag. Where a registry deletes digests only, as distribution up to 2.8 does, the tag is first
 * given something of its own: what it named may be named by others, and stays.
 */
export async function deleteManifest(session: Session, reference: Reference): Promise<void> {
  const { tag } = reference
  if (tag === undefined) return void (await remove(session, reference))
  try {
    await remove(session, referenceIn(reference, { tag }))
  } catch (error) {
    if (!(error instanceof RegistryError) || !NO_TAGS.includes(error.failure.status)) throw error
    await removeWithContent(session, referenceIn(reference, { tag }))
  }
}

async function removeWithContent(session: Session, reference: Reference): Promise<void> {
  const { digest, ...placeholder } = createPlaceholder()
  const only = referenceIn(reference, { digest })
  // What is not there yet: a registry that deletes nothing says so before the tag has moved.
  await remove(session, only)
  await putManifest(session, reference, placeholder)
  await remove(session, only)
}

/** It is no failure when it is gone already. */
async function remove(session: Session, reference: Reference): Promise<void> {
  const name = reference.tag ?? reference.digest
  if (name === undefined) throw new Error(`${formatReference(reference)} names no manifest`)
  const { answer } = await session.send({
    operation: 'delete the manifest',
    reference,
    method: 'DELETE',
    url: pathIn(reference, `manifests/${name}`),
    scopes: [{ repository: reference.repository, actions: ['delete'] }],
    answers: [404],
  })
  answer.discard()
}
