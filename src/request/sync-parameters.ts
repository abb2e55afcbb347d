import type { Parameter } from './parameter.ts'

/** What only sync asks. */
export const syncParameters: readonly Parameter[] = [
  {
    name: 'sync',
    modes: ['sync'],
    about: 'a file that says what to mirror, with sources and destinations',
  },
  { name: 'source', modes: ['sync'], about: 'one reference to copy, as a tag or by digest' },
  {
    name: 'destinations',
    modes: ['sync'],
    about: 'lines or commas: registries with a namespace, or repositories where source is given',
  },
  {
    name: 'format',
    modes: ['sync'],
    about:
      'what the sync file is: imagefleet, image-syncer, regsync, skopeo, workflow, or auto by its content',
    default: 'auto',
  },
  {
    name: 'source-namespace',
    modes: ['sync'],
    about: 'registry and namespace of the images that a workflow names its jobs after',
  },
  {
    name: 'auth-file',
    modes: ['sync'],
    about: 'an auth.json or auth.yaml of image-syncer: logins by registry or registry/namespace',
  },
  {
    name: 'shard',
    modes: ['sync'],
    about: 'one part of a large list, such as 2/4, for a matrix',
    default: '1/1',
  },
  {
    name: 'bandwidth',
    modes: ['sync'],
    about: 'bytes a second that are read at most, such as 25MB; each destination is sent as much',
  },
  { name: 'report-file', modes: ['sync'], about: 'a file to write the report to, as JSON' },
]
