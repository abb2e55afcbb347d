import { nearest, UserError } from '../lang/user-error.ts'
import type { Variables } from './render.ts'

const HELPERS: readonly string[] = ['date', 'commit_date', 'lower']
const BLOCKS: readonly string[] = ['if', 'unless']

/**
 * The variables that a template of a fleet names. A fleet's templates are plain: `{{name}}`, `{{date …}}`,
 * `{{#if name}}…{{else}}…{{/if}}` and `{{#unless name}}…{{/unless}}`. So every name can be checked, also one
 * in a branch that is not taken today.
 * @throws UserError when the template does more
 */
export function namesIn(program: hbs.AST.Program): readonly string[] {
  return [...new Set(program.body.flatMap(namesInStatement))]
}

function namesInStatement(statement: hbs.AST.Statement): readonly string[] {
  if (isA<hbs.AST.MustacheStatement>(statement, 'MustacheStatement')) return namesInMustache(statement)
  if (isA<hbs.AST.BlockStatement>(statement, 'BlockStatement')) return namesInBlock(statement)
  if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') return []
  throw new UserError(`${statement.type} is not possible here; ${ALLOWED}`)
}

/** A piece of a template that is nothing but words and names. */
export type Part = { readonly text: string } | { readonly name: string }

/** The pieces of a checked template; undefined where a helper or a block takes part. */
export function plainParts(program: hbs.AST.Program): readonly Part[] | undefined {
  const parts = program.body.map((statement): Part | undefined => {
    if (isA<hbs.AST.ContentStatement>(statement, 'ContentStatement')) return { text: statement.value }
    if (!isA<hbs.AST.MustacheStatement>(statement, 'MustacheStatement')) return undefined
    const name = nameOf(statement.path)
    return HELPERS.includes(name) ? undefined : { name }
  })
  return parts.every((part) => part !== undefined) ? parts : undefined
}

const ALLOWED = "write {{name}}, {{date 'YYYYMMDD'}}, {{#if name}}…{{/if}} or {{#unless name}}…{{/unless}}"

function namesInMustache({ path, params, hash }: hbs.AST.MustacheStatement): readonly string[] {
  const name = nameOf(path)
  if (HELPERS.includes(name)) return namesInArguments(params, hash)
  if (params.length > 0 || hash !== undefined) throw unknownHelper(name)
  return [name]
}

function namesInBlock(block: hbs.AST.BlockStatement): readonly string[] {
  const name = nameOf(block.path)
  if (!BLOCKS.includes(name)) throw unknownHelper(`#${name}`)
  const programs: readonly (hbs.AST.Program | undefined)[] = [block.program, block.inverse]
  return [
    ...namesInArguments(block.params, block.hash),
    ...programs.flatMap((program) => (program === undefined ? [] : namesIn(program))),
  ]
}

function namesInArguments(
  params: readonly hbs.AST.Expression[],
  hash: hbs.AST.Hash | undefined,
): readonly string[] {
  const values = [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]
  return values.flatMap((value) => (value.type.endsWith('Literal') ? [] : [nameOf(value)]))
}

/** @throws UserError when the expression is anything but a bare name */
function nameOf(expression: hbs.AST.Expression): string {
  if (isA<hbs.AST.PathExpression>(expression, 'PathExpression')) {
    const { original, parts, depth, data } = expression
    if (depth === 0 && !data && parts.length === 1 && parts[0] === original) return original
    throw new UserError(`"${original}" is not a name; ${ALLOWED}`)
  }
  throw new UserError(`${expression.type} is not possible here; ${ALLOWED}`)
}

function isA<T extends hbs.AST.Node>(node: hbs.AST.Node, type: T['type']): node is T {
  return node.type === type
}

function unknownHelper(name: string): UserError {
  const near = nearest(name, [...HELPERS, '#if', '#unless'])
  const remedy = near === undefined ? ALLOWED : `did you mean ${near}?`
  return new UserError(`"${name}" is not a helper; ${remedy}`)
}

/** @throws UserError with each name that is not a variable, and the nearest one that is */
export function checkNames(names: readonly string[], variables: Variables): void {
  const unknown = names.filter((name) => !Object.hasOwn(variables, name))
  if (unknown.length === 0) return
  const known = Object.keys(variables)
  throw new UserError(
    unknown.map((name) => {
      const near = nearest(name, [...known, ...HELPERS])
      const remedy = near === undefined ? `known are ${known.toSorted().join(', ')}` : `did you mean ${near}?`
      return { message: `unknown name "${name}"; ${remedy}` }
    }),
  )
}
