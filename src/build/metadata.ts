import { read } from '../github/run.ts'
import { UserError } from '../lang/user-error.ts'

/** What buildx tells of a finished build. */
export type BuildMetadata = {
  /** The object as buildx wrote it. */
  readonly json: object
  /** What the registry knows the image by; undefined where no image was exported. */
  readonly digest: string | undefined
  /** `builder/node/id`, for `docker buildx history`. */
  readonly reference: string | undefined
  /** Findings of the build checks, as BuildKit has them. */
  readonly warnings: readonly unknown[]
}

/**
 * Reads the metadata file.
 * @returns undefined when buildx had nothing to tell
 * @throws UserError when it is not an object of JSON
 */
export function parseMetadata(text: string): BuildMetadata | undefined {
  const json = parseObject(text)
  return json === undefined ? undefined : toMetadata(json)
}

/** Reads the metadata file of several targets. */
export function parseBakeMetadata(text: string): ReadonlyMap<string, BuildMetadata> {
  const targets = Object.entries(parseObject(text) ?? {})
  return new Map(
    targets.flatMap(([name, json]) =>
      typeof json === 'object' && json !== null ? [[name, toMetadata(json)]] : [],
    ),
  )
}

function parseObject(text: string): object | undefined {
  const json = parse(text.trim() || 'null')
  if (json === null) return undefined
  if (typeof json === 'object') return json
  throw new UserError(`the metadata that buildx wrote is ${typeof json}, not an object`)
}

function toMetadata(json: object): BuildMetadata {
  const warnings = read(json, 'buildx.build.warnings')
  return {
    json,
    digest: textOf(read(json, 'containerimage.digest')),
    reference: textOf(read(json, 'buildx.build.ref')),
    warnings: Array.isArray(warnings) ? warnings : [],
  }
}

/** Pretty-printed, as the output `metadata` has it. */
export function formatMetadata({ json }: BuildMetadata): string {
  return JSON.stringify(json, undefined, 2)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError('the metadata that buildx wrote is not JSON', { cause: error })
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
