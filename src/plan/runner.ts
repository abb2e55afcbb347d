import type { Image } from '../fleet/image.ts'
import { collect, UserError } from '../lang/user-error.ts'

/** Which runner a platform's jobs run on, most specific prefix first. */
export type RunnerMap = readonly { readonly prefix: string; readonly runner: string }[]

/**
 * Reads the `runner` parameter: a label for all, or lines of `PLATFORM-PREFIX=LABEL`.
 * @throws UserError naming each line that is neither
 */
export function parseRunners(text: string): RunnerMap {
  const lines = text.split('\n').map((line) => line.trim())
  const entries = collect(
    lines.filter((line) => line !== ''),
    (line) => {
      const equals = line.indexOf('=')
      const prefix = equals < 0 ? '' : line.slice(0, equals).trim()
      const runner = line.slice(equals + 1).trim()
      if (runner === '' || /\s/.test(prefix)) {
        throw new UserError(`runner: "${line}" is neither a label nor PLATFORM-PREFIX=LABEL`)
      }
      return { prefix: prefix === 'default' ? '' : prefix, runner }
    },
  )
  return entries.toSorted((left, right) => right.prefix.length - left.prefix.length)
}

/**
 * The runners of one image: what it says itself beats the map for all, and its label alone stands for any platform.
 * Where there is no map at all, everything is built on one machine, and there is nothing to choose.
 * @throws UserError at the image's place, naming each line that is neither a label nor PLATFORM-PREFIX=LABEL
 */
export function runnersOf(
  { id, position, runner }: Pick<Image, 'id' | 'position' | 'runner'>,
  general: RunnerMap,
): RunnerMap {
  if (runner === undefined || general.length === 0) return general
  try {
    const own = parseRunners(runner)
    return own.some(({ prefix }) => prefix === '') ? own : [...own, ...general]
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.problems.map(({ message }) => ({ position, path: id, message })))
  }
}

/** The runner of a job: the one that its platforms share if they have one of their own, else the default. */
export function runnerFor(platforms: readonly string[], runners: RunnerMap): string {
  const [own, ...others] = new Set(platforms.map((platform) => ownRunner(platform, runners)))
  return (
    (others.length === 0 ? own : undefined) ??
    runners.find(({ prefix }) => prefix === '')?.runner ??
    'ubuntu-24.04'
  )
}

/** Whether these platforms have different runners, so that none needs to be emulated for the sake of another. */
export function hasRunners(platforms: readonly string[], runners: RunnerMap): boolean {
  return new Set(platforms.map((platform) => runnerFor([platform], runners))).size > 1
}

/** The platforms that a runner can only build by emulation, as far as its label tells. */
export function emulatedOn(runner: string, platforms: readonly string[]): readonly string[] {
  const native = /arm|aarch/i.test(runner) ? 'linux/arm64' : 'linux/amd64'
  return platforms.filter((platform) => platform.startsWith('linux/') && !isPrefix(native, platform))
}

function ownRunner(platform: string, runners: RunnerMap): string | undefined {
  return runners.find(({ prefix }) => prefix !== '' && isPrefix(prefix, platform))?.runner
}

const isPrefix = (prefix: string, platform: string): boolean =>
  platform === prefix || platform.startsWith(`${prefix}/`)
