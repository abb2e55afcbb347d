import { UserError } from '../lang/user-error.ts'
import { parseYaml } from '../lang/yaml.ts'
import { parseOwn } from './file.ts'
import { checkDestinations, type ForeignFile } from './foreign.ts'
import { parseImageSyncer } from './image-syncer.ts'
import { parseRegsync } from './regsync.ts'
import { parseSkopeo } from './skopeo.ts'
import type { SyncSpec } from './spec.ts'
import { parseWorkflow } from './workflow.ts'

/** What a file that says what to mirror may be. */
export const formats = ['imagefleet', 'image-syncer', 'regsync', 'skopeo', 'workflow'] as const

export type Format = (typeof formats)[number]

export type FormatRequest = Omit<ForeignFile, 'file'> & { readonly format: Format | 'auto' }

/**
 * Reads what to mirror, in whatever format it is written.
 * @throws UserError with all that is wrong, each with its place
 */
export function parseSyncFile(name: string, text: string, { format, ...rest }: FormatRequest): SyncSpec {
  const file = parseYaml(name, text)
  const foreign = { file, ...rest }
  switch (format === 'auto' ? detectFormat(name, file.value) : format) {
    case 'imagefleet':
      checkDestinations(foreign, { file: name }, 'in the file')
      return parseOwn(file)
    case 'image-syncer':
      return parseImageSyncer(foreign)
    case 'regsync':
      return parseRegsync(foreign)
    case 'skopeo':
      return parseSkopeo(foreign)
    case 'workflow':
      return parseWorkflow(foreign)
  }
}

/**
 * Tells a format by what only it has.
 * @throws UserError when it is none of them
 */
export function detectFormat(name: string, value: unknown): Format {
  if (!isMapping(value)) throw refusal(name, 'is no mapping')
  if ('sync' in value) return isRegsync(value) ? 'regsync' : 'imagefleet'
  if ('jobs' in value) return 'workflow'
  if ('version' in value || 'defaults' in value) return 'imagefleet'
  if ('images' in value && isMapping(value['images'])) return 'image-syncer'
  const values = Object.values(value)
  if (values.length > 0 && values.some(isTarget)) return 'image-syncer'
  if (values.length > 0 && values.every(isSkopeo)) return 'skopeo'
  throw refusal(name, 'is in no format that is known')
}

function refusal(name: string, what: string): UserError {
  return new UserError({
    position: { file: name },
    message: `${what}; write version: 1 and sync: with sources and destinations, or set format to one of ${formats.join(', ')}`,
  })
}

type Mapping = Readonly<Record<string, unknown>>

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isRegsync(value: Mapping): boolean {
  const { sync } = value
  const steps = Array.isArray(sync) ? sync.filter(isMapping) : []
  return 'creds' in value || steps.some((step) => 'target' in step || 'type' in step)
}

const isTarget = (value: unknown): boolean => typeof value === 'string' || Array.isArray(value)

const isSkopeo = (value: unknown): boolean =>
  isMapping(value) && Object.keys(value).some((key) => key === 'images' || key.startsWith('images-by-'))
