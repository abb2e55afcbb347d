import type { Fleet } from '../fleet/image.ts'
import { parseFleetFile, type SummaryFile, sourceFiles, toFleet } from '../fleet/parse.ts'
import { type Position, type Problem, UserError } from '../lang/user-error.ts'
import { parametersOf } from '../request/parameters.ts'
import type { Values } from '../request/request.ts'
import type { Files } from '../world/files.ts'

/**
 * Reads the fleet file and the sources that it or the request names.
 * @throws UserError when there is neither fleet file nor summary, or with all that is wrong in them
 */
export async function readFleet(values: Values, files: Files): Promise<Fleet> {
  const file = values['fleet'] ?? ''
  const summary = values['build-summary']
  const text = await files.read(file)
  if (text === undefined && (summary === undefined || file !== defaultOf('fleet'))) throw noFleet(file)
  const parsed = text === undefined ? undefined : parseFleetFile({ file, text })
  const named = parsed === undefined ? [] : sourceFiles(parsed)
  const asked = summary === undefined ? [] : [{ file: summary, defaults: {}, position: { file: summary } }]
  const summaries = await readSummaries([...named, ...asked], files)
  return toFleet(parsed, summaries)
}

const defaultOf = (name: string): string | undefined =>
  parametersOf('plan').find((parameter) => parameter.name === name)?.default

function noFleet(file: string): UserError {
  return new UserError({
    position: { file },
    message: 'is not there; write a fleet file, or name a build_summary.json with build-summary',
  })
}

type SummarySource = Omit<SummaryFile, 'text'> & { readonly position: Position }

async function readSummaries(sources: readonly SummarySource[], files: Files): Promise<SummaryFile[]> {
  const read = await Promise.all(
    sources.map(async (source) => ({ ...source, text: await files.read(source.file) })),
  )
  const missing = read.flatMap(({ file, text, position }): Problem[] =>
    text === undefined
      ? [{ position, message: `the build summary ${file} is not there; generate it first` }]
      : [],
  )
  if (missing.length > 0) throw new UserError(missing)
  return read.map(({ file, defaults, text = '' }) => ({ file, defaults, text }))
}
