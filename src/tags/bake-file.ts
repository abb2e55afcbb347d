/** What bake files tell of an image. */
export type BakeSource = {
  readonly target: string
  readonly tags: readonly string[]
  readonly images: readonly string[]
  readonly version: string | undefined
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: readonly string[]
}

/** A bake file, and the output that names it. */
export type BakeFile = {
  readonly output: 'bake-file' | 'bake-file-tags' | 'bake-file-labels' | 'bake-file-annotations'
  readonly name: string
  readonly text: string
}

/**
 * The four files that docker/metadata-action writes for `docker buildx bake`.
 * @see https://docs.docker.com/build/bake/reference/
 */
export function toBakeFiles({ target, tags, images, version, labels, annotations }: BakeSource): BakeFile[] {
  const args = { DOCKER_META_IMAGES: images.join(','), DOCKER_META_VERSION: version }
  const file = (output: BakeFile['output'], definition: object): BakeFile => ({
    output,
    name: `docker-metadata-action-${output.replace('bake-file', 'bake')}.json`,
    text: JSON.stringify({ target: { [target]: definition } }, null, 2),
  })
  return [
    file('bake-file-tags', { tags, args }),
    file('bake-file-labels', { labels }),
    file('bake-file-annotations', { annotations }),
    file('bake-file', { tags, labels, args }),
  ]
}
