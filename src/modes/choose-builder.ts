import { containerSpec, demandOf, isAble } from '../build/builder-choice.ts'
import type { BuildRequest } from '../build/request.ts'
import type { World } from '../world/world.ts'
import type { BuildOptions } from './build-options.ts'

/**
 * Which builder a request goes to: the one that was told, else the current one, and where that cannot do what the
 * request wants, one that is made. It is asked only where the answer matters.
 * @returns undefined for the current one
 */
export async function chooseBuilder(
  request: BuildRequest,
  { builder, newBuilder }: BuildOptions,
  { docker, log }: Pick<World, 'docker' | 'log'>,
): Promise<string | undefined> {
  if (builder !== undefined) return builder
  if (newBuilder !== undefined) return await docker.createBuilder(newBuilder)
  const wanted = demandOf(request)
  if (wanted === undefined) return undefined
  const current = await docker.readBuilder(undefined)
  if (current.driver !== 'docker') return undefined
  if (isAble(current, await docker.readStore())) return undefined
  log.info(
    `The builder "${current.name}" is Docker's own without the containerd image store, which cannot do ${wanted}: a docker-container builder is made`,
  )
  return await docker.createBuilder(containerSpec)
}
