import Handlebars from 'handlebars'
import { type Position, UserError } from '../lang/user-error.ts'
import { formatDate } from './date.ts'
import type { Dialect } from './dialect.ts'
import { explain } from './problems.ts'
import { hasExpression, type Render, type Variables } from './render.ts'
import { checkNames, namesIn, type Part, plainParts } from './template-names.ts'

/** The one clock and the one commit of a run: two images of a run never carry different minutes. */
export type Clock = { readonly now: Date; readonly commitDate: Date }

type Template = { readonly names: readonly string[]; readonly fill: (variables: Variables) => string }

/**
 * Makes the `Render` of a dialect. `metadata-action`: a name that is not known is empty and values are
 * escaped as HTML, as upstream has it. `fleet`: a name that is not known is an error, values stand as they are.
 */
export function createRender(dialect: Dialect, clock?: Clock): Render {
  const handlebars = createHandlebars(clock)
  if (dialect === 'fleet') handlebars.registerHelper('lower', (text: unknown) => String(text).toLowerCase())
  const templates = new Map<string, Template>()
  return (text, variables) => {
    if (!hasExpression(text)) return text
    const template = templates.get(text) ?? compile(handlebars, text, dialect)
    templates.set(text, template)
    checkNames(template.names, variables)
    return run(text, () => template.fill(variables))
  }
}

const declared = createRender('fleet')

/**
 * Fills in what a fleet file declares of an image: axes and attributes, but nothing of the run.
 * @throws UserError with the text and its place when the template is malformed or names what is not known
 */
export function renderTemplate(text: string, variables: Variables, position?: Position): string {
  return hasExpression(text) ? explain(text, position, () => declared(text, variables)) : text
}

/** An environment of our own: nobody else's helpers, no partials, and nothing is written to the console. */
function createHandlebars(clock: Clock | undefined): typeof Handlebars {
  const handlebars = Handlebars.create()
  handlebars.logger.log = () => undefined
  handlebars.registerHelper('log', () => '')
  handlebars.registerHelper('date', toDateHelper('date', clock?.now))
  handlebars.registerHelper('commit_date', toDateHelper('commit_date', clock?.commitDate))
  return handlebars
}

function compile(handlebars: typeof Handlebars, text: string, dialect: Dialect): Template {
  return run(text, () => {
    const program = handlebars.parse(text)
    const fill = handlebars.compile<Variables>(program, { noEscape: dialect === 'fleet' })
    // Of what is not checked by name, nothing is inherited: no template reaches a prototype.
    if (dialect !== 'fleet')
      return { names: [], fill: (variables) => fill(Object.assign(Object.create(null), variables)) }
    const parts = plainParts(program)
    return {
      names: namesIn(program),
      fill: parts === undefined ? (variables) => fill(variables) : (variables) => fillParts(parts, variables),
    }
  })
}

/** Most templates of a fleet are words and names: those are put together without Handlebars, which is slow. */
function fillParts(parts: readonly Part[], variables: Variables): string {
  return parts.map((part) => ('name' in part ? String(variables[part.name]) : part.text)).join('')
}

/** Handlebars throws plain errors at whoever wrote the template. */
function run<T>(text: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const [shown] = reason.split('\n').slice(-1)
    throw new UserError(`${JSON.stringify(text)} is not a template: ${shown}`, { cause: error })
  }
}

/** `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`; Handlebars hands over the arguments and, last, its options. */
function toDateHelper(name: string, date: Date | undefined): (...given: readonly unknown[]) => string {
  const known = new Map<string, string>()
  return (...given) => {
    if (date === undefined) throw new UserError(`${name} is not known here; write it in tags or labels`)
    const [pattern] = given
    // A pattern without quotes is a name that nobody knows: upstream then writes ISO 8601, a fleet refuses it.
    if (given.length < 2 || (typeof pattern !== 'string' && pattern !== undefined)) {
      throw new UserError(`${name} wants a pattern in quotes, such as {{${name} 'YYYYMMDD' tz='UTC'}}`)
    }
    const { tz = 'UTC', ...rest } = readHash(given.at(-1))
    const [unknown] = Object.keys(rest)
    if (unknown !== undefined) {
      throw new UserError(`Unknown ${unknown} attribute of ${name}; it has tz, such as tz='Asia/Tokyo'`)
    }
    const key = `${pattern}\n${String(tz)}`
    const text = known.get(key) ?? formatDate(date, pattern, String(tz))
    known.set(key, text)
    return text
  }
}

function readHash(options: unknown): Readonly<Record<string, unknown>> {
  const hash = typeof options === 'object' && options !== null && 'hash' in options ? options.hash : {}
  return typeof hash === 'object' && hash !== null ? { ...hash } : {}
}
