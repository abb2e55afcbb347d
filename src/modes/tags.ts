import type { RepositoryFacts } from '../github/repository.ts'
import type { Run } from '../github/run.ts'
import type { Report } from '../report/report.ts'
import type { BakeFile } from '../tags/bake-file.ts'
import type { KnownVersions } from '../tags/floating.ts'
import { type Metadata, toMetadata } from '../tags/metadata.ts'
import { describeMetadata, describeSettings, type LogGroup } from '../tags/metadata-log.ts'
import {
  commitDateIn,
  exportsOutputs,
  type GitContext,
  type Switches,
  toLevels,
  toMetadataRun,
  toShortSha,
} from '../tags/metadata-run.ts'
import {
  type MetadataInputs,
  type MetadataSettings,
  parseMetadataSettings,
} from '../tags/metadata-settings.ts'
import { plainRender, type Render } from '../tags/render.ts'
import { toMetadataVariables } from '../tags/variables.ts'
import type { Log } from '../world/log.ts'

export type TagsRequest = {
  readonly inputs: MetadataInputs
  readonly run: Run
  readonly now: Date
  readonly switches: Switches
}

/** What `mode: tags` may ask of the outside. */
export type TagsWorld = {
  readonly log: Log
  readonly repository: () => Promise<RepositoryFacts>
  /** When the commit was made; undefined where nobody can tell. */
  readonly commitDate: (sha: string) => Promise<Date | undefined>
  readonly gitContext: () => Promise<GitContext>
  /** The names of git's tags, for `latest=highest`; undefined where they cannot be had. */
  readonly gitTags: () => Promise<KnownVersions | undefined>
  /** Writes a file that outlives this program, for the steps after it, and says where it is. */
  readonly writeLasting: (name: string, text: string) => Promise<string>
}

/** A report, and the variables that the later steps of the job are given. */
export type TagsReport = Report & { readonly environment: Readonly<Record<string, string>> }

/**
 * `mode: tags`: docker/metadata-action's answer to its own inputs.
 * @throws UserError with everything that is wrong in the inputs
 */
export async function tags(request: TagsRequest, world: TagsWorld): Promise<TagsReport> {
  const { inputs, now, switches } = request
  const settings = parseMetadataSettings(inputs)
  const exported = exportsOutputs(switches)
  const shortSha = toShortSha(switches)
  const { run, commitDate } = await observeRun(request, settings, world)
  await tell(describeSettings(settings, run), world.log)
  const facts = {
    run,
    repository: await world.repository(),
    variables: toMetadataVariables(run, shortSha),
    render: await loadRender(settings, { now, commitDate: commitDate ?? now }),
    now,
    levels: toLevels(switches),
    gitTags: settings.flavor.latest === 'highest' ? await world.gitTags() : undefined,
  }
  const metadata = toMetadata(settings, facts)
  await tell(describeMetadata(metadata), world.log)
  const outputs = { ...toOutputs(metadata, settings), ...(await writeFiles(metadata.bakeFiles, world)) }
  return {
    outputs,
    summary: '',
    notices: metadata.notices,
    failures: [],
    environment: exported ? toEnvironment(outputs) : {},
  }
}

/** Which commit it is about, and when it was made where a template asks for that. */
async function observeRun(
  { run: given, switches }: TagsRequest,
  { context, commitDate }: MetadataSettings,
  world: TagsWorld,
): Promise<{ readonly run: Run; readonly commitDate: Date | undefined }> {
  if (context === 'git') {
    const git = await world.gitContext()
    return { run: { ...given, ref: git.ref, sha: git.sha }, commitDate: git.commitDate }
  }
  const run = toMetadataRun(given, switches)
  if (!commitDate) return { run, commitDate: undefined }
  return { run, commitDate: commitDateIn(run) ?? (await world.commitDate(run.sha)) }
}

/** The modules behind expressions are heavy: they are loaded only where there is one. */
async function loadRender(
  { expressions }: MetadataSettings,
  clock: { readonly now: Date; readonly commitDate: Date },
): Promise<Render> {
  if (!expressions) return plainRender
  const { createRender } = await import('../tags/template.ts')
  return createRender('metadata-action', clock)
}

async function tell(groups: readonly LogGroup[], log: Log): Promise<void> {
  for (const [title, lines] of groups) {
    await log.group(title, async () => {
      for (const line of lines) log.info(line)
    })
  }
}

type Outputs = Readonly<Record<string, string>>

function toOutputs(metadata: Metadata, { separators }: MetadataSettings): Outputs {
  return {
    version: metadata.version,
    tags: metadata.tags.join(separators.tags),
    'tag-names': metadata.tagNames.join(separators.tags),
    labels: metadata.labels.join(separators.labels),
    annotations: metadata.annotations.join(separators.annotations),
    json: JSON.stringify(metadata.json),
  }
}

async function writeFiles(files: readonly BakeFile[], { writeLasting }: TagsWorld): Promise<Outputs> {
  const paths: Record<string, string> = {}
  for (const { output, name, text } of files) paths[output] = await writeLasting(name, text)
  return paths
}

function toEnvironment(outputs: Outputs): Outputs {
  const entries = Object.entries(outputs).map(([name, value]) => {
    return [`DOCKER_METADATA_OUTPUT_${name.replaceAll(/\W/g, '_').toUpperCase()}`, value]
  })
  return Object.fromEntries(entries)
}
