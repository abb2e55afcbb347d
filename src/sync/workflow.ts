import { z } from 'zod'
import type { Notice } from '../github/notice.ts'
import { decode } from '../lang/decode.ts'
import { collect, UserError } from '../lang/user-error.ts'
import { parseRepository } from '../oci/reference.ts'
import { checkDestination } from './destination.ts'
import { checkDestinations, type ForeignFile, toNamed } from './foreign.ts'
import { parsePattern } from './pattern.ts'
import { plainOptions, type SyncRule, type SyncSpec } from './spec.ts'

const schema = z.object({ jobs: z.record(z.string(), z.object({ name: z.string().optional() })) })

/** Without another word, images come from where LabNow's scripts look for them. */
const NAMESPACE = 'docker.io/library'

/**
 * Images that a workflow's jobs are named after: `name: base,atom` builds two. All their tags are mirrored.
 * @throws UserError when there are no such names, or a name is no repository
 */
export function parseWorkflow(foreign: ForeignFile): SyncSpec {
  const { file } = foreign
  checkDestinations(foreign, { file: file.file }, 'needed')
  const { jobs } = decode(schema, file.value, file)
  const destinations = collect(foreign.destinations, (text) => checkDestination(toNamed(text)))
  const namespace = (foreign.namespace ?? NAMESPACE).replace(/\/$/, '')
  const named = Object.entries(jobs).flatMap(([id, { name }]) => toNames(foreign, id, name))
  if (named.length === 0) {
    throw new UserError({
      position: file.keyPosition(['jobs']),
      message: 'no job has a name: of images, such as name: base,atom',
    })
  }
  const passed = named.filter(({ name }) => !isName(name))
  const rules = named
    .filter(({ name }) => isName(name))
    .map(
      ({ name, position }): SyncRule => ({
        source: parseRepository(`${namespace}/${name}`),
        wanted: { search: { include: [parsePattern('*')], exclude: [] } },
        destinations,
        options: plainOptions,
        position,
      }),
    )
  const unique = new Map(rules.map((rule) => [rule.source.repository, rule]))
  return { rules: [...unique.values()], notices: passed.map(toNotice) }
}

type Named = {
  readonly id: string
  readonly name: string
  readonly position: NonNullable<SyncRule['position']>
}

function toNames({ file }: ForeignFile, id: string, name = ''): Named[] {
  const position = file.position(['jobs', id, 'name'])
  return name
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ id, name: part, position }))
}

/** A job may have a name for people, or one that GitHub has yet to fill in. */
function isName(name: string): boolean {
  return /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(name)
}

function toNotice({ id, name, position }: Named): Notice {
  const message = `job ${id}: ${JSON.stringify(name)} is no repository; no image is mirrored for it`
  return { level: 'warning', message, position }
}
