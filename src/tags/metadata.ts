import type { Notice } from '../github/notice.ts'
import type { RepositoryFacts } from '../github/repository.ts'
import type { Run } from '../github/run.ts'
import { type BakeFile, toBakeFiles } from './bake-file.ts'
import { decideFloating, type KnownVersions, versionsOfGitTags } from './floating.ts'
import {
  formatLabel,
  type Label,
  mergeLabels,
  renderLabels,
  standardLabels,
  toAnnotations,
  toRecord,
} from './labels.ts'
import type { MetadataSettings } from './metadata-settings.ts'
import type { Render, Variables } from './render.ts'
import { resolveTags } from './resolve.ts'

/** What `mode: tags` decides by. */
export type MetadataFacts = {
  readonly run: Run
  readonly repository: RepositoryFacts
  readonly variables: Variables
  readonly render: Render
  readonly now: Date
  readonly levels: readonly string[]
  /** The tags of the git repository, for `latest=highest`; undefined where they cannot be had. */
  readonly gitTags: KnownVersions | undefined
}

/** docker/metadata-action's answer, before it is put into outputs. */
export type Metadata = {
  readonly version: string
  readonly tags: readonly string[]
  readonly tagNames: readonly string[]
  readonly labels: readonly string[]
  readonly annotations: readonly string[]
  readonly json: object
  readonly bakeFiles: readonly BakeFile[]
  readonly notices: readonly Notice[]
}

/** @throws UserError with every rule or template that cannot be applied */
export function toMetadata(settings: MetadataSettings, facts: MetadataFacts): Metadata {
  const named = nameTags(settings, facts)
  const { version, tagNames } = named
  const images = settings.images.filter(({ enabled }) => enabled).map(({ name }) => name.toLowerCase())
  const places = images.length === 0 ? [''] : images.map((name) => (name === '' ? '' : `${name}:`))
  const tags = places.flatMap((place) => tagNames.map((tag) => `${place}${tag}`))
  const labels = describe(settings.labels, version, facts)
  const notes = describe(settings.annotations, version, facts)
  const annotations = toAnnotations(notes.labels, facts.levels)
  const record = toRecord(labels.labels)
  return {
    version: version ?? '',
    tags,
    tagNames,
    labels: labels.labels.map(formatLabel),
    annotations,
    json: { tags, 'tag-names': tagNames, labels: record, annotations },
    bakeFiles: toBakeFiles({
      target: settings.bakeTarget,
      tags,
      images,
      version,
      labels: record,
      annotations,
    }),
    notices: [...settings.notices, ...named.notices, ...labels.notices, ...notes.notices],
  }
}

type Named = Pick<Metadata, 'tagNames' | 'notices'> & { readonly version: string | undefined }

function nameTags({ rules, flavor }: MetadataSettings, facts: MetadataFacts): Named {
  const { run, variables, render, repository, gitTags } = facts
  const { defaultBranch } = repository
  const scope = { dialect: 'metadata-action', run, flavor, variables, render, defaultBranch } as const
  const resolution = resolveTags(rules, scope)
  const known = gitTags === undefined ? undefined : versionsOfGitTags(rules, gitTags)
  const decision = decideFloating(resolution.tags, () => known)
  const tagNames = decision.tags.map(({ tag }) => tag)
  return {
    version: resolution.version,
    tagNames,
    notices: [...resolution.notices, ...decision.notices, ...whatIsMissing(resolution.version, tagNames)],
  }
}

function whatIsMissing(version: string | undefined, tags: readonly string[]): Notice[] {
  const missing = [
    ...(version === undefined ? ['No Docker image version has been generated. Check tags input.'] : []),
    ...(tags.length === 0 ? ['No Docker tag has been generated. Check tags input.'] : []),
  ]
  return missing.map((message) => ({ level: 'warning', message }))
}

type Described = { readonly labels: readonly Label[]; readonly notices: readonly Notice[] }

function describe(lines: readonly string[], version: string | undefined, facts: MetadataFacts): Described {
  const { repository, now, run, render, variables } = facts
  const standard = standardLabels({ repository, version, created: now, revision: run.sha })
  const { labels, ignored } = renderLabels(lines, render, variables)
  return {
    labels: mergeLabels(standard, labels),
    notices: ignored.map((line) => ({
      level: 'warning',
      message: `"${line}" is left out: it is no label; write key=value`,
    })),
  }
}
