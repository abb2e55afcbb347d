import fc from 'fast-check'
import type { Image } from '../../src/fleet/image.ts'
import type { Base } from '../../src/graph/bases.ts'
import { type Graph, type ParsedImage, toGraph } from '../../src/graph/graph.ts'
import { anImage } from '../fixtures/plans.ts'

const toBase = (id: string, name: string, index: number): Base => ({
  kind: 'from',
  name,
  reference: name,
  position: { file: `${id}/Dockerfile`, line: index + 1 },
})

/** A fleet in short: what each image's Dockerfile names, and what it is known by beside `r.io/<id>:latest`. */
export type Short = Readonly<
  Record<string, { from?: readonly string[]; known?: readonly string[]; image?: Partial<Image> }>
>

export function link(fleet: Short): Graph {
  const parsed = Object.entries(fleet).map(
    ([id, { from = [], image }]): ParsedImage => ({
      image: anImage(id, image),
      bases: from.map((name, index) => toBase(id, name, index)),
    }),
  )
  const references = Object.entries(fleet).map(
    ([id, { known = [] }]) => [id, [`r.io/${id}:latest`, ...known]] as const,
  )
  return toGraph(parsed, new Map(references))
}

/** Any fleet without cycles, parents declared first. */
export const fleets: fc.Arbitrary<Short> = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 30 })
  .map((rows) =>
    Object.fromEntries(
      rows.map((row, index) => {
        const parents = index === 0 ? [] : [...new Set(row.map((parent) => parent % index))]
        return [`i${index}`, { from: parents.map((at) => `r.io/i${at}`) }]
      }),
    ),
  )
