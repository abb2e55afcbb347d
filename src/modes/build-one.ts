import type { Builder } from '../build/builder.ts'
import type { BuildxVersion } from '../build/buildx-version.ts'
import { dropReadOnly } from '../build/caches.ts'
import { toCheckNotices } from '../build/checks.ts'
import { toDockerfilePath } from '../build/dockerfile-path.ts'
import { toFailure, toFailureSummary } from '../build/failure.ts'
import type { BuildInputs } from '../build/inputs.ts'
import { formatMetadata } from '../build/metadata.ts'
import type { BuildRequest } from '../build/request.ts'
import { type Switches, toSwitches, type Variables } from '../build/switches.ts'
import { needsBuilder, toBuildRequest, toDefaultContext, toUnsupported } from '../build/to-request.ts'
import type { Notice } from '../github/notice.ts'
import type { Run } from '../github/run.ts'
import type { Report } from '../report/report.ts'
import type { BuildOutcome, Docker } from '../world/docker.ts'
import type { Log } from '../world/log.ts'

export type BuildOneWorld = {
  readonly docker: Pick<Docker, 'readBuildx' | 'readBuilder' | 'readEngine' | 'build' | 'cacheRights'>
  readonly log: Log
  /** Hides a value in everything that is logged from now on. */
  readonly mask: (secret: string) => void
  /** The step's environment: upstream's `DOCKER_BUILD_*` switches, and where the workspace lies. */
  readonly variables: Variables
}

type Observed = { readonly buildx: BuildxVersion; readonly builder: Builder | undefined }

/**
 * Mode `build` without a plan: one image, as docker/build-push-action builds it.
 * @throws UserError when it cannot be tried: no Docker, a secret whose file is missing, an old buildx
 */
export async function buildOne(inputs: BuildInputs, run: Run, world: BuildOneWorld): Promise<Report> {
  maskSecrets(inputs, world)
  const switches = toSwitches(world.variables)
  const observed = await observe(inputs, switches, world)
  await tellObserved(observed, world)
  const asked = toBuildRequest(inputs, { run, switches, ...observed })
  const cache = dropReadOnly(asked.cacheTo, world.docker.cacheRights)
  const request = { ...asked, cacheTo: cache.to }
  const outcome = await world.docker.build(request, world.log.info)
  await tellOutcome(outcome, world)
  const dockerfile = toDockerfilePath(request, {
    workspace: world.variables['GITHUB_WORKSPACE'] ?? '',
    defaultContext: toDefaultContext({ run, switches, ...observed }),
  })
  const failed = outcome.exitCode !== 0
  return {
    outputs: toOutputs(outcome),
    notices: [
      ...inputs.notices,
      ...cache.notices,
      ...toUnsupported(request, observed.buildx),
      ...toVariableNotices(request, world.variables),
      ...(switches.checkNotices ? toFindings(outcome, dockerfile) : []),
    ],
    summary: failed && switches.summary ? toFailureSummary('Docker build failed', outcome) : '',
    failures: failed ? [toFailure(outcome, request, dockerfile)] : [],
  }
}

function maskSecrets({ draft, githubToken }: BuildInputs, { mask }: BuildOneWorld): void {
  for (const secret of draft.secrets) if (secret.from === 'value') mask(secret.value)
  if (githubToken !== undefined) mask(githubToken)
}

/** Both questions are put at once, and only where the answer matters. */
async function observe(
  inputs: BuildInputs,
  switches: Switches,
  { docker }: BuildOneWorld,
): Promise<Observed> {
  const [buildx, builder] = await Promise.all([
    docker.readBuildx(),
    needsBuilder(inputs, switches) ? docker.readBuilder(inputs.draft.builder) : undefined,
  ])
  return { buildx, builder }
}

async function tellObserved({ buildx, builder }: Observed, world: BuildOneWorld): Promise<void> {
  const { docker, variables } = world
  if (variables['RUNNER_DEBUG'] === '1') await tell(world, 'Docker info', await docker.readEngine())
  await tell(world, 'Buildx version', buildx.printed)
  if (builder !== undefined) await tell(world, 'Builder info', JSON.stringify(builder, undefined, 2))
}

async function tellOutcome({ imageId, metadata }: BuildOutcome, world: BuildOneWorld): Promise<void> {
  if (imageId !== undefined) await tell(world, 'ImageID', imageId)
  if (metadata?.digest !== undefined) await tell(world, 'Digest', metadata.digest)
  if (metadata !== undefined) await tell(world, 'Metadata', formatMetadata(metadata))
  await tell(world, 'Reference', metadata?.reference ?? 'No build reference found')
}

async function tell({ log }: BuildOneWorld, title: string, text: string): Promise<void> {
  await log.group(title, async () => {
    for (const line of text.split('\n')) log.info(line)
  })
}

function toOutputs({ imageId, metadata }: BuildOutcome): Report['outputs'] {
  return {
    ...(imageId === undefined ? {} : { imageid: imageId }),
    ...(metadata?.digest === undefined ? {} : { digest: metadata.digest }),
    ...(metadata === undefined ? {} : { metadata: formatMetadata(metadata) }),
  }
}

function toFindings({ metadata }: BuildOutcome, dockerfile: string | undefined): Notice[] {
  return dockerfile === undefined || metadata === undefined ? [] : toCheckNotices(metadata, dockerfile)
}

/** Docker makes an empty secret of a variable that is not set, and says nothing. */
function toVariableNotices({ secrets }: BuildRequest, variables: Variables): Notice[] {
  return secrets.flatMap((secret) =>
    secret.from === 'variable' && !variables[secret.variable]
      ? [
          {
            level: 'warning',
            message: `secret-envs: ${secret.variable} is not set, so the secret ${secret.id} is empty`,
          },
        ]
      : [],
  )
}
