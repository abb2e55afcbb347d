/** `npm run bench -- NAME`: bundles `bench/NAME.mjs`, which may import our TypeScript, and runs it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const ncc = fileURLToPath(import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'))
const [name = '', ...args] = process.argv.slice(2)
const entry = join(root, 'bench', `${name}.mjs`)

/** @param {string[]} argv */
function run(...argv) {
  const { status } = spawnSync(process.execPath, argv, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = status ?? 1
  return status === 0
}

if (!existsSync(entry)) {
  const names = readdirSync(join(root, 'bench')).filter((file) => file.endsWith('.mjs'))
  console.error(`npm run bench -- NAME; there are: ${names.map((file) => file.slice(0, -4)).join(', ')}`)
  process.exitCode = 1
} else {
  const folder = mkdtempSync(join(tmpdir(), 'imagefleet-bench-'))
  try {
    if (run(ncc, 'build', entry, '-o', folder, '--quiet')) run(join(folder, 'index.mjs'), ...args)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
