import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Who may import whom: a file imports its own folder and what stands before it. `.github/CONTRIBUTING.md` says why. */
const order = [
  'lang oci github tags fleet graph record plan build publish bump sync report request world modes edge doors',
].flatMap((line) => line.split(' '))

const root = resolve('src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'doors')

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '')
}

/** Strings and comments may say what code may not. */
function codeOf(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replaceAll(/\/\/.*$/gm, '')
}

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(40)
  expect(files.map(({ file }) => folderOf(file)).filter((folder) => !order.includes(folder))).toEqual([])
})

test('imports go one way', () => {
  const wrong = files.flatMap(({ file, text }) =>
    importsOf(text)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, resolve(root, dirname(file), name)))
      .filter((target) => order.indexOf(folderOf(target)) > order.indexOf(folderOf(file)))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('modes are handed the world and never import it', () => {
  const wrong = files.flatMap(({ file, text }) =>
    importsOf(text)
      .filter((name) => folderOf(file) === 'edge' && name.includes('/modes/'))
      .map((name) => `${file} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

const pure = files.filter(({ file }) => !['edge', 'doors'].includes(folderOf(file)))

test('only the edge imports node or the runner’s toolkit', () => {
  const allowed = new Set(['node:crypto', 'node:path'])
  const wrong = pure.flatMap(({ file, text }) =>
    importsOf(text)
      .filter((name) => /^(node:|@actions\/)/.test(name) && !allowed.has(name))
      .map((name) => `${file} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test('only posix paths in pure code', () => {
  const wrong = pure.filter(({ text }) => /import (?!\{ posix \}).* from 'node:path'/.test(text))
  expect(wrong.map(({ file }) => file)).toEqual([])
})

test.each(['process', 'fetch(', 'console', 'Date.now', 'new Date()', 'Math.random'])(
  'pure code does not name %s',
  (name) => {
    const pattern = new RegExp(`(?<![\\w.'])${name.replaceAll(/[.()]/g, '\\$&')}(?![\\w])`)
    expect(pure.filter(({ text }) => pattern.test(codeOf(text))).map(({ file }) => file)).toEqual([])
  },
)

test('the environment is read in one file', () => {
  const readers = files.filter(({ text }) => codeOf(text).includes('process.env'))
  expect(readers.map(({ file }) => file)).toEqual(['edge/environment.ts'])
})

test('lang/ stays small', () => {
  expect(files.filter(({ file }) => folderOf(file) === 'lang').length).toBeLessThanOrEqual(6)
})

test('files stay short', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 201)
  expect(long.map(({ file }) => file)).toEqual([])
})

test('nobody hides from the checks', () => {
  const hidden = /@ts-(ignore|expect-error|nocheck)|biome-ignore|istanbul ignore|c8 ignore|eslint-disable/
  expect(files.filter(({ text }) => hidden.test(text)).map(({ file }) => file)).toEqual([])
})
