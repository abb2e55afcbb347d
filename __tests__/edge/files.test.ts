import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
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
