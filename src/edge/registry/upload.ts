import { RegistryError } from '../../oci/registry-error.ts'
import type { Upload } from '../../world/registry.ts'
import { pathIn } from './endpoint.ts'
import { putContent } from './put-content.ts'
import type { Call, Session } from './session.ts'
import { type BlobTarget, hasBlob, locationOf, PUSH, startUpload, toDeed } from './start-upload.ts'

/** What registries were found to do with a request to mount a blob of the same, or of another, repository. */
export type MountHabits = Map<string, 'honours' | 'ignores' | 'doubted'>

/** From this size on a needless upload costs more than a needless question. */
const LARGE = 32 << 20

/**
 * Asks a registry to take a blob from a repository that it has, which may be the target itself. One request is the
 * question whether the blob is there, the mount, and the start of the upload where it is not.
 * @returns undefined when the target has the blob now
 */
export async function openUpload(
  session: Session,
  target: BlobTarget,
  { from, habits }: { readonly from: string; readonly habits: MountHabits },
): Promise<Upload | undefined> {
  const { registry, repository } = target.place
  const habit = `${registry} ${from === repository ? 'itself' : 'another'}`
  const before = habits.get(habit)
  const mount = before === 'ignores' ? 'refused' : await tryMount(session, target, from)
  if (mount === 'mounted') {
    habits.set(habit, 'honours')
    return undefined
  }
  if (mount === 'refused') habits.set(habit, 'ignores')
  else if (from !== repository) habits.set(habit, 'doubted')
  if (mount === 'refused' && from !== repository)
    return openUpload(session, target, { from: repository, habits })
  const isLarge = target.descriptor.size >= LARGE
  const isDoubtful = mount === 'refused' || (isLarge && habits.get(`${registry} another`) === 'doubted')
  const isThere = isDoubtful && (await hasBlob(session, target))
  if (isThere) {
    habits.set(habit, 'ignores')
    return undefined
  }
  const location = mount === 'refused' ? await startUpload(session, target) : mount
  return { put: (content, tail) => putContent({ session, target, content, tail, location }) }
}

async function tryMount(
  session: Session,
  target: BlobTarget,
  from: string,
): Promise<'mounted' | 'refused' | URL> {
  const { place, descriptor } = target
  const other = from === place.repository ? [] : [{ repository: from, actions: ['pull'] } as const]
  const query = `mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`
  const call: Call = {
    ...toDeed(target, 'mount the blob'),
    method: 'POST',
    url: pathIn(place, `blobs/uploads/?${query}`),
    scopes: [{ repository: place.repository, actions: PUSH }, ...other],
  }
  try {
    const { answer, url } = await session.send(call)
    answer.discard()
    if (answer.status === 201) return 'mounted'
    return locationOf(answer.headers.location, url, toDeed(target, 'upload the blob'))
  } catch (error) {
    // Harbor, Docker Hub, GitLab and Quay refuse a mount for reasons of their own; an upload may still do.
    if (error instanceof RegistryError && error.failure.status !== undefined) return 'refused'
    throw error
  }
}
