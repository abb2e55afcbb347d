import type { TestCommand } from './test-command.ts'

/** Below this, `auto` makes room. */
export const LITTLE_BYTES = 15e9

/** What GitHub's Linux runners bring and image builds do not use. */
const FOLDERS = [
  '/usr/share/dotnet',
  '/usr/local/lib/android',
  '/opt/ghc',
  '/usr/local/.ghcup',
  '/usr/share/swift',
  '/usr/local/share/powershell',
  '/usr/local/share/chromium',
  '/opt/hostedtoolcache/CodeQL',
  '/usr/local/lib/node_modules',
]

/** The programs that make room, one a folder, so that each says for itself what it could not delete. */
export const deletions: readonly TestCommand[] = FOLDERS.map((folder) => ({
  file: 'sudo',
  args: ['--non-interactive', 'rm', '-rf', '--', folder],
}))

export const toGigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`
