import { formatReference, parseReference, type Reference } from '../oci/reference.ts'

/**
 * A reference as the builder looks it up: `nginx` is `docker.io/library/nginx:latest`.
 * Beside a digest a tag has no say, and is left out.
 * @throws UserError when the text is no reference
 */
export function toLookup(text: string): Reference {
  const { registry, repository, tag = 'latest', digest } = parseReference(text)
  return digest === undefined ? { registry, repository, tag } : { registry, repository, digest }
}

/** One text for all the ways to write a reference. */
export function normalizeReference(text: string): string {
  return formatReference(toLookup(text))
}
