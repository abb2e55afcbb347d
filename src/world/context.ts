import type { Position } from '../lang/user-error.ts'
import type { Digest } from '../oci/digest.ts'
import type { ContextFile } from '../plan/fingerprint.ts'

/** A folder to read, and the place that named it, for the errors. Paths are POSIX, relative to the repository's root. */
export type ContextRequest = {
  readonly folder: string
  /** Its own `<Dockerfile>.dockerignore` wins over the folder's `.dockerignore`. */
  readonly dockerfile?: string
  readonly position: Position
}

/** What a build context sends, after `.dockerignore`. */
export type BuildContext = {
  /** In the order of their paths. */
  readonly files: readonly ContextFile[]
  /** `digestFiles` of them. */
  readonly digest: Digest
  /** The file that was obeyed; undefined where there is none. */
  readonly ignoreFile: string | undefined
}

/** Build contexts of one repository. What git knows is asked once, and each context is read once. */
export type Contexts = {
  /** @throws UserError when there is no such folder, it lies outside the repository, or its `.dockerignore` is wrong */
  readonly read: (request: ContextRequest) => Promise<BuildContext>
  /**
   * Git's object id of one file, such as a Dockerfile.
   * @throws UserError when there is no such file, or it lies outside the repository
   */
  readonly identify: (path: string, position: Position) => Promise<string>
}
