import type { Parameter } from './parameter.ts'

const describing = ['plan', 'fleet'] as const
const planned = ['build', 'publish', 'sync'] as const

/** What modes of different kinds have in common. */
export const commonParameters: readonly Parameter[] = [
  {
    name: 'dry-run',
    modes: ['publish', 'fleet', 'sync', 'bump'],
    about: 'decide and say what would be done, then stop',
    default: 'false',
    switch: true,
  },
  {
    name: 'registry-auths',
    modes: [...describing, ...planned],
    about: "YAML list of registry, username and password; beside Docker's own configuration",
    secret: true,
  },
  {
    name: 'insecure-registries',
    modes: [...describing, ...planned],
    about: 'lines or commas: registries that are spoken to over plain http; loopback needs no mention',
  },
  {
    name: 'event',
    modes: [...describing, 'tags'],
    about: 'pretend this event, such as pull_request',
    door: 'command',
  },
  {
    name: 'ref',
    modes: [...describing, 'tags'],
    about: 'pretend this ref, such as refs/heads/main',
    door: 'command',
  },
]
