import { z } from 'zod'
import { decodeJson } from '../lang/decode.ts'

const schema = z
  .strictObject({
    schema: z.literal(1),
    id: z.string(),
    fingerprint: z.string(),
    digest: z.string(),
    /** Whether it lies in the registry under its record; else in an OCI layout. */
    pushed: z.boolean(),
    /** When its build began, ISO 8601. */
    started: z.iso.datetime().optional(),
    seconds: z.number(),
    /** Steps of its Dockerfile, and how many of them the cache spared; missing where buildx did not tell. */
    steps: z.strictObject({ all: z.number(), cached: z.number() }).readonly().optional(),
  })
  .readonly()

/** One image, done. */
export type BuildResult = z.output<typeof schema>

/** Where the artifacts of a run's jobs are found, by image. */
export const resultName = (id: string): string => `imagefleet-result-${id}`
export const layoutName = (id: string): string => `imagefleet-layout-${id}`
export const RESULT_FILE = 'result.json'

export function encodeResult(result: BuildResult): string {
  return JSON.stringify(result)
}

/** @throws UserError when the text is not a result of this version */
export function decodeResult(text: string, file: string): BuildResult {
  return decodeJson(schema, text, { file })
}
