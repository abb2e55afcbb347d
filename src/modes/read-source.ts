import { posix } from 'node:path'
import type { ContextFolder } from '../fleet/sources/contexts.ts'
import type { NamedSource, SourceContent } from '../fleet/sources/source.ts'
import { mapLimit } from '../lang/map-limit.ts'
import { UserError } from '../lang/user-error.ts'
import type { World } from '../world/world.ts'

type SourceWorld = Pick<World, 'files' | 'docker'>

/**
 * Reads what a source of the fleet lies in.
 * @throws UserError when it is not there, with the place that names it
 */
export async function readSource(
  source: NamedSource,
  root: string,
  world: SourceWorld,
): Promise<SourceContent> {
  const { place, position, defaults } = source
  switch (place.kind) {
    case 'build-summary': {
      const text = await world.files.readOwn(place.file)
      if (text === undefined) throw absent(source, `the build summary ${place.file}`, 'generate it first')
      return { kind: place.kind, file: place.file, text, defaults, position }
    }
    case 'contexts': {
      const names = await world.files.folders(place.folder)
      if (names === undefined)
        throw absent(source, `the folder ${place.folder}`, 'name the folder of the contexts')
      const folders = await mapLimit(names, 16, async (name) => await readFolder(name, place.folder, world))
      return { kind: place.kind, folder: place.folder, folders, defaults, root, position }
    }
    case 'bake': {
      const files = await mapLimit(place.files, 4, async (file) => {
        const text = await world.files.readOwn(file)
        if (text === undefined) throw absent(source, `the bake file ${file}`, 'write it, or name another')
        return { file, text }
      })
      const printed = await world.docker.bake([
        ...place.files.flatMap((file) => ['--file', file]),
        ...place.set.flatMap((override) => ['--set', override]),
        ...place.targets,
      ])
      return { kind: place.kind, files, printed, defaults, root, position }
    }
  }
}

async function readFolder(name: string, folder: string, { files }: SourceWorld): Promise<ContextFolder> {
  const path = posix.join(folder, name)
  const [dockerfile, info] = await Promise.all(
    ['Dockerfile', 'info.edn'].map(async (file) => await files.readOwn(posix.join(path, file))),
  )
  return { name, dockerfile: dockerfile !== undefined, info }
}

function absent({ position }: NamedSource, what: string, remedy: string): UserError {
  return new UserError({ position, message: `${what} is not there; ${remedy}` })
}
