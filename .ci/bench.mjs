/** `npm run bench -- NAME`: runs `bench/NAME.mjs` beside a real engine and registries; bundled where it imports our TypeScript. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const ncc = fileURLToPath(import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'))
const engine = join(root, '.ci', 'engine', 'run.mjs')
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
    const bundled = readFileSync(entry, 'utf8').includes("'../src/")
    const file = bundled ? join(folder, 'index.mjs') : entry
    if (!bundled || run(ncc, 'build', entry, '-o', folder, '--quiet')) {
      run(engine, '--registries', '2', '--', process.execPath, file, ...args)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
