import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { toBakeFile } from '../build/bake-file.ts'
import { toBuildEnvironment } from '../build/child-environment.ts'
import { parseBakeMetadata } from '../build/metadata.ts'
import { plainRequest } from '../build/request.ts'
import type { BakeOutcome, BakeRequest, WriteLine } from '../world/docker.ts'
import type { Environment } from './environment.ts'
import type { ProcessOutcome } from './process.ts'

export type BakeOptions = {
  readonly environment: Environment
  /** Where files that live as long as one build are laid down. */
  readonly temporary: string
}

export type RunBuildx = (
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  write: WriteLine,
) => Promise<ProcessOutcome>

/** Builds several requests with one `docker buildx bake`. */
export async function bakeAll(
  { builds, builder }: BakeRequest,
  { environment, temporary }: BakeOptions,
  run: RunBuildx,
  write: WriteLine,
): Promise<BakeOutcome> {
  const folder = await mkdtemp(join(temporary, 'imagefleet-bake-'))
  try {
    const file = join(folder, 'docker-bake.json')
    const metadata = join(folder, 'metadata.json')
    await writeFile(
      file,
      toBakeFile(builds, (path) => resolve(path)),
    )
    const args = [
      'bake',
      ...['--file', file],
      ...['--metadata-file', metadata],
      // The file is ours: it may name any folder.
      ...['--allow', 'fs=*'],
      ...(builder === undefined ? [] : ['--builder', builder]),
      ...builds.map(({ target }) => target),
    ]
    const { exitCode } = await run(args, toBakeEnvironment(environment), write)
    const text = exitCode === 0 ? await readFile(metadata, 'utf8') : ''
    return { exitCode, metadata: parseBakeMetadata(text) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nobody reads the provenance a second time in the metadata. */
function toBakeEnvironment(environment: Environment): Record<string, string> {
  return {
    ...toBuildEnvironment(environment, plainRequest),
    BUILDX_METADATA_PROVENANCE: 'disabled',
  }
}
