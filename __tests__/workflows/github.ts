import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { validate } from '@actions/languageservice'
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
  type WorkflowTemplate,
} from '@actions/workflow-parser'
import { at, ownFile, readText, readYaml } from './files.ts'

/** GitHub's own parser over one of our files, with the workflows that it calls; and what it has against it. */
export async function readWorkflow(
  file: string,
  text = readText(file),
): Promise<{ readonly template: WorkflowTemplate; readonly errors: readonly string[] }> {
  const { context, value } = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter())
  if (value === undefined) throw new Error(`${file} is empty`)
  const template = await convertWorkflowTemplate(context, value, fileProvider, {
    fetchReusableWorkflowDepth: 1,
    maxReusableWorkflowDepth: 4,
  })
  return { template, errors: context.errors.getErrors().map(({ message }) => message) }
}

/** Leads a reference to the file in this repository, under whichever name it is called. */
export const fileProvider = {
  getFileContent(reference: { path: string; owner?: string; repository?: string; version?: string }) {
    const { owner, repository, path } = reference
    const uses = owner === undefined ? `./${path}` : `${owner}/${repository}/${path}`
    const file = uses.endsWith('/action.yml') ? path : ownFile(uses)
    if (file === undefined) return Promise.reject(new Error(`${uses} is not ours`))
    return Promise.resolve({ name: file, content: readText(file) })
  },
}

/** A file as an editor would hand it to the language service. */
export function toDocument(path: string, text: string): Parameters<typeof validate>[0] {
  const lines = text.split('\n')
  const offsetAt = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((length, before) => length + before.length + 1, character)
  const positionAt = (offset: number) => {
    const before = text.slice(0, offset).split('\n')
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  }
  return {
    uri: `file:///${path}`,
    languageId: 'yaml',
    version: 0,
    lineCount: lines.length,
    getText: (range) => (range === undefined ? text : text.slice(offsetAt(range.start), offsetAt(range.end))),
    getLineRange: (line) => ({
      start: { line, character: 0 },
      end: { line, character: lines[line]?.length ?? 0 },
    }),
    getEOLCharacters: (line) => (line < lines.length - 1 ? '\n' : ''),
    positionAt,
    offsetAt,
  }
}

/** Metadata of an action for the language service: ours from its file, none for those of others. */
export const actionsMetadataProvider = {
  fetchActionMetadata({ owner, name }: { owner: string; name: string }) {
    if (owner !== 'OWNER') return Promise.resolve({ name, description: '' })
    const inputs = Object.entries(at(readYaml('action.yml'), 'inputs')).map(([input, about]) => {
      const { required } = at({ about }, 'about')
      return [input, { description: '', required: required === true }] as const
    })
    return Promise.resolve({ name, description: '', inputs: Object.fromEntries(inputs) })
  },
}

/** How a run stands where an expression is evaluated. */
export type Status = { readonly cancelled: boolean; readonly failed: boolean; readonly succeeded: boolean }

/** The value of an expression as GitHub's evaluator gives it. */
export function evaluate(expression: string, contexts: object, status: Status): unknown {
  const functions = Object.entries({
    always: true,
    cancelled: status.cancelled,
    failure: status.failed,
    success: status.succeeded,
  }).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }))
  const known = JSON.parse(JSON.stringify(contexts), data.reviver)
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse()
  const result = new Evaluator(tree, known, new Map(functions.map((one) => [one.name, one]))).evaluate()
  return JSON.parse(JSON.stringify(result, data.replacer))
}

/** The text between `${{` and `}}`, or the text itself. */
export const expressionIn = (text: string): string => /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text)?.[1] ?? text
