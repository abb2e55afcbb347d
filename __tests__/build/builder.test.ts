import { parseBuilder } from '../../src/build/builder.ts'

it('reads a builder of several nodes', () => {
  const printed = `Name:          fleet
Driver:        docker-container
Last Activity: 2023-01-16 09:45:23 +0000 UTC

Nodes:
Name:                  fleet0
Endpoint:              unix:///var/run/docker.sock
Driver Options:        network="host" image="moby/buildkit:latest"
Status:                running
BuildKit daemon flags: --debug
BuildKit version:      v0.26.2
Platforms:             linux/amd64*, linux/arm64
Labels:
 org.mobyproject.buildkit.worker.hostname: vm
 Name: not a node
GC Policy rule#0:
 All:           true

Name:      fleet1
Endpoint:  ssh://arm
Status:    stopped
Platforms: linux/arm64, linux/arm/v7
`
  expect(parseBuilder(printed)).toEqual({
    name: 'fleet',
    driver: 'docker-container',
    error: undefined,
    nodes: [
      {
        name: 'fleet0',
        endpoint: 'unix:///var/run/docker.sock',
        status: 'running',
        buildkit: 'v0.26.2',
        platforms: ['linux/amd64'],
        error: undefined,
      },
      {
        name: 'fleet1',
        endpoint: 'ssh://arm',
        status: 'stopped',
        buildkit: undefined,
        platforms: ['linux/arm64', 'linux/arm/v7'],
        error: undefined,
      },
    ],
  })
})

it('reads what buildx prints of a dead daemon', () => {
  const printed =
    'Name:   default\nDriver: \nError:  Cannot connect to the Docker daemon at unix:///x. Is it running?\n'
  expect(parseBuilder(printed).error).toBe('Cannot connect to the Docker daemon at unix:///x. Is it running?')
})
