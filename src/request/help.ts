import { aboutModes, looks, type Mode, modes } from './mode.ts'
import type { Parameter } from './parameter.ts'
import { parametersOf } from './parameters.ts'

const WIDTH = 24

/** The text of `--help`: all modes, or the flags of one. */
export function formatHelp(mode?: Mode): string {
  return mode === undefined ? formatModes() : formatFlags(mode)
}

function formatModes(): string {
  const list = (names: readonly Mode[]): string[] =>
    names.map((mode) => `  ${mode.padEnd(WIDTH)}${aboutModes[mode]}`)
  return [
    'imagefleet: plan, build, publish and mirror a fleet of container images',
    '',
    'usage: imagefleet MODE [--flag value …]',
    '',
    ...list(modes),
    '',
    'and, of the plan that would be made here and now:',
    '',
    ...list(looks),
    '',
    'imagefleet MODE --help lists the flags of a mode.',
    'The result is JSON on stdout, unless a terminal shows it in words; the log is on stderr.',
    'Exit code 1 means that something failed. Colours only on a terminal, and none with NO_COLOR.',
  ].join('\n')
}

function formatFlags(mode: Mode): string {
  const all = parametersOf(mode)
  const flags = flagsOf(mode)
  const words = wordsOf(mode)
  const usage = ['imagefleet', mode, ...words.map(({ name }) => name.toUpperCase()), '[--flag value …]']
  const secrets = all.filter(({ secret }) => secret === true)
  return [
    `imagefleet ${mode}: ${aboutModes[mode]}`,
    '',
    `usage: ${usage.join(' ')}`,
    '',
    ...words.flatMap(({ name, about }) => [`  ${name.toUpperCase().padEnd(WIDTH)}${about}`, '']),
    ...flags.map(formatFlag),
    '',
    'Secrets are never flags; they are taken from the environment:',
    ...secrets.map(({ name, about }) => `  ${secretVariable(name).padEnd(WIDTH)}${about}`),
  ].join('\n')
}

/** The parameters that are flags of the command. */
export function flagsOf(mode: Mode): readonly Parameter[] {
  return parametersOf(mode).filter(
    ({ secret, door, positional }) => secret !== true && door !== 'action' && positional !== true,
  )
}

/** The parameters that are words of their own, in their order. */
export function wordsOf(mode: Mode): readonly Parameter[] {
  return parametersOf(mode).filter(({ positional }) => positional === true)
}

function formatFlag({ name, about, default: fallback }: Parameter): string {
  const flag = `  --${name}`
  const known = fallback === undefined ? '' : ` (default: ${JSON.stringify(fallback)})`
  const gap = flag.length < WIDTH + 2 ? flag.padEnd(WIDTH + 2) : `${flag}\n${' '.repeat(WIDTH + 2)}`
  return `${gap}${about}${known}`
}

/** The environment variable that gives the command a secret parameter. */
export function secretVariable(name: string): string {
  return name === 'github-token' ? 'GITHUB_TOKEN' : `IMAGEFLEET_${name.toUpperCase().replaceAll('-', '_')}`
}
