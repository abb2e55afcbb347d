import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFiles } from '../../src/edge/files.ts'
import { UserError } from '../../src/lang/user-error.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'imagefleet-files-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

test('folders are listed, hidden and linked ones too; files are not', async () => {
  for (const name of ['tree/a', 'tree/.hidden', 'elsewhere'])
    await mkdir(join(root, name), { recursive: true })
  await writeFile(join(root, 'tree/file'), '')
  await symlink('../elsewhere', join(root, 'tree/linked'))
  await symlink('nowhere', join(root, 'tree/broken'))
  const files = createFiles(root, root)
  expect((await files.folders('tree'))?.toSorted()).toEqual(['.hidden', 'a', 'linked'])
  expect(await files.folders('nothing')).toBeUndefined()
  expect(await files.folders('tree/file')).toBeUndefined()
})

test('a link out of the repository is refused', async () => {
  await mkdir(join(root, 'inside/tree'), { recursive: true })
  await symlink(tmpdir(), join(root, 'inside/tree/out'))
  const folders = createFiles(join(root, 'inside'), root).folders('tree')
  await expect(folders).rejects.toThrow(UserError)
  await expect(createFiles(join(root, 'inside'), root).folders('tree')).rejects.toThrow(
    'tree/out: is a link out of the repository; put the folder itself there',
  )
})

describe('a file that describes a fleet', () => {
  const read = (path: string): Promise<string | undefined> =>
    createFiles(join(root, 'inside'), root).readOwn(path)
  beforeEach(async () => {
    await mkdir(join(root, 'inside/folder'), { recursive: true })
    await writeFile(join(root, 'inside/fleet.yml'), 'version: 1')
    await writeFile(join(root, 'other.yml'), 'version: 1')
  })

  test('is read from the repository, through its links too, and an absolute path from anywhere', async () => {
    await symlink('../fleet.yml', join(root, 'inside/folder/link'))
    expect(await read('fleet.yml')).toBe('version: 1')
    expect(await read('folder/link')).toBe('version: 1')
    expect(await read(join(root, 'other.yml'))).toBe('version: 1')
    expect(await read('nothing')).toBeUndefined()
    expect(await read('fleet.yml/nothing')).toBeUndefined()
  })

  test('leads out of the repository neither by a link nor by its path', async () => {
    await symlink('../other.yml', join(root, 'inside/link'))
    await symlink('..', join(root, 'inside/up'))
    for (const path of ['link', 'up/other.yml', '../other.yml']) {
      await expect(read(path)).rejects.toThrow(
        `${path}: leads out of the repository; put the file itself there`,
      )
    }
  })

  test('is a file of a sensible size: no folder, no device, no circle of links', async () => {
    await symlink('circle', join(root, 'inside/circle'))
    await truncate(join(root, 'inside/fleet.yml'), 16_777_217)
    await expect(read('folder')).rejects.toThrow('folder: is a folder; name a file')
    await expect(read('/dev/null')).rejects.toThrow('/dev/null: is no regular file; name one')
    await expect(read('circle')).rejects.toThrow('circle: is a link that leads back to itself')
    await expect(read('fleet.yml')).rejects.toThrow('fleet.yml: has 16777217 bytes, 16777216 are allowed')
  })
})
