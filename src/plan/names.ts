import type { Image } from '../fleet/image.ts'
import type { Notice } from '../github/notice.ts'
import type { Run } from '../github/run.ts'
import { formatReference, parseRepository, type Repository } from '../oci/reference.ts'
import { toClaims } from '../tags/claims.ts'
import type { Claim } from '../tags/collisions.ts'
import { createNameImage, type NameImage } from '../tags/name-image.ts'
import { resolveNamespace } from '../tags/namespace.ts'
import type { Render } from '../tags/render.ts'
import type { NamedTag } from '../tags/resolve.ts'
import { toFleetVariables } from '../tags/variables.ts'

/** What the names of all images of a run are made with: one clock, one commit. */
export type Naming = {
  readonly run: Run
  /** `registry/namespace`, or the registry alone. */
  readonly root: string
  readonly render: Render
  readonly nameImage: NameImage
}

/** @throws UserError when the namespace is no template, or what it makes is no path */
export function createNaming(
  run: Run,
  { registry, namespace }: { readonly registry: string; readonly namespace: string },
  render: Render,
): Naming {
  const path = resolveNamespace({ template: namespace }, run, render)
  const root = [registry, path].filter((part) => part !== '').join('/')
  return { run, root, render, nameImage: createNameImage(run, render) }
}

/** The names of one image in one run. */
export type Names = {
  readonly repository: Repository
  readonly tags: readonly NamedTag[]
  /** Every reference that it wants: of its tags, in its repository and its aliases. */
  readonly claims: readonly Claim[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  readonly notices: readonly Notice[]
}

/** @throws UserError with every rule and name of the image that is wrong, at its place */
export function toNames(image: Image, naming: Naming): Names {
  const { id, position, repository, aliases } = image
  const variables = {
    ...image.attributes,
    image: id,
    ...(image.version === undefined ? {} : { version: image.version }),
  }
  const { tags, notices } = image.publish
    ? naming.nameImage({ tags: image.tags, flavor: image.flavor, variables, position })
    : { tags: [], notices: [] }
  const fill = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const known = toFleetVariables(naming.run, variables)
    return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, naming.render(text, known)]))
  }
  return {
    repository: parseRepository(`${naming.root}/${repository}`),
    tags,
    claims: toClaims(tags, { image: id, root: naming.root, repository, aliases, position }),
    labels: fill(image.labels),
    annotations: fill(image.annotations),
    notices,
  }
}

export function repositoryName({ repository }: Names): string {
  return formatReference(repository)
}
