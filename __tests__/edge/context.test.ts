import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { createContexts } from '../../src/edge/context.ts'
import { UserError } from '../../src/lang/user-error.ts'

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'imagefleet-context-')))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const position = { file: 'fleet.yml', line: 7 }
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: scratch,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_ALLOW_PROTOCOL: 'file',
}

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

let count = 0
const newFolder = (): string => join(scratch, `${++count}`)

type Files = Readonly<Record<string, string>>

/** Writes files; `-> target` makes a symlink, `#!` an executable. */
function write(root: string, files: Files): string {
  mkdirSync(root, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    rmSync(file, { force: true })
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), file)
    else writeFileSync(file, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 })
  }
  return root
}

function toRepository(files: Files, ...init: readonly string[]): string {
  const root = write(newFolder(), files)
  git(root, 'init', '--quiet', '-b', 'main', ...init)
  commit(root)
  return root
}

function commit(root: string): void {
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--allow-empty', '-m', 'x')
}

const read = (root: string, folder = 'app', dockerfile?: string) =>
  createContexts({ root, environment }).read({ folder, position, ...(dockerfile && { dockerfile }) })
const digest = async (root: string, folder = 'app'): Promise<string> => (await read(root, folder)).digest
const paths = async (root: string, folder?: string, dockerfile?: string): Promise<readonly string[]> =>
  (await read(root, folder, dockerfile)).files.map(({ path }) => path)

const app: Files = {
  'app/Dockerfile': 'FROM scratch\nCOPY . .\n',
  'app/run.sh': '#!/bin/sh\n',
  'app/text.txt': 'one\ntwo\n',
  'app/deep/er/file': 'x',
  'app/link': '-> deep/er/file',
  'app/nowhere': '-> /not/there',
  'app/empty': '',
  'other/file': 'y',
}

test('files have git’s ids, their kind and their executable bit', async () => {
  const root = toRepository(app)
  const id = (path: string) => git(root, 'rev-parse', `HEAD:${path}`)
  expect((await read(root)).files).toEqual([
    { path: 'Dockerfile', kind: 'file', id: id('app/Dockerfile'), executable: false },
    { path: 'deep/er/file', kind: 'file', id: id('app/deep/er/file'), executable: false },
    { path: 'empty', kind: 'file', id: id('app/empty'), executable: false },
    { path: 'link', kind: 'symlink', id: id('app/link'), executable: false },
    { path: 'nowhere', kind: 'symlink', id: id('app/nowhere'), executable: false },
    { path: 'run.sh', kind: 'file', id: id('app/run.sh'), executable: true },
    { path: 'text.txt', kind: 'file', id: id('app/text.txt'), executable: false },
  ])
  const contexts = createContexts({ root, environment })
  expect(await contexts.identify('app/Dockerfile', position)).toBe(id('app/Dockerfile'))
  expect(await contexts.identify('app/link', position)).toBe(id('app/deep/er/file'))
})

describe('one value from any clone', () => {
  const root = toRepository({ ...app, '.gitattributes': '*.bat text eol=crlf\n', 'app/w.bat': 'a\nb\n' })
  const clone = (...args: readonly string[]): string => {
    const folder = newFolder()
    git(scratch, 'clone', '--quiet', ...args, `file://${root}`, folder)
    return folder
  }
  const copy = (): string => {
    const folder = newFolder()
    git(root, 'worktree', 'add', '--quiet', '--detach', folder)
    return folder
  }
  const chmodded = (): string => {
    const folder = clone()
    execFileSync('chmod', ['-R', 'go-rwx', folder])
    return folder
  }
  const touched = (): string => {
    const folder = clone()
    for (const path of Object.keys(app))
      if (!app[path]?.startsWith('->')) utimesSync(join(folder, path), 1, 1)
    return folder
  }
  const modeless = (): string => {
    const folder = clone('-c', 'core.fileMode=false')
    chmodSync(join(folder, 'app/run.sh'), 0o644)
    writeFileSync(join(folder, 'app/run.sh'), '#!/bin/sh\n')
    return folder
  }

  test.each([
    ['a clone', () => clone()],
    ['a shallow clone', () => clone('--depth', '1')],
    ['a worktree', copy],
    ['a clone with Windows line ends', () => clone('-c', 'core.autocrlf=true')],
    ['a clone that trusts no mode', modeless],
    ['another umask', chmodded],
    ['other times', touched],
    [
      'a sparse clone that has the folder',
      () => {
        const folder = clone('--sparse')
        git(folder, 'sparse-checkout', 'set', 'app')
        return folder
      },
    ],
  ])('%s', async (_, make) => {
    const folder = make()
    expect(await digest(folder)).toBe(await digest(root))
    expect(await digest(folder, '.')).not.toBe(await digest(folder))
  })

  test('a copy without git, for files without filters', async () => {
    const plain = toRepository(app)
    const folder = newFolder()
    cpSync(plain, folder, { recursive: true, verbatimSymlinks: true })
    rmSync(join(folder, '.git'), { recursive: true })
    expect(await digest(folder)).toBe(await digest(plain))
    expect(await digest(folder, '.')).toBe(await digest(plain, '.'))
    expect(await createContexts({ root: folder }).identify('app/Dockerfile', position)).toBe(
      git(plain, 'rev-parse', 'HEAD:app/Dockerfile'),
    )
  })

  test('a root below the working tree’s, and a machine without git', async () => {
    expect(await digest(join(root, 'app'), '.')).toBe(await digest(root))
    write(root, { 'app/new.bat': 'x\r\n' })
    expect(await digest(join(root, 'app'), '.')).toBe(await digest(root))
    rmSync(join(root, 'app/new.bat'))
    const none = createContexts({ root, environment: { PATH: '/nonexistent' } })
    const { files } = await none.read({ folder: 'app/deep', position })
    expect(files).toEqual((await read(root, 'app/deep')).files)
  })
})

test('untracked and git-ignored files count when the context sends them; .git and folders do not', async () => {
  const root = toRepository({
    ...app,
    '.gitignore': 'generated\n*.log\n',
    'app/.dockerignore': '*.log\n!keep.log',
  })
  write(root, { 'app/generated/Dockerfile': 'FROM a', 'app/a.log': '', 'app/keep.log': '', 'app/new': '' })
  mkdirSync(join(root, 'app/empty-folder'))
  expect(await paths(root)).toEqual([
    '.dockerignore',
    'Dockerfile',
    'deep/er/file',
    'empty',
    'generated/Dockerfile',
    'keep.log',
    'link',
    'new',
    'nowhere',
    'run.sh',
    'text.txt',
  ])
  expect((await paths(root, '.')).filter((path) => path.startsWith('.git/'))).toEqual([])
})

test('the Dockerfile’s own ignore file wins, and each Dockerfile may have one', async () => {
  const root = toRepository({
    ...app,
    'app/.dockerignore': 'deep\nempty\nlink\nnowhere',
    'app/Dockerfile.dockerignore': '*\n!text.txt',
    'docker/api.dockerignore': '**\n!run.sh',
    'docker/api': 'FROM scratch',
  })
  const contexts = createContexts({ root, environment })
  const sent = async (dockerfile?: string) => {
    const request = { folder: 'app', position, ...(dockerfile && { dockerfile }) }
    const { files, ignoreFile } = await contexts.read(request)
    return [ignoreFile, ...files.map(({ path }) => path)]
  }
  expect(await sent('app/Dockerfile')).toEqual(['app/Dockerfile.dockerignore', 'text.txt'])
  expect(await sent('docker/api')).toEqual(['docker/api.dockerignore', 'run.sh'])
  expect(await sent('docker/other')).toEqual([
    'app/.dockerignore',
    '.dockerignore',
    'Dockerfile',
    'Dockerfile.dockerignore',
    'run.sh',
    'text.txt',
  ])
  expect(await sent()).toEqual(await sent('docker/other'))
})

/** Changes to the working tree that git sees each in its own way. */
const changes: Readonly<Record<string, (root: string) => void>> = {
  modified: (root) => void write(root, { 'app/text.txt': 'changed' }),
  'modified to the same length': (root) => void write(root, { 'app/text.txt': 'two\none\n' }),
  staged: (root) => {
    write(root, { 'app/text.txt': 'changed' })
    git(root, 'add', '.')
  },
  'staged and modified': (root) => {
    write(root, { 'app/text.txt': 'staged' })
    git(root, 'add', '.')
    write(root, { 'app/text.txt': 'changed' })
  },
  deleted: (root) => rmSync(join(root, 'app/text.txt')),
  'removed from the index only': (root) => git(root, 'rm', '--quiet', '--cached', 'app/run.sh'),
  'made executable': (root) => chmodSync(join(root, 'app/text.txt'), 0o755),
  'a link to elsewhere': (root) => write(root, { 'app/link': '-> text.txt' }),
  'a file in place of a link': (root) => write(root, { 'app/link': 'deep/er/file' }),
  'a link in place of a file': (root) => write(root, { 'app/text.txt': '-> empty' }),
  'a folder in place of a file': (root) => {
    rmSync(join(root, 'app/empty'))
    write(root, { 'app/empty/file': 'x' })
  },
  'a link in place of a folder': (root) => {
    renameSync(join(root, 'app/deep'), join(root, 'moved'))
    symlinkSync('../moved', join(root, 'app/deep'))
  },
  'a file in place of a folder': (root) => {
    rmSync(join(root, 'app/deep'), { recursive: true })
    write(root, { 'app/deep': 'x' })
  },
  renamed: (root) => renameSync(join(root, 'app/text.txt'), join(root, 'app/text2.txt')),
  'intended to be added': (root) => {
    write(root, { 'app/new': 'x' })
    git(root, 'add', '-N', 'app/new')
  },
  'modified where git was told not to look': (root) => {
    git(root, 'update-index', '--assume-unchanged', 'app/text.txt')
    write(root, { 'app/text.txt': 'changed' })
  },
  'skipped in the working tree': (root) => {
    git(root, 'update-index', '--skip-worktree', 'app/text.txt')
    rmSync(join(root, 'app/text.txt'))
  },
  'in conflict': (root) => {
    git(root, 'checkout', '--quiet', '-b', 'side')
    write(root, { 'app/text.txt': 'side' })
    commit(root)
    git(root, 'checkout', '--quiet', 'main')
    write(root, { 'app/text.txt': 'main' })
    commit(root)
    expect(() => git(root, 'merge', '--quiet', 'side')).toThrow()
  },
  'names that are no plain words': (root) =>
    void write(root, { 'app/"q"': '1', 'app/a\nb': '2', 'app/ä b\t': '3', 'app/\\': '4', 'app/-x': '5' }),
}

test.each(Object.keys(changes))('%s: the same as a copy without git, and not as before', async (name) => {
  const root = toRepository(app)
  const before = await digest(root)
  changes[name]?.(root)
  const folder = newFolder()
  cpSync(root, folder, { recursive: true, verbatimSymlinks: true })
  rmSync(join(folder, '.git'), { recursive: true })
  expect((await read(root)).files).toEqual((await read(folder)).files)
  if (name === 'removed from the index only') expect(await digest(root)).toBe(before)
  else expect(await digest(root)).not.toBe(before)
})

test('any files, committed or not, are as a copy without git has them', async () => {
  const name = fc.constantFrom('a', 'b', 'c/d', 'c/e', 'f/g/h')
  const text = fc.constantFrom('', 'x', 'x\n', '#!sh', '-> a', '-> c')
  const files = fc.dictionary(
    name.map((path) => `app/${path}`),
    text,
    { maxKeys: 5, noNullPrototype: true },
  )
  await fc.assert(
    fc.asyncProperty(files, files, files, async (committed, staged, written) => {
      const root = toRepository(committed)
      write(root, staged)
      git(root, 'add', '--all')
      write(root, { ...written, 'app/always': '' })
      const folder = newFolder()
      cpSync(root, folder, { recursive: true, verbatimSymlinks: true })
      rmSync(join(folder, '.git'), { recursive: true })
      expect((await read(root)).files).toEqual((await read(folder)).files)
    }),
    { numRuns: 15 },
  )
}, 30_000)

test('what git’s filters make alike is alike', async () => {
  const root = toRepository({ ...app, '.gitattributes': '*.txt text\n' })
  const before = await digest(root)
  write(root, { 'app/text.txt': 'one\r\ntwo\r\n' })
  expect(await digest(root)).toBe(before)
  write(root, { 'app/new.txt': 'x\r\n' })
  const windows = await digest(root)
  write(root, { 'app/new.txt': 'x\n' })
  expect(await digest(root)).toBe(windows)
})

test('a file that git knows unchanged is not read', async () => {
  const root = toRepository(app)
  git(root, 'config', 'core.trustctime', 'false')
  git(root, 'config', 'core.checkStat', 'minimal')
  const file = join(root, 'app/text.txt')
  utimesSync(file, 1000, 1000)
  git(root, 'update-index', '--refresh')
  const before = await digest(root)
  writeFileSync(file, 'two\none\n')
  utimesSync(file, 1000, 1000)
  expect(await digest(root)).toBe(before)
})

test('submodules and other repositories within are followed', async () => {
  const library = toRepository({ 'lib.c': 'x', 'inner/y.h': 'y' })
  const root = toRepository(app)
  git(root, 'submodule', '--quiet', 'add', `file://${library}`, 'app/vendor')
  commit(root)
  const before = await digest(root)
  expect((await paths(root)).filter((path) => path.startsWith('vendor'))).toEqual([
    'vendor/inner/y.h',
    'vendor/lib.c',
  ])
  write(root, { 'app/vendor/lib.c': 'changed', 'app/vendor/new.c': '' })
  expect(await digest(root)).not.toBe(before)
  expect(await paths(root, 'app/vendor')).toEqual(['inner/y.h', 'lib.c', 'new.c'])

  const bare = newFolder()
  git(scratch, 'clone', '--quiet', `file://${root}`, bare)
  expect(await paths(bare, 'app/vendor')).toEqual([])
  git(bare, 'submodule', '--quiet', 'update', '--init')
  expect(await digest(bare)).toBe(before)

  const within = join(root, 'app/checked-out')
  git(scratch, 'clone', '--quiet', `file://${library}`, within)
  expect(await paths(root, 'app/checked-out')).toEqual(['inner/y.h', 'lib.c'])
})

test('a repository of SHA-256 objects has them throughout', async () => {
  const root = toRepository(app, '--object-format=sha256')
  const { files } = await read(root)
  const id = git(root, 'rev-parse', 'HEAD:app/link')
  expect(files.find(({ path }) => path === 'link')?.id).toBe(id)
  write(root, { 'app/link': '-> other' })
  commit(root)
  write(root, { 'app/link': '-> deep/er/file' })
  expect((await read(root)).files).toEqual(files)
})

test.each([
  ['missing', 'there is no folder missing; write its path from the repository’s root'],
  ['app/text.txt', 'app/text.txt is no folder'],
  ['..', '.. leads out of the repository; keep what is built within it'],
  ['out', 'out leads out of the repository; keep what is built within it'],
  ['round', 'there is no folder round; write its path from the repository’s root'],
  ['https://example.com/x.git', 'https://example.com/x.git lies elsewhere'],
])('the folder %s is refused at its place', async (folder, message) => {
  const root = toRepository({ ...app, out: `-> ${scratch}`, round: '-> round' })
  const refused = expect(read(root, folder)).rejects
  await refused.toThrow(UserError)
  await expect(read(root, folder)).rejects.toThrow(`fleet.yml:7: ${message.replace('’', "'")}`)
})

test('a Dockerfile that is not there is refused at its place', async () => {
  const contexts = createContexts({ root: toRepository(app), environment })
  await expect(contexts.identify('app/Dokerfile', position)).rejects.toThrow(
    "fleet.yml:7: there is no file app/Dokerfile; write its path from the repository's root",
  )
  await expect(contexts.identify('app', position)).rejects.toThrow('fleet.yml:7: app is no file')
  await expect(contexts.identify('.git/HEAD', position)).rejects.toThrow('is no file of the working tree')
})

test('a wrong pattern is refused at its line; a broken repository in git’s own words', async () => {
  const root = toRepository({ ...app, 'app/.dockerignore': 'a\n[' })
  await expect(read(root)).rejects.toThrow('app/.dockerignore:2: "[" is no pattern')
  writeFileSync(join(root, '.git/index'), 'broken')
  await expect(read(root)).rejects.toThrow(/^git (?:ls-files|diff-files) failed in .*: .*index/)
})

test('a symlinked folder is the folder it leads to', async () => {
  const root = toRepository({ ...app, alias: '-> app' })
  expect(await digest(root, 'alias')).toBe(await digest(root))
})
