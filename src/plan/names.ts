import type { Image } from '../fleet/image.ts'
import type { Notice } from '../github/notice.ts'
import type { Run } from '../github/run.ts'
import { collect } from '../lang/user-error.ts'
import { formatReference, parseRepository, type Repository } from '../oci/reference.ts'
import { createNameImage, type NameImage, type Nameless } from '../tags/name-image.ts'
import { resolveNamespace } from '../tags/namespace.ts'
import type { Render, Variables } from '../tags/render.ts'
import type { NamedTag } from '../tags/resolve.ts'
import { toFleetVariables } from '../tags/variables.ts'

/** What the names of all images of a run are made with: one clock, one commit. */
export type Naming = {
  readonly run: Run
  /** `registry/namespace`, or the registry alone. */
  readonly root: string
  readonly render: Render
  readonly nameImage: NameImage
  /** What templates may name of the run. */
  readonly ofRun: Variables
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
export function createNaming(options: NamingOptions): Naming {
  const { run, render, nameless } = options
  return {
    run,
    root: rootOf(options),
    render,
    nameImage: createNameImage(run, render, nameless),
    ofRun: toFleetVariables(run, {}),
  }
}

/**
 * `registry/namespace` of a run, or the registry alone.
 * @throws UserError when the namespace is no template, or what it makes is no path
 */
export function rootOf({
  run,
  registry,
  namespace,
  render,
}: Pick<NamingOptions, 'run' | 'registry' | 'namespace' | 'render'>): string {
  const path = resolveNamespace({ template: namespace }, run, render)
  return [registry, path].filter((part) => part !== '').join('/')
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
function toNames(image: Image, { root, render, nameImage, ofRun }: Naming): Names {
  const { id, position } = image
  const variables = {
    ...image.attributes,
    image: id,
    ...(image.version === undefined ? {} : { version: image.version }),
  }
  const { tags, notices } = image.publish
    ? nameImage({ tags: image.tags, flavor: image.flavor, variables, position })
    : { tags: [], notices: [] }
  const fill = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const entries = Object.entries(texts)
    if (entries.length === 0) return texts
    const known = { ...variables, ...ofRun }
    return Object.fromEntries(entries.map(([key, text]) => [key, render(text, known)]))
  }
  const labels = fill(image.labels)
  const annotations = fill(image.annotations)
  const repository = parseRepository(`${root}/${image.repository}`)
  return { image, root, repository, tags, labels, annotations, notices }
}

/** The same names below another root, `registry/namespace`. */
export function placeUnder(names: Names, root: string): Names {
  if (root === names.root) return names
  return { ...names, root, repository: parseRepository(`${root}/${names.image.repository}`) }
}

/** The names of an image in this run, and those that a push to the default branch would give it. */
export type NamedTwice = { readonly own: Names; readonly main: Names }

/**
 * Names every image, once where the two namings are one.
 * @throws UserError with the wrong rules of all images
 */
export function nameImages(
  images: readonly Image[],
  { here, production }: { readonly here: Naming; readonly production: Naming },
): readonly NamedTwice[] {
  return collect(images, (image) => {
    const own = toNames(image, here)
    return { own, main: production === here ? own : toNames(image, production) }
  })
}

/** `registry/repository`, the name under which lists of tags are kept. */
export function repositoryName({ repository }: Pick<Names, 'repository'>): string {
  return formatReference(repository)
}
