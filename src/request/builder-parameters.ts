import type { Parameter } from './parameter.ts'

const modes = ['build', 'fleet'] as const

/** The builder that is made for a fleet, and the buildx that speaks to it, mostly under docker/setup-buildx-action's names. */
export const builderParameters: readonly Parameter[] = [
  {
    name: 'driver',
    modes,
    about: 'make a builder for the fleet with this driver: docker-container, kubernetes, remote or cloud',
  },
  { name: 'driver-opts', modes, about: "lines: the driver's options, name=value" },
  { name: 'buildkitd-config', modes, about: "a file for the new builder's BuildKit" },
  {
    name: 'buildx-version',
    modes,
    about: 'the release of buildx to build with, such as v0.30.1; downloaded where another one is there',
  },
  {
    name: 'buildkitd-flags',
    modes,
    about: "flags of the new builder's BuildKit; default those that let a build ask for entitlements",
  },
  {
    name: 'endpoint',
    modes,
    about: 'where the new builder runs: a context, or tcp://… for driver remote',
  },
]
