import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const made: string[] = []

/** A new folder with these files; `busybox` beside each Dockerfile that copies it. */
export async function makeWorkspace(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'imagefleet-e2e-'))
  made.push(folder)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
    if (text.includes('COPY busybox')) {
      await copyFile(fromEnvironment('IMAGEFLEET_BUSYBOX'), join(folder, dirname(path), 'busybox'))
    }
  }
  return folder
}

export async function removeWorkspaces(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
}

/** What the tests' engine left for them. */
export function fromEnvironment(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set; run the tests with npm test`)
  return value
}

/** A base that everything else can stand on: nothing is pulled. */
export const BASE = `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
ENV PATH=/bin
`

/** A namespace that no other test writes to. */
export function newNamespace(): string {
  namespaces += 1
  return `e2e${process.pid}x${Date.now().toString(36)}x${namespaces}`
}

let namespaces = 0
