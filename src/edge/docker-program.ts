import { access, constants } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'

/** What runs buildx: a file, and the words before buildx's own. */
export type Program = { readonly file: string; readonly words: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

/** Where a docker that the system installed looks for plugins, in its order. */
const SYSTEM_PLUGINS = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
]

/**
 * The buildx that `docker buildx` would start, to be started without the docker command, which takes 0.1 s a
 * call to look at all its plugins. It is searched where docker searches: in Docker's configuration, then in
 * the system's folders, these only for a docker that the system installed. Else docker itself is asked.
 */
export async function findBuildx(environment: Environment): Promise<Program> {
  const docker = await findOnPath('docker', environment)
  if (docker === undefined) return { file: 'buildx', words: [] }
  const home = environment['HOME'] || environment['USERPROFILE']
  const config = environment['DOCKER_CONFIG'] || (home && join(home, '.docker'))
  const folders = [
    ...(config ? [join(config, 'cli-plugins')] : []),
    ...(['/usr/bin', '/usr/local/bin'].includes(dirname(docker)) ? SYSTEM_PLUGINS : []),
  ]
  const plugin = await findExecutable(folders.map((folder) => join(folder, 'docker-buildx')))
  return plugin === undefined ? { file: docker, words: ['buildx'] } : { file: plugin, words: [] }
}

/** @returns undefined where no folder of PATH holds the program */
async function findOnPath(name: string, environment: Environment): Promise<string | undefined> {
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter)
  const names = delimiter === ';' ? [`${name}.exe`] : [name]
  return await findExecutable(
    folders.filter((folder) => folder !== '').flatMap((folder) => names.map((file) => join(folder, file))),
  )
}

async function findExecutable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return path
  }
  return undefined
}
