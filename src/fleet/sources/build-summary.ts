import { posix } from 'node:path'
import { z } from 'zod'
import { decode } from '../../lang/decode.ts'
import { UserError } from '../../lang/user-error.ts'
import { parseYaml, type Source } from '../../lang/yaml.ts'
import { expand, refuseTooMany } from '../expand.ts'
import type { Image } from '../image.ts'
import { compareVersions } from '../version-order.ts'
import type { Defaults } from './defaults.ts'

const files = z.record(z.string(), z.array(z.string()))

/** What a Databricks-style generator writes beside the Dockerfiles that it made; further keys are its own. */
const summarySchema = z.object({
  build_details: z.record(z.string(), files, 'write an object: runtime to image type to a list of files'),
})

const SHARED = 'non_runtime_specific'
const ML = /(?:_ml)+$/

/** One Dockerfile that the summary names. */
type Row = {
  readonly runtime: string
  readonly imageType: string
  /** `.ml` for a machine-learning runtime, else empty. */
  readonly variant: string
  readonly dockerfile: string
  readonly path: readonly string[]
}

export type Summary = {
  readonly file: string
  readonly text: string
  readonly defaults: Defaults
}

/**
 * Reads the images of a `build_summary.json`: every Dockerfile it lists is one image, so that
 * ML variants and further OS or Python variations are images of their own. What belongs to no runtime comes first,
 * then the highest runtime: 18.3 LTS before 17.3 LTS.
 * Its paths are relative to the folder in which the generator ran, as the summary's own path shows it.
 * @throws UserError when the text is not a summary, or names no Dockerfile
 */
export function parseBuildSummary(summary: Summary): readonly Image[] {
  const { file, text } = summary
  const source = parseYaml(file, text)
  const { build_details } = decode(summarySchema, source.value, source)
  const rows = Object.entries(build_details).flatMap(([key, types]) => toRows(key, types))
  if (rows.length === 0) {
    throw new UserError({ position: { file }, message: 'names no Dockerfile under build_details' })
  }
  refuseTooMany(rows.length, 'Dockerfiles', { file })
  const root = rootOf(file, rows)
  return rows.toSorted(byRuntime).flatMap((row) => toImages({ ...summary, row, root, source }))
}

function byRuntime(left: Row, right: Row): number {
  if (left.runtime === '' || right.runtime === '')
    return Number(right.runtime === '') - Number(left.runtime === '')
  return (
    compareVersions(right.runtime, left.runtime) ||
    compareVersions(left.imageType, right.imageType) ||
    left.variant.length - right.variant.length
  )
}

function toRows(key: string, types: Readonly<Record<string, readonly string[]>>): readonly Row[] {
  const runtime = key === SHARED ? '' : key.replace(ML, '')
  return Object.entries(types).flatMap(([imageType, paths]) =>
    paths.flatMap((path, index): Row[] =>
      posix.basename(path) === 'Dockerfile'
        ? [
            {
              runtime,
              imageType,
              variant: ML.test(key) ? '.ml' : '',
              dockerfile: path,
              path: ['build_details', key, imageType, String(index)],
            },
          ]
        : [],
    ),
  )
}

/**
 * The folder that the summary's paths start from. A generator run with `--output-dir data` writes both
 * `data/build_summary.json` and `data/…/Dockerfile`, so the summary's own folder is their common end.
 */
function rootOf(file: string, rows: readonly Row[]): string {
  const folder = posix.dirname(file)
  const output = rows[0]?.dockerfile.split('/')[0] ?? ''
  return posix.basename(folder) === output ? posix.dirname(folder) : folder
}

type Context = Summary & {
  readonly row: Row
  readonly root: string
  readonly source: Source
}

function toImages({ row, root, source, defaults }: Context): readonly Image[] {
  const dockerfile = posix.join(root, row.dockerfile)
  const { id, suffix } = nameOf(row)
  const { keys, tags = [{ text: 'type=raw,value={{image}}' }] } = defaults
  return expand({
    name: id,
    position: source.position(row.path),
    tags,
    entry: {
      ...keys,
      context: keys.context ?? posix.dirname(dockerfile),
      dockerfile: keys.dockerfile ?? dockerfile,
      attributes: {
        ...keys.attributes,
        runtime: row.runtime,
        image_type: row.imageType,
        variant: row.variant,
        suffix,
        lts: row.runtime === '' ? '' : String(/\bLTS\b/.test(row.runtime)),
      },
    },
  })
}

/**
 * An image's id and what follows the runtime in its folder's name: `17.3-LTS-ubuntu2404-py312-ml` is
 * runtime `17.3 LTS`, suffix `-ubuntu2404-py312`. A shared image is known by its type alone.
 */
function nameOf(row: Row): { readonly id: string; readonly suffix: string } {
  const folder = posix.basename(posix.dirname(row.dockerfile))
  if (row.runtime === '') {
    const variation = folder === 'latest' ? '' : `-${folder}`
    return { id: `${row.imageType}${variation}`, suffix: variation }
  }
  const runtime = row.runtime.replaceAll(' ', '-')
  const rest = folder.startsWith(runtime) ? folder.slice(runtime.length) : (VARIATION.exec(folder)?.[0] ?? '')
  const slug = `${row.imageType}-${folder}`.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '')
  return { id: slug, suffix: rest.replace(/-ml$/, '') }
}

/** The operating system and Python, in a folder that is not named for its runtime. */
const VARIATION = /-ubuntu\d+-py\d+/
