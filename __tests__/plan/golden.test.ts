import { makePlan } from '../../src/modes/make-plan.ts'
import { digestOf } from '../../src/oci/digest.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { toRequest } from '../../src/request/request.ts'
import { aPlanWorld, type Held } from '../fixtures/plan-world.ts'
import { aRun } from '../fixtures/runs.ts'
import { readText } from '../workflows/files.ts'

const recipe = (name: string): string => readText(`examples/recipes/${name}/fleet.yml`)
const on = (line: string): string => `${line}\nCOPY . /\n`

/** The small fleets of the five systems, each under its own recipe; versioned contexts also as a tree. */
const fleets = {
  labnow: {
    'fleet.yml': recipe('labnow'),
    'docker_atom/Dockerfile': on('FROM ubuntu:24.04'),
    'docker_base/Dockerfile': on('ARG BASE_NAMESPACE=quay.io/acme\nFROM ${BASE_NAMESPACE}/atom:latest'),
    'docker_core/Dockerfile': on('FROM quay.io/acme/base'),
  },
  databricks: {
    'fleet.yml': recipe('databricks'),
    'data/build_summary.json': JSON.stringify({
      build_details: {
        non_runtime_specific: { minimal: ['data/minimal/latest/Dockerfile'] },
        '17.3 LTS': { python: ['data/python/17.3-LTS/Dockerfile'] },
      },
    }),
    'data/minimal/latest/Dockerfile': on('FROM ubuntu:24.04'),
    'data/python/17.3-LTS/Dockerfile': on('FROM ghcr.io/acme/dbx-runtime:minimal'),
  },
  slinky: {
    'fleet.yml': recipe('slinky'),
    'slurmctld/Dockerfile': on('FROM ubuntu:24.04'),
    'slurmd/Dockerfile': on('FROM ubuntu:24.04'),
    'slurmdbd/Dockerfile': on('FROM ubuntu:24.04'),
  },
  spack: { 'fleet.yml': recipe('spack'), 'docker/Dockerfile': on('FROM ubuntu:22.04') },
  contexts: {
    'fleet.yml': recipe('contexts'),
    'contexts/00-debian-slim/Dockerfile': on('FROM debian:12-slim'),
    'contexts/01-jq/Dockerfile': on('ARG REGISTRY=localhost:5000\nFROM ${REGISTRY}/debian-slim:0.0.2'),
  },
  'contexts tree': {
    'fleet.yml': 'version: 1\nregistry: localhost:5000\nnamespace: ""\nsources: [{ contexts: contexts }]\n',
    'contexts/10-jq/Dockerfile': on('ARG REGISTRY\nFROM ${REGISTRY}/debian-slim:0.0.2'),
    'contexts/10-jq/info.edn': '{:version "1.2.3"}',
    'contexts/2-debian-slim/Dockerfile': on('FROM debian:12-slim'),
    'contexts/2-debian-slim/info.edn': '{:version "0.0.2"}',
  },
} as const

type Name = keyof typeof fleets

/** A plan line by line: each image with its wave, decision, reason and names; then the jobs, wave by wave. */
const golden = ({ jobs, rows }: Plan): readonly string[] => [
  ...jobs.map(({ id, wave, decision, reason, tags }) => {
    const names = tags.map(({ reference }) => reference)
    return [`${wave} ${id}: ${decision}, ${reason.kind}`, ...names].join(' | ')
  }),
  rows.map(({ wave, builds }) => `${wave}:${builds.map(({ job }) => job).join('+')}`).join(' '),
]

async function planOf(name: Name, run = aRun(), held: Held = new Map()): Promise<Plan> {
  const world = aPlanWorld(fleets[name], held, { run })
  return (await makePlan(toRequest('plan', {}).values, world)).plan
}

const pushed: Readonly<Record<Name, readonly string[]>> = {
  labnow: [
    '1 atom: build, never published | quay.io/acme/atom:latest | quay.io/acme/atom:2026.0102.1104-aaaaaaa',
    '2 base: build, never published | quay.io/acme/base:latest | quay.io/acme/base:2026.0102.1104-aaaaaaa',
    '3 py-data: build, never published | quay.io/acme/py-data:latest | quay.io/acme/core:latest | quay.io/acme/py-data:2026.0102.1104-aaaaaaa | quay.io/acme/core:2026.0102.1104-aaaaaaa',
    '1:atom 2:base 3:py-data',
  ],
  databricks: [
    '1 minimal: build, never published | ghcr.io/acme/dbx-runtime:minimal | ghcr.io/acme/dbx-runtime:minimal-py312 | ghcr.io/acme/dbx-runtime:minimal-latest',
    '2 python-17.3-lts: build, never published | ghcr.io/acme/dbx-runtime:python-17.3-lts | ghcr.io/acme/dbx-runtime:python-py312 | ghcr.io/acme/dbx-runtime:python-latest',
    '1:minimal 2:python-17.3-lts',
  ],
  slinky: [
    '1 slurmctld: build, never published | registry.gitlab.com/acme/slinky/slurmctld:25.11-ubuntu24.04-main-aaaaaaaa | registry.gitlab.com/acme/slinky/slurmctld:25.11-ubuntu24.04-main-latest | registry.gitlab.com/acme/slinky/slurmctld:25.11-ubuntu24.04-latest',
    '1 slurmd: build, never published | registry.gitlab.com/acme/slinky/slurmd:25.11-ubuntu24.04-main-aaaaaaaa | registry.gitlab.com/acme/slinky/slurmd:25.11-ubuntu24.04-main-latest | registry.gitlab.com/acme/slinky/slurmd:25.11-ubuntu24.04-latest',
    '1 slurmdbd: build, never published | registry.gitlab.com/acme/slinky/slurmdbd:25.11-ubuntu24.04-main-aaaaaaaa | registry.gitlab.com/acme/slinky/slurmdbd:25.11-ubuntu24.04-main-latest | registry.gitlab.com/acme/slinky/slurmdbd:25.11-ubuntu24.04-latest',
    '1:slurmctld 1:slurmd 1:slurmdbd',
  ],
  spack: ['1 tutorial: build, never published | docker.io/acme/tutorial:latest', '1:tutorial'],
  contexts: [
    '1 debian-slim: build, version not published | localhost:5000/debian-slim:0.0.2 | localhost:5000/debian-slim:latest',
    '2 jq: build, version not published | localhost:5000/jq:1.2.3 | localhost:5000/jq:latest',
    '1:debian-slim 2:jq',
  ],
  'contexts tree': [
    '1 debian-slim: build, version not published | localhost:5000/debian-slim:0.0.2 | localhost:5000/debian-slim:latest',
    '2 jq: build, version not published | localhost:5000/jq:1.2.3 | localhost:5000/jq:latest',
    '1:debian-slim 2:jq',
  ],
}

test.each(Object.entries(pushed))('%s, on a push to the default branch', async (name, expected) => {
  expect(golden(await planOf(name as Name))).toEqual(expected)
})

/** From a fork nothing is pushed, so chains share a job; these are the names that they would get. */
const proposed: Readonly<Record<Name, readonly string[]>> = {
  labnow: [
    '1 atom: build, never published | quay.io/acme0topic/atom:2026.0102.1104-bbbbbbb',
    '1 base: build, never published | quay.io/acme0topic/base:2026.0102.1104-bbbbbbb',
    '1 py-data: build, never published | quay.io/acme0topic/py-data:2026.0102.1104-bbbbbbb | quay.io/acme0topic/core:2026.0102.1104-bbbbbbb',
    '1:atom+base+py-data',
  ],
  databricks: [
    '1 minimal: build, never published | ghcr.io/acme0topic/dbx-runtime:minimal | ghcr.io/acme0topic/dbx-runtime:minimal-py312',
    '1 python-17.3-lts: build, never published | ghcr.io/acme0topic/dbx-runtime:python-17.3-lts | ghcr.io/acme0topic/dbx-runtime:python-py312',
    '1:minimal+python-17.3-lts',
  ],
  slinky: [
    '1 slurmctld: build, never published | registry.gitlab.com/acme/slinky0topic/slurmctld:25.11-ubuntu24.04-topic-bbbbbbbb | registry.gitlab.com/acme/slinky0topic/slurmctld:25.11-ubuntu24.04-topic-latest',
    '1 slurmd: build, never published | registry.gitlab.com/acme/slinky0topic/slurmd:25.11-ubuntu24.04-topic-bbbbbbbb | registry.gitlab.com/acme/slinky0topic/slurmd:25.11-ubuntu24.04-topic-latest',
    '1 slurmdbd: build, never published | registry.gitlab.com/acme/slinky0topic/slurmdbd:25.11-ubuntu24.04-topic-bbbbbbbb | registry.gitlab.com/acme/slinky0topic/slurmdbd:25.11-ubuntu24.04-topic-latest',
    '1:slurmctld 1:slurmd 1:slurmdbd',
  ],
  spack: ['1 tutorial: build, never published', '1:tutorial'],
  contexts: [
    '1 debian-slim: build, version not published | localhost:5000/0topic/debian-slim:0.0.2',
    '1 jq: build, version not published | localhost:5000/0topic/jq:1.2.3',
    '1:debian-slim+jq',
  ],
  'contexts tree': [
    '1 debian-slim: build, version not published | localhost:5000/0topic/debian-slim:0.0.2',
    '1 jq: build, version not published | localhost:5000/0topic/jq:1.2.3',
    '1:debian-slim+jq',
  ],
}

test.each(Object.entries(proposed))(
  '%s, on a pull request of which nobody knows the files',
  async (name, expected) => {
    const pullRequest = { number: 7, headRef: 'topic', baseRef: 'main', headSha: 'b'.repeat(40), fork: true }
    const run = aRun({ event: 'pull_request', ref: 'refs/pull/7/merge', pullRequest })
    expect(golden(await planOf(name as Name, run))).toEqual(expected)
  },
)

test.each(['contexts', 'contexts tree'] as const)('%s: a published version is final', async (name) => {
  const held: Held = new Map([['localhost:5000/debian-slim:0.0.2', digestOf('published')]])
  expect(golden(await planOf(name, aRun(), held))).toEqual([
    '0 debian-slim: skip, version published',
    '1 jq: build, version not published | localhost:5000/jq:1.2.3 | localhost:5000/jq:latest',
    '1:jq',
  ])
  const silent: Held = new Map([['localhost:5000/jq:1.2.3', 'refused']])
  await expect(planOf(name, aRun(), silent)).rejects.toThrow(
    'nobody can tell whether this version is published, and a published one is never written again: localhost:5000/jq:1.2.3',
  )
})

test.each(Object.keys(fleets))('%s: the same facts give the same plan', async (name) => {
  expect(await planOf(name as Name)).toEqual(await planOf(name as Name))
})
