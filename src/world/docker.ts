import type { Builder } from '../build/builder.ts'
import type { BuildxVersion } from '../build/buildx-version.ts'
import type { CacheRights } from '../build/cache-rights.ts'
import type { BuildMetadata } from '../build/metadata.ts'
import type { BuildRequest } from '../build/request.ts'

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

/** Where the lines of a running program go, one at a time, already harmless for a runner's log. */
export type WriteLine = (line: string) => void

/** Docker, its buildx and its builders. Each failure is a `UserError` that says what is missing and the remedy. */
export type Docker = {
  /** What this job may do with GitHub's cache service. */
  readonly cacheRights: CacheRights
  /** What `docker version` prints, client and daemon. */
  readonly readEngine: () => Promise<string>
  readonly readBuildx: () => Promise<BuildxVersion>
  /** The builder of that name; undefined is the current one. Asked once, however often it is called. */
  readonly readBuilder: (name: string | undefined) => Promise<Builder>
  /** Builds; what buildx prints goes to `write` while it runs. A build that fails is an outcome, not an error. */
  readonly build: (request: BuildRequest, write: WriteLine) => Promise<BuildOutcome>
}
