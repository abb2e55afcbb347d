/** What an artifact is made of: short texts by file name, or every file of a folder. */
export type ArtifactContent =
  | { readonly texts: Readonly<Record<string, string>> }
  | { readonly folder: string }

/**
 * What the jobs of a run hand to each other, by name; any name will do.
 * An artifact that does not exist is `undefined`; a store that cannot be reached throws.
 */
export type Artifacts = {
  /** Replaces what an earlier attempt stored under this name. The content must have a file. */
  readonly upload: (name: string, content: ArtifactContent) => Promise<void>
  /** Unpacks into a folder, made when missing; returns the paths, relative to it, of the files there. */
  readonly download: (name: string, folder: string) => Promise<readonly string[] | undefined>
  /** The texts of a small artifact by file name. */
  readonly read: (name: string) => Promise<Readonly<Record<string, string>> | undefined>
  /** The names with this prefix. GitHub lists 1,000 of a run at most: ask for a known name by its name. */
  readonly list: (prefix: string) => Promise<readonly string[]>
}
