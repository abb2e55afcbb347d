// How each tool is asked to mirror a list of images: ours with one spec, the others with one process an image, as
// scripts run them, one after the other or four at once.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { scratch } from './sync-registry.mjs'

/** @typedef {{ refs: readonly string[], from: string, to: readonly string[], referrers?: boolean, layer?: string }} Task */

export const COMMAND = resolve(import.meta.dirname, '../dist/cli/index.js')
const PIPE = join(import.meta.dirname, 'sync-pipe.mjs')
/** Go's own place for programs is not always on the path. */
export const PATH = [process.env['PATH'], join(homedir(), 'go', 'bin')].join(delimiter)

/** One image from one place to one other. @type {Record<string, (from: string, to: string) => string>} */
const ONE = {
  skopeo: (from, to) =>
    `skopeo --insecure-policy copy -q --all --src-tls-verify=false --dest-tls-verify=false docker://${from} docker://${to}`,
  crane: (from, to) => `crane copy --insecure ${from} ${to} 2>/dev/null`,
  oras: (from, to) => `oras cp --no-tty --from-plain-http --to-plain-http ${from} ${to}`,
}

export const rivals = Object.keys(ONE).filter(
  (name) => spawnSync('which', [name], { env: { PATH } }).status === 0,
)

/** What a rival calls itself. @param {string} name */
export function versionOf(name) {
  const argv = name === 'skopeo' ? ['--version'] : ['version']
  const { stdout } = spawnSync(name, argv, { env: { PATH }, encoding: 'utf8' })
  return `${name} ${/\d+\.\d+\.\d+\S*/.exec(stdout)?.[0] ?? '?'}`
}

/**
 * The argv of a tool for a task: `ours`, `pipe`, or a rival's name with ` x4` for four at once.
 * @param {string} tool
 * @param {Task} task
 */
export function argvOf(tool, task) {
  if (tool === 'pipe') return [process.execPath, PIPE]
  if (tool === 'ours') return [process.execPath, COMMAND, 'sync', '--sync', writeSpec(task)]
  // skopeo remembers where blobs are; a CI runner starts without that.
  const memory = '/var/lib/containers/cache'
  if (existsSync(memory)) rmSync(memory, { recursive: true, force: true })
  const [name = '', parallel = '1'] = tool.split(' x')
  const lines = task.refs.flatMap((ref) =>
    task.to.map((mirror) => ONE[name]?.(`${task.from}/${imageOf(ref)}`, `${mirror}/${imageOf(ref)}`) ?? ''),
  )
  const file = join(scratch, 'copies')
  writeFileSync(file, lines.join('\n'))
  return ['xargs', '-a', file, '-d', '\\n', '-P', parallel, '-I{}', 'sh', '-c', '{}']
}

/** `img-1:v1` of `fleet/img-1:v1 sha256:…`. @param {string} ref */
const imageOf = (ref) => ref.split(' ')[0]?.split('/').at(-1) ?? ''

/** One entry an image, as a person would list them. JSON is YAML. @param {Task} task */
export function writeSpec({ refs, from, to, referrers = false }) {
  const sync = refs.map((ref) => ({
    source: `${from}/${imageOf(ref)}`,
    destinations: to.map((mirror) => `${mirror}/{{name}}`),
    ...(referrers ? { referrers } : {}),
  }))
  const file = join(scratch, 'sync.yml')
  writeFileSync(file, JSON.stringify({ version: 1, sync }))
  return file
}
