/** What an image says of itself under the name that people pull, read to explain why it is built anew. */
export type Published = {
  /** The commit that it was built from. */
  readonly revision?: string
  /** What its last stage stood on. */
  readonly base?: { readonly name: string; readonly digest: string }
}
