import { aboutModes, type Mode, modes } from './mode.ts'
import type { Parameter } from './parameter.ts'
import { parametersOf } from './parameters.ts'

const WIDTH = 24

/** The text of `--help`: all modes, or the flags of one. */
export function formatHelp(mode?: Mode): string {
  return mode === undefined ? formatModes() : formatFlags(mode)
}

function formatModes(): string {
  const lines = modes.map((mode) => `  ${mode.padEnd(WIDTH)}${aboutModes[mode]}`)
  return [
    'imagefleet: plan, build, publish and mirror a fleet of container images',
    '',
    'usage: imagefleet MODE [--flag value …]',
    '',
    ...lines,
    '',
    'imagefleet MODE --help lists the flags of a mode.',
    'The result is JSON on stdout; the log is on stderr. Exit code 1 means that something failed.',
  ].join('\n')
}

function formatFlags(mode: Mode): string {
  const all = parametersOf(mode)
  const flags = all.filter(({ secret, door }) => secret !== true && door !== 'action')
  const secrets = all.filter(({ secret }) => secret === true)
  return [
    `imagefleet ${mode}: ${aboutModes[mode]}`,
    '',
    `usage: imagefleet ${mode} [--flag value …]`,
    '',
    ...flags.map(formatFlag),
    '',
    'Secrets are never flags; they are taken from the environment:',
    ...secrets.map(({ name, about }) => `  ${secretVariable(name).padEnd(WIDTH)}${about}`),
  ].join('\n')
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
