import { createHash } from 'node:crypto'
import type { Blob, Blobs } from './blobs.ts'
import { text } from './exchange.ts'
import { type Fields, TwirpError, type TwirpMethods } from './twirp.ts'
import { unzip, zip } from './zip.ts'

/** An artifact that was uploaded and finalized. */
export type Artifact = {
  readonly id: number
  readonly runId: string
  readonly job: string
  readonly name: string
  readonly size: number
  readonly digest: string
  readonly contentType: string
  readonly createdAt: Date
  readonly blob: Blob
  /** Its content by path; a raw artifact is the one file of its own name. */
  readonly files: ReadonlyMap<string, Buffer>
}

export type ArtifactStore = {
  readonly artifacts: readonly Artifact[]
  readonly remove: (id: number) => void
  /** Stores an artifact of one file without asking, where thousands are wanted. */
  readonly add: (runId: string, name: string, file: readonly [path: string, content: string]) => void
  readonly service: TwirpMethods
}

/** More are not listed, whatever the run has. */
const LIST_LIMIT = 1000

export function createArtifactStore(blobs: Blobs): ArtifactStore {
  const artifacts: Artifact[] = []
  const pending = new Map<string, Blob>()
  let lastId = 1000
  const remove = (id: number): void => {
    const index = artifacts.findIndex((one) => one.id === id)
    if (index >= 0) artifacts.splice(index, 1)
  }
  const add: ArtifactStore['add'] = (runId, name, [path, content]) => {
    const blob = blobs.create(`${name}.zip`)
    blob.bytes = zip(path, content)
    blob.contentType = 'application/zip'
    lastId += 1
    const fields = { workflow_run_backend_id: runId, workflow_job_run_backend_id: 'job', name }
    artifacts.push(toArtifact(lastId, { ...fields, size: String(blob.bytes.length) }, blob))
  }
  const find = (body: Fields): Artifact => {
    const { runId, name } = ownerOf(body)
    const found = artifacts.find((one) => one.runId === runId && one.name === name)
    if (found === undefined) throw new TwirpError('not_found', 'no such artifact')
    return found
  }
  const service: TwirpMethods = {
    CreateArtifact(body) {
      const owner = ownerOf(body)
      const taken = artifacts.some((one) => one.runId === owner.runId && one.name === owner.name)
      if (taken) {
        throw new TwirpError(
          'already_exists',
          'an artifact with this name already exists on the workflow run',
        )
      }
      const type = text(body, 'mime_type')
      const blob = blobs.create(type === 'application/zip' ? `${owner.name}.zip` : owner.name)
      pending.set(keyOf(body), blob)
      return { ok: true, signed_upload_url: blobs.signedUrl(blob) }
    },
    FinalizeArtifact(body) {
      const blob = pending.get(keyOf(body))
      if (blob?.bytes === undefined) throw new TwirpError('not_found', 'nothing was uploaded')
      lastId += 1
      const artifact = toArtifact(lastId, body, blob)
      pending.delete(keyOf(body))
      artifacts.push(artifact)
      return { ok: true, artifact_id: String(lastId) }
    },
    ListArtifacts(body) {
      const runId = text(body, 'workflow_run_backend_id')
      const [name, id] = [text(body, 'name_filter'), text(body, 'id_filter')]
      const listed = artifacts.filter(
        (one) =>
          one.runId === runId && one.name === (name ?? one.name) && String(one.id) === (id ?? String(one.id)),
      )
      return { artifacts: listed.slice(-LIST_LIMIT).map(toEntry) }
    },
    GetSignedArtifactURL: (body) => ({ signed_url: blobs.signedUrl(find(body).blob) }),
    DeleteArtifact(body) {
      const { id } = find(body)
      remove(id)
      return { ok: true, artifact_id: String(id) }
    },
  }
  return { artifacts, remove, add, service }
}

function ownerOf(body: Fields): { readonly runId: string; readonly job: string; readonly name: string } {
  const runId = text(body, 'workflow_run_backend_id')
  const job = text(body, 'workflow_job_run_backend_id')
  const name = text(body, 'name')
  if (!runId || !job || !name) throw new TwirpError('invalid_argument', 'backend ids and name are required')
  if (/["\\:<>|*?\r\n/]/.test(name))
    throw new TwirpError('invalid_argument', `not an artifact's name: ${name}`)
  return { runId, job, name }
}

const keyOf = (body: Fields): string => JSON.stringify([ownerOf(body).runId, ownerOf(body).name])

/** @throws TwirpError when size or hash are not those of the uploaded bytes */
function toArtifact(id: number, body: Fields, blob: Blob): Artifact {
  const owner = ownerOf(body)
  const { bytes = Buffer.alloc(0), contentType } = blob
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  if (text(body, 'size') !== String(bytes.length) || (text(body, 'hash') ?? digest) !== digest) {
    throw new TwirpError('invalid_argument', 'size or hash are not those of what was uploaded')
  }
  return {
    ...owner,
    id,
    size: bytes.length,
    digest,
    contentType,
    createdAt: new Date(),
    blob,
    get files() {
      return contentType === 'application/zip' ? unzip(bytes) : new Map([[owner.name, bytes]])
    },
  }
}

const toEntry = ({ id, runId, job, name, size, digest, createdAt }: Artifact): Fields => ({
  workflow_run_backend_id: runId,
  workflow_job_run_backend_id: job,
  database_id: String(id),
  name,
  size: String(size),
  digest,
  created_at: createdAt.toISOString(),
})
