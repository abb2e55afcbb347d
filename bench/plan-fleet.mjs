import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const GROUPS = 30
const WAVES = 5
/** `images` asked for are made of whole groups. @param {number} images */
const perGroup = (images) => Math.ceil(images / GROUPS)
const names = Array.from({ length: GROUPS }, (_, index) => `entry-${index}`)

/**
 * A git repository with 30 entries in five waves, each with as many variants as it takes; a variant stands on its
 * like.
 * @param {number} images
 */
export function writeFleet(images) {
  const root = mkdtempSync(join(tmpdir(), 'bench-plan-'))
  const variants = Array.from({ length: perGroup(images) }, (_, index) => `"${index}"`).join(', ')
  const entries = names.map(
    (name) =>
      `  ${name}:\n    groups: [${name}]\n    axes: { v: [${variants}] }\n    args: { V: "{{v}}" }\n    tags: "{{v}}"\n`,
  )
  write(root, 'fleet.yml', `version: 1\nregistry: ghcr.io\nnamespace: acme\nimages:\n${entries.join('')}`)
  for (const [index, name] of names.entries()) {
    const below = `ghcr.io/acme/entry-${index - GROUPS / WAVES}:\${V}`
    const from = index < GROUPS / WAVES ? 'docker.io/library/debian:12' : below
    write(root, `${name}/Dockerfile`, `ARG V\nFROM ${from}\nCOPY . /\n`)
    for (const file of ['a.txt', 'b.txt', 'c.txt']) write(root, `${name}/${file}`, `${name} ${file}\n`)
  }
  const git = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com']
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...git, 'commit', '--quiet', '--message', 'fleet'],
  ]) {
    execFileSync('git', args, { cwd: root })
  }
  return root
}

/**
 * The same fleet for bake, which knows neither axes nor edges: each variant is a target, on its like by a context.
 * @param {string} root
 * @param {number} targets
 */
export function writeBake(root, targets) {
  const count = perGroup(targets)
  const target = Object.fromEntries(
    Array.from({ length: targets }, (_, index) => {
      const [group, variant] = [Math.floor(index / count), index % count]
      const below = group - GROUPS / WAVES
      const contexts =
        below < 0
          ? {}
          : { contexts: { [`ghcr.io/acme/entry-${below}:${variant}`]: `target:t${below}-${variant}` } }
      const tags = [`ghcr.io/acme/entry-${group}:${variant}`]
      return [
        `t${group}-${variant}`,
        { context: `entry-${group}`, args: { V: String(variant) }, tags, ...contexts },
      ]
    }),
  )
  write(root, 'bake.json', JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target }))
}

/** @param {string} root @param {string} path @param {string} text */
function write(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
