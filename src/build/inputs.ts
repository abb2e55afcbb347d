import type { Notice } from '../github/notice.ts'
import { toInputBoolean } from './boolean.ts'
import { parseItems, parseLines, splitLines } from './csv.ts'
import type { BuildRequest } from './request.ts'
import { decodeSecrets } from './secrets.ts'

/** docker/build-push-action's inputs, by their names; what was not given is missing or empty. */
export type InputTexts = Readonly<Record<string, string | undefined>>

/** The inputs with their types. What depends on the run and the builder is still open: see `toBuildRequest`. */
export type BuildInputs = {
  /** Its context is a template, or empty for the git context; its attestations lack the defaults. */
  readonly draft: BuildRequest
  readonly provenance: string | undefined
  readonly sbom: string | undefined
  /** For the git context, where it is fetched from the run's own repository. */
  readonly githubToken: string | undefined
  readonly notices: readonly Notice[]
}

/** @throws UserError naming the input that is not what upstream takes, or a secret that has no value */
export function decodeInputs(texts: InputTexts): BuildInputs {
  const { secrets, notices } = decodeSecrets({
    secrets: texts['secrets'] ?? '',
    secretEnvs: texts['secret-envs'] ?? '',
    secretFiles: texts['secret-files'] ?? '',
  })
  return {
    draft: { ...decodeWords(texts), ...decodeLists(texts), ...decodeFlags(texts), secrets },
    provenance: word(texts, 'provenance'),
    sbom: word(texts, 'sbom'),
    githubToken: word(texts, 'github-token'),
    notices,
  }
}

function decodeWords(texts: InputTexts) {
  return {
    context: word(texts, 'context') ?? '',
    file: word(texts, 'file'),
    target: word(texts, 'target'),
    builder: word(texts, 'builder'),
    call: word(texts, 'call'),
    cgroupParent: word(texts, 'cgroup-parent'),
    network: word(texts, 'network'),
    shmSize: word(texts, 'shm-size'),
  }
}

function decodeLists(texts: InputTexts) {
  const items = (name: string): string[] => parseItems(texts[name] ?? '')
  const lines = (name: string): string[] => parseLines(texts[name] ?? '')
  return {
    addHosts: items('add-hosts'),
    allow: items('allow'),
    annotations: lines('annotations'),
    args: lines('build-args'),
    attests: lines('attests'),
    buildContexts: lines('build-contexts'),
    cacheFrom: lines('cache-from'),
    cacheTo: lines('cache-to'),
    labels: lines('labels'),
    noCacheFilters: items('no-cache-filters'),
    outputs: splitLines(texts['outputs'] ?? ''),
    platforms: items('platforms'),
    ssh: items('ssh'),
    tags: items('tags'),
    ulimits: lines('ulimit'),
  }
}

function decodeFlags(texts: InputTexts) {
  const flag = (name: string): boolean => toInputBoolean(name, word(texts, name) ?? 'false')
  return { load: flag('load'), noCache: flag('no-cache'), pull: flag('pull'), push: flag('push') }
}

const word = (texts: InputTexts, name: string): string | undefined => texts[name]?.trim() || undefined
