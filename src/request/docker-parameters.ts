import type { Parameter } from './parameter.ts'

const tags = ['tags'] as const
const build = ['build'] as const

/** docker/metadata-action's inputs, under its names. */
export const metadataParameters: readonly Parameter[] = [
  {
    name: 'context',
    modes: tags,
    about: 'where the git context comes from: workflow or git',
    default: 'workflow',
  },
  { name: 'images', modes: tags, about: 'list of images to name' },
  { name: 'tags', modes: tags, about: 'list of tag rules, type=…' },
  { name: 'flavor', modes: tags, about: 'latest=…, prefix=…, suffix=…' },
  { name: 'labels', modes: tags, about: 'list of labels to add or override' },
  { name: 'annotations', modes: tags, about: 'list of annotations to add or override' },
  { name: 'sep-tags', modes: tags, about: 'separator of the tags output', default: '\n' },
  { name: 'sep-labels', modes: tags, about: 'separator of the labels output', default: '\n' },
  { name: 'sep-annotations', modes: tags, about: 'separator of the annotations output', default: '\n' },
  {
    name: 'bake-target',
    modes: tags,
    about: 'name of the bake target in the bake files',
    default: 'docker-metadata-action',
  },
  {
    name: 'github-token',
    modes: ['plan', 'tags', 'build', 'publish', 'fleet', 'sync', 'bump'],
    about: 'token for the GitHub API',
    secret: true,
  },
]

const list = (name: string, about: string): Parameter => ({ name, modes: build, about })
const flag = (name: string, about: string): Parameter => ({
  name,
  modes: build,
  about,
  default: 'false',
})

/** docker/build-push-action's inputs, under its names. */
export const buildPushParameters: readonly Parameter[] = [
  list('add-hosts', 'list of host-to-IP mappings'),
  list('allow', 'list of entitlements to allow'),
  list('annotations', 'list of annotations'),
  list('attests', 'list of attestation parameters'),
  list('build-args', 'list of build-time variables'),
  list('build-contexts', 'list of named build contexts'),
  { name: 'builder', modes: ['build', 'fleet'], about: 'builder instance' },
  list('cache-from', 'list of external cache sources'),
  list('cache-to', 'list of cache export destinations'),
  list('call', 'method for evaluating the build: check, outline, targets'),
  list('cgroup-parent', 'parent cgroup for RUN instructions'),
  list('context', "build context; empty means the event's commit, fetched by BuildKit"),
  list('file', 'path of the Dockerfile'),
  list('labels', 'list of labels'),
  flag('load', 'shorthand for --output=type=docker'),
  list('network', 'networking mode for RUN instructions'),
  flag('no-cache', 'do not use the cache'),
  list('no-cache-filters', 'stages that do not use the cache'),
  list('outputs', 'list of output destinations'),
  list('platforms', 'list of target platforms'),
  list('provenance', 'provenance attestation: true, false, or parameters'),
  flag('pull', 'always pull the bases'),
  flag('push', 'shorthand for --output=type=registry'),
  list('sbom', 'SBOM attestation: true, false, or parameters'),
  { name: 'secrets', modes: build, about: 'list of build secrets, id=value', secret: true },
  list('secret-envs', 'list of build secrets from the environment, id=VARIABLE'),
  list('secret-files', 'list of build secrets from files, id=path'),
  list('shm-size', 'size of /dev/shm'),
  list('ssh', 'list of SSH agent sockets or keys'),
  list('tags', 'list of tags'),
  list('target', 'stage to build'),
  list('ulimit', 'ulimit options'),
]
