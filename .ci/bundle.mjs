/**
 * Builds `dist` from `src`, or with `--check` builds it elsewhere and fails when what is committed differs.
 * ncc never deletes a chunk that it no longer makes, so each build starts from an empty folder.
 */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '..')
const doors = [
  { entry: 'src/main.ts', folder: '.' },
  { entry: 'src/post.ts', folder: 'post' },
  { entry: 'src/cli.ts', folder: 'cli' },
]

const execute = promisify(execFile)
const ncc = fileURLToPath(import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'))

/** @param {string} folder */
async function build(folder) {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all(
    doors.map(({ entry, folder: door }) =>
      execute(
        process.execPath,
        [ncc, 'build', entry, '-o', join(folder, door), '--license', 'licenses.txt'],
        {
          cwd: root,
        },
      ),
    ),
  )
}

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/**
 * @param {string} built
 * @param {string} committed
 */
function differences(built, committed) {
  const names = [...new Set([...filesIn(built), ...filesIn(committed)])]
  return names.filter((name) => {
    const [left, right] = [join(built, name), join(committed, name)]
    return !existsSync(left) || !existsSync(right) || !readFileSync(left).equals(readFileSync(right))
  })
}

const scratch = mkdtempSync(join(tmpdir(), 'imagefleet-dist-'))
try {
  await build(scratch)
  const stale = differences(scratch, join(root, 'dist'))
  if (!process.argv.includes('--check')) {
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    cpSync(scratch, join(root, 'dist'), { recursive: true })
    console.log(`dist: ${filesIn(scratch).length} files, ${stale.length} changed`)
  } else if (stale.length > 0) {
    console.error(`dist is not what src makes; run npm run build and commit it:\n  ${stale.join('\n  ')}`)
    process.exitCode = 1
  } else console.log('dist is current')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
