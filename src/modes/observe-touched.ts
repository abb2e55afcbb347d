import type { Image } from '../fleet/image.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { type ChangedFiles, findTouches, pathIn, type Touch } from '../plan/affected.ts'
import type { Contexts } from '../world/context.ts'

const READS = 8

/** The changed files that each image is really built from, by id: its Dockerfile, and what its contexts send. */
export async function observeTouched(
  images: readonly Image[],
  files: ChangedFiles,
  contexts: Contexts,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const touches = findTouches(images, files)
  const touched = await mapLimit(images, READS, async (image) => {
    const own = touches.get(image.id) ?? []
    return [image.id, await keepSent(image, own, contexts)] as const
  })
  return new Map(touched.filter(([, paths]) => paths.length > 0))
}

/** A file that is gone cannot be asked for; it counts. */
async function keepSent(
  image: Image,
  touches: readonly Touch[],
  contexts: Contexts,
): Promise<readonly string[]> {
  const sure = touches.filter(({ folder, change }) => folder === undefined || change === 'gone')
  const folders = [...new Set(touches.flatMap(({ folder }) => folder ?? []))]
  const sent = await Promise.all(
    folders.map(async (folder) => {
      const isMain = folder === image.context || image.context === './'
      const context = await contexts.read({
        folder,
        position: image.position,
        ...(isMain ? { dockerfile: image.dockerfile } : {}),
      })
      const paths = new Set(context.files.map(({ path }) => path))
      return touches.filter(
        ({ path, folder: of }) =>
          of === folder &&
          (paths.has(pathIn(folder, path)) || isIgnoreFile(path, folder, context.ignoreFile)),
      )
    }),
  )
  return [...new Set([...sure, ...sent.flat()].map(({ path }) => path))].sort()
}

/** The ignore file decides what is sent without being sent itself. */
function isIgnoreFile(path: string, folder: string, ignoreFile: string | undefined): boolean {
  return ignoreFile !== undefined && (path === ignoreFile || pathIn(folder, path) === ignoreFile)
}
