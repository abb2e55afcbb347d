import type { Node } from './graph.ts'

/** As many as the reusable workflow has jobs for: GitHub cannot loop. */
const WAVES = 8

/**
 * The wave of each image, from 1: one more than the latest wave of its parents among these.
 * What would come after the last wave is put into it; there the order of these nodes says what goes first.
 * @param nodes parents before their children, as in a graph; parents that are not among them count as built
 */
export function toWaves(nodes: readonly Node[], last = WAVES): ReadonlyMap<string, number> {
  const waves = new Map<string, number>()
  for (const { image, parents } of nodes) {
    const latest = parents.reduce((wave, { id }) => Math.max(wave, waves.get(id) ?? 0), 0)
    waves.set(image.id, Math.min(latest + 1, last))
  }
  return waves
}
