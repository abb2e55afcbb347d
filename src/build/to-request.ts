import type { Notice } from '../github/notice.ts'
import type { Run } from '../github/run.ts'
import { UserError } from '../lang/user-error.ts'
import { asksForProvenance, type DefaultProvenance, toAttests } from './attestations.ts'
import { type Builder, hasBuildkit } from './builder.ts'
import { type BuildxVersion, isAtLeast } from './buildx-version.ts'
import { exportsAs } from './exporters.ts'
import { fillContext, toBuilderId, toGitContext } from './git-context.ts'
import type { BuildInputs } from './inputs.ts'
import type { BuildRequest, Secret } from './request.ts'
import type { Switches } from './switches.ts'

/** What a build's inputs leave open, because it is the run's, the machine's or the builder's to say. */
export type Circumstances = {
  readonly run: Run
  readonly switches: Switches
  readonly buildx: BuildxVersion
  /** Undefined where it was not asked, because `needsBuilder` said that its answer does not matter. */
  readonly builder: Builder | undefined
}

/**
 * Fills in what upstream fills in: the git context, its token, the default provenance.
 * @throws UserError when this buildx is too old for `call`
 */
export function toBuildRequest(inputs: BuildInputs, circumstances: Circumstances): BuildRequest {
  const { draft } = inputs
  const { run, buildx } = circumstances
  if (draft.call !== undefined && !isAtLeast(buildx, '0.15.0')) {
    throw new UserError(`Buildx >= 0.15.0 is required to use the call flag; this is ${buildx.text}.`)
  }
  const defaultContext = toDefaultContext(circumstances)
  const context = fillContext(draft.context, defaultContext) || defaultContext
  const wish = { ...inputs, attests: draft.attests }
  return {
    ...draft,
    context,
    buildContexts: draft.buildContexts.map((named) => fillContext(named, defaultContext)),
    attests: toAttests(wish, toBuilderId(run), toDefaultProvenance(inputs, circumstances)),
    secrets: [
      ...draft.secrets,
      ...(context.startsWith(defaultContext) ? toGitToken(inputs, run.serverUrl) : []),
    ],
  }
}

/** The context that an empty one stands for. */
export function toDefaultContext({ run, switches, buildx }: Omit<Circumstances, 'builder'>): string {
  const query = switches.gitQuery && isAtLeast(buildx, '0.29.0')
  return toGitContext(run, switches.pullRequestSide, query ? 'query' : 'fragment')
}

/** Whether the builder must be asked: only the default provenance depends on its BuildKit. */
export function needsBuilder({ draft, provenance, sbom }: BuildInputs, switches: Switches): boolean {
  const asked = asksForProvenance({ attests: draft.attests, provenance, sbom })
  return !asked && switches.defaultAttestations && !draft.load && !exportsAs('docker', draft.outputs)
}

function toDefaultProvenance(inputs: BuildInputs, circumstances: Circumstances): DefaultProvenance {
  const { run, switches, builder } = circumstances
  if (builder === undefined || !needsBuilder(inputs, switches)) return undefined
  if (!hasBuildkit(builder, '0.11.0')) return undefined
  return run.private ? 'min' : 'max'
}

/** BuildKit fetches the repository with it. A token that the user gave for the same place is left alone. */
function toGitToken({ githubToken, draft }: BuildInputs, serverUrl: string): Secret[] {
  const id = `GIT_AUTH_TOKEN.${new URL(serverUrl).host}`
  const given = draft.secrets.some((secret) => secret.id === 'GIT_AUTH_TOKEN' || secret.id === id)
  return githubToken === undefined || given ? [] : [{ id, from: 'value', value: githubToken }]
}

/** What this buildx is too old for: it is left out of the argv, and said. */
export function toUnsupported(request: BuildRequest, buildx: BuildxVersion): Notice[] {
  const warn = (release: string, message: string): Notice[] =>
    isAtLeast(buildx, release) ? [] : [{ level: 'warning', message }]
  return [
    ...(request.annotations.length === 0
      ? []
      : warn(
          '0.12.0',
          "Annotations are only supported by buildx >= 0.12.0; the input 'annotations' is ignored.",
        )),
    ...(request.buildContexts.length === 0
      ? []
      : warn(
          '0.8.0',
          "Build contexts are only supported by buildx >= 0.8.0; the input 'build-contexts' is ignored.",
        )),
    ...warn(
      '0.10.0',
      "Attestations are only supported by buildx >= 0.10.0; the inputs 'attests', 'provenance' and 'sbom' are ignored.",
    ),
  ]
}
