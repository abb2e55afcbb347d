import type { NamedBuild } from '../build/bake-file.ts'
import type { Builder } from '../build/builder.ts'
import type { BuilderSpec } from '../build/builder-choice.ts'
import type { BuildxVersion } from '../build/buildx-version.ts'
import type { CacheRights } from '../build/cache-rights.ts'
import type { BuildMetadata } from '../build/metadata.ts'
import type { BuildRequest } from '../build/request.ts'
import type { TestCommand } from '../build/test-command.ts'

/** What became of one `docker buildx build`. The exit code alone decides whether it succeeded. */
export type BuildOutcome = {
  readonly exitCode: number
  /** The last lines that it printed on stderr, oldest first, without empty ones. */
  readonly lastLines: readonly string[]
  /** What it printed on stdout: the answer to `call`. */
  readonly answer: string
  readonly imageId: string | undefined
  readonly metadata: BuildMetadata | undefined
}

/** Builds that share one buildx, and the builder that they go to. */
export type BakeRequest = { readonly builds: readonly NamedBuild[]; readonly builder: string | undefined }

/** What became of them: of all, if of any. */
export type BakeOutcome = Pick<BuildOutcome, 'exitCode'> & {
  /** By target. */
  readonly metadata: ReadonlyMap<string, BuildMetadata>
}

/** Where the lines of a running program go, one at a time, already harmless for a runner's log. */
export type WriteLine = (line: string) => void

/** The machine that Docker runs on. */
export type Machine = {
  /** A Linux runner that GitHub made for this job alone. */
  readonly isHostedRunner: boolean
  readonly readFreeBytes: () => Promise<number>
  /** Runs a program with some more variables; one that is not there ends with 127. */
  readonly run: (
    command: TestCommand,
    variables: Readonly<Record<string, string>>,
    write: WriteLine,
  ) => Promise<Pick<BuildOutcome, 'exitCode' | 'lastLines'>>
}

/** Docker, its buildx and its builders. Each failure is a `UserError` that says what is missing and the remedy. */
export type Docker = {
  /** What this job may do with GitHub's cache service. */
  readonly cacheRights: CacheRights
  /** The ids of the build secrets that were given; their values stay where they are. */
  readonly secretIds: ReadonlySet<string>
  readonly machine: Machine
  /** How the engine keeps images: with containerd's store its own BuildKit can do what builders can. */
  readonly readStore: () => Promise<'containerd' | 'classic'>
  /** Makes a builder, or takes the one that was made of the same words; returns its name. */
  readonly createBuilder: (spec: BuilderSpec) => Promise<string>
  /** What `docker version` prints, client and daemon. */
  readonly readEngine: () => Promise<string>
  readonly readBuildx: () => Promise<BuildxVersion>
  /** The builder of that name; undefined is the current one. Asked once, however often it is called. */
  readonly readBuilder: (name: string | undefined) => Promise<Builder>
  /** Builds; what buildx prints goes to `write` while it runs. A build that fails is an outcome, not an error. */
  readonly build: (request: BuildRequest, write: WriteLine) => Promise<BuildOutcome>
  /** Builds several requests with one `docker buildx bake`; the first that fails ends the others. */
  readonly buildAll: (request: BakeRequest, write: WriteLine) => Promise<BakeOutcome>
  /** What `docker buildx bake --print` prints for these arguments; it wants no daemon. */
  readonly bake: (args: readonly string[]) => Promise<string>
}
