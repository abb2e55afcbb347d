import { makePlan } from '../../src/modes/make-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { toRequest } from '../../src/request/request.ts'
import { aPlanWorld } from '../fixtures/plan-world.ts'
import { aRun } from '../fixtures/runs.ts'
import { readText } from '../workflows/files.ts'

const recipe = (name: string): string => readText(`examples/recipes/${name}/fleet.yml`)
const on = (line: string): string => `${line}\nCOPY . /\n`

/** The small fleets of the five systems, each under its own recipe. */
const fleets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
}

/** A plan in one line an image. */
const golden = ({ jobs, rows }: Plan): readonly string[] => [
  ...jobs.map(
    ({ id, wave, decision, reason, tags }) =>
      `${id}: ${decision} in wave ${wave}, ${reason.kind}; ${tags.map(({ reference }) => reference).join(' ')}`,
  ),
  rows.map(({ wave, builds }) => `${wave}:${builds.map(({ job }) => job).join('+')}`).join(' '),
]

async function planOf(name: string, values: Readonly<Record<string, string>> = {}, run = aRun()) {
  const world = aPlanWorld(fleets[name] ?? {}, new Map(), { run })
  return (await makePlan(toRequest('plan', values).values, world)).plan
}

test.each(Object.keys(fleets))('%s, on a push to the default branch', async (name) => {
  expect(golden(await planOf(name))).toMatchSnapshot()
})

test.each(Object.keys(fleets))('%s, on a pull request of which nobody knows the files', async (name) => {
  const pullRequest = { number: 7, headRef: 'topic', baseRef: 'main', headSha: 'b'.repeat(40), fork: true }
  const run = aRun({ event: 'pull_request', ref: 'refs/pull/7/merge', pullRequest })
  expect(golden(await planOf(name, {}, run))).toMatchSnapshot()
})

test.each(Object.keys(fleets))('%s: the same facts give the same plan', async (name) => {
  expect(await planOf(name)).toEqual(await planOf(name))
})
