import type { Image } from '../fleet/image.ts'
import type { Notice } from '../github/notice.ts'
import type { Run } from '../github/run.ts'
import { formatReference, parseRepository, type Repository } from '../oci/reference.ts'
import { createNameImage, type NameImage, type Nameless } from '../tags/name-image.ts'
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

export type NamingOptions = {
  readonly run: Run
  readonly registry: string
  /** A template. */
  readonly namespace: string
  readonly render: Render
  readonly nameless: Nameless
}

/** @throws UserError when the namespace is no template, or what it makes is no path */
export function createNaming({ run, registry, namespace, render, nameless }: NamingOptions): Naming {
  const path = resolveNamespace({ template: namespace }, run, render)
  const root = [registry, path].filter((part) => part !== '').join('/')
  return { run, root, render, nameImage: createNameImage(run, render, nameless) }
}

/** The names that the rules of one image make in one run. */
export type Names = {
  readonly image: Image
  readonly root: string
  readonly repository: Repository
  readonly tags: readonly NamedTag[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  readonly notices: readonly Notice[]
}

/** @throws UserError with every rule and name of the image that is wrong, at its place */
export function toNames(image: Image, naming: Naming): Names {
  const { id, position, repository } = image
  const { root, run } = naming
  const variables = {
    ...image.attributes,
    image: id,
    ...(image.version === undefined ? {} : { version: image.version }),
  }
  const { tags, notices } = image.publish
    ? naming.nameImage({ tags: image.tags, flavor: image.flavor, variables, position })
    : { tags: [], notices: [] }
  const fill = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const known = toFleetVariables(run, variables)
    return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, naming.render(text, known)]))
  }
  return {
    image,
    root,
    repository: parseRepository(`${root}/${repository}`),
    tags,
    labels: fill(image.labels),
    annotations: fill(image.annotations),
    notices,
  }
}

/** `registry/repository`, the name under which lists of tags are kept. */
export function repositoryName({ repository }: Pick<Names, 'repository'>): string {
  return formatReference(repository)
}
