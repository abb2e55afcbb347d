import { builderParameters } from './builder-parameters.ts'
import { commonParameters } from './common-parameters.ts'
import { buildPushParameters, metadataParameters } from './docker-parameters.ts'
import { lookParameters } from './look-parameters.ts'
import { isLook, type Mode } from './mode.ts'
import type { Parameter } from './parameter.ts'
import { publishParameters } from './publish-parameters.ts'
import { syncParameters } from './sync-parameters.ts'

const describing = ['plan', 'fleet'] as const
const planned = ['build', 'publish', 'sync'] as const

const fleetParameters: readonly Parameter[] = [
  { name: 'fleet', modes: [...describing, 'bump'], about: 'the fleet file', default: 'fleet.yml' },
  {
    name: 'build-summary',
    modes: describing,
    about: 'a build_summary.json to read images from, beside or instead of the fleet file',
  },
  {
    name: 'contexts',
    modes: describing,
    about:
      'a folder of NN-name/{Dockerfile,info.edn} to read images from, beside or instead of the fleet file',
  },
  {
    name: 'bake-files',
    modes: describing,
    about: 'lines or commas: bake files to read images from, beside or instead of the fleet file',
  },
  { name: 'bake-targets', modes: describing, about: 'lines or commas: targets and groups of bake-files' },
  { name: 'bake-set', modes: describing, about: 'lines: TARGET.KEY=VALUE, as docker buildx bake --set' },
  { name: 'registry', modes: describing, about: "instead of the fleet file's registry, such as ghcr.io" },
  { name: 'namespace', modes: describing, about: "instead of the fleet file's namespace; a template" },
  {
    name: 'select',
    modes: describing,
    about:
      'which images: names, globs, group=…, attribute=glob, attribute!=glob, newest:attribute=N; lines are united, commas on a line must all hold',
  },
  {
    name: 'affected',
    modes: describing,
    about:
      'leave out what no change can have affected: true, false, or auto, which is true for pull requests, merge groups and with changed-since',
    default: 'auto',
  },
  {
    name: 'changed-since',
    modes: describing,
    about: 'a branch, tag or commit: what changed since this left it counts as changed',
  },
  {
    name: 'force',
    modes: describing,
    about: 'build what exists already: true, or a selection like select',
    default: 'false',
  },
  {
    name: 'max-jobs',
    modes: ['plan'],
    about: 'at most so many jobs in a wave; more images share jobs',
  },
  {
    name: 'pack',
    modes: ['plan'],
    about:
      'which images share a job: none, chains (unbranched ones) or weight (by durations of earlier runs); not set, chains where a run may not push, else weight once durations are known',
  },
  { name: 'wave', modes: ['plan'], about: 'of a plan that was made before: the wave whose shard is wanted' },
  { name: 'shard', modes: ['plan'], about: 'the shard of that wave; the output matrix has its rows' },
  { name: 'runtime', modes: describing, about: 'short for select: runtime=…; empty or all is no filter' },
  {
    name: 'image-type',
    modes: describing,
    about: 'short for select: image_type=…; empty or all is no filter',
  },
  {
    name: 'push',
    modes: describing,
    about: 'auto (by event), true or false: whether this run may write to the registry',
    default: 'auto',
  },
  {
    name: 'revision',
    modes: describing,
    about: 'which commit of a pull request names and labels speak of: head, merge or checkout',
    default: 'head',
  },
  {
    name: 'runner',
    modes: ['plan'],
    about: 'runner for the jobs: a label, or lines of PLATFORM-PREFIX=LABEL',
    default: 'ubuntu-24.04',
  },
  {
    name: 'context-artifact',
    modes: [...describing, 'build'],
    about: 'an artifact to unpack into the workspace first, for Dockerfiles that an earlier job generated',
  },
  {
    name: 'concurrency',
    modes: ['fleet'],
    about: 'how many images are built at once; those that only copy share one buildx',
    default: '2',
  },
  {
    name: 'cache',
    modes: ['build', 'fleet'],
    about:
      'where builds of a fleet keep their cache: gha, registry, s3, azblob, local, inline or none, with attributes behind commas; default gha where GitHub has it',
  },
  {
    name: 'build-secrets',
    modes: ['build', 'fleet'],
    about: 'YAML map of ids to values; an image sees those that its secrets name',
    secret: true,
  },
  {
    name: 'free-disk-space',
    modes: ['build', 'fleet'],
    about: "auto, true or false: delete tools that GitHub's hosted runners bring, auto where little is free",
    default: 'auto',
  },
  ...builderParameters,
  {
    name: 'plan',
    modes: ['plan', ...planned],
    about: 'the plan: the artifact that mode plan named in its output plan',
  },
  { name: 'job', modes: ['build'], about: 'which job of the plan: the id in its matrix row' },
  ...syncParameters,
  { name: 'part', modes: ['bump'], about: 'which part of a version moves: major, minor or patch' },
  ...publishParameters,
]

/**
 * The one table from which the action's inputs, the command's flags and their help come.
 * `action.yml` is held against it by a test; its defaults stand here, because a runner would hand
 * a default in `action.yml` to every mode.
 */
export const parameters: readonly Parameter[] = [
  ...fleetParameters,
  ...commonParameters,
  ...metadataParameters,
  ...buildPushParameters,
  ...lookParameters,
]

/** What mode plan asks to tell again of a plan that was made before; a look always makes its own. */
const retelling = ['plan', 'wave', 'shard']

/** The parameters that a mode uses, in the table's order. */
export function parametersOf(mode: Mode): readonly Parameter[] {
  const own = parameters.filter((parameter) => parameter.modes.includes(mode))
  if (!isLook(mode)) return own
  const shared = parametersOf('plan').filter(({ name }) => !retelling.includes(name))
  return [...own, ...shared.filter(({ name }) => own.every((parameter) => parameter.name !== name))]
}
