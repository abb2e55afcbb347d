/** The workspace. Paths are relative to the repository's root, or absolute. */
export type Files = {
  /** The text, or undefined where there is no such file. */
  readonly read: (path: string) => Promise<string | undefined>
  /**
   * As `read`, of a file that describes what is built: the repository holds it, and it has a sensible size.
   * @throws UserError when the path leads out of the repository, or to what is no file, or to too much
   */
  readonly readOwn: (path: string) => Promise<string | undefined>
  readonly write: (path: string, text: string) => Promise<void>
  /** An absolute path for a tool that wants one. */
  readonly resolve: (path: string) => string
  /** A new empty folder that is removed when the program ends. */
  readonly temporary: (name: string) => Promise<string>
  /** The names of the folders in a folder, hidden ones too; undefined where there is no such folder. */
  readonly folders: (path: string) => Promise<readonly string[] | undefined>
}
