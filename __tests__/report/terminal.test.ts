import { reportPlan } from '../../src/report/plan.ts'
import { toTerminal } from '../../src/report/terminal.ts'
import { toTree } from '../../src/report/tree.ts'
import { aJob, aPlan } from '../fixtures/plans.ts'

const plain = { columns: Number.POSITIVE_INFINITY, colours: false }
const on = (...ids: readonly string[]) => ids.map((id) => ({ id, references: [] }))
const lines = (text: string): readonly string[] => text.split('\n')

const table = [
  '## Plan',
  '',
  '2 to build (a \\*star\\*, `code_x` and *em*).',
  '',
  '| Image | Wave | Decision | Reason | Tags |',
  '| --- | --- | --- | --- | --- |',
  '| base | 1 | build | changed: a\\|b and snake_case | `main` `sha-1` |',
  '| a-longer-name |  | reuse | unchanged: fp-12345678 is built already |  |',
  '',
  '```mermaid',
  'flowchart LR',
  '```',
  '',
  '```text',
  'base',
  '└─ *child*',
  '```',
].join('\n')

test('tables become columns, headings and markup words, and what only a browser draws is left out', () => {
  expect(lines(toTerminal(table, plain))).toEqual([
    'Plan',
    '',
    '2 to build (a *star*, code_x and em).',
    '',
    'Image          Wave  Decision  Reason                                   Tags',
    'base           1     build     changed: a|b and snake_case              main sha-1',
    'a-longer-name        reuse     unchanged: fp-12345678 is built already',
    '',
    'base',
    '└─ *child*',
  ])
})

test('a table fits the width of the screen: the widest columns give way, the names never', () => {
  const shown = lines(toTerminal(table, { ...plain, columns: 60 }))
  expect(shown.slice(4, 7)).toEqual([
    'Image          Wave  Decision  Reason             Tags',
    'base           1     build     changed: a|b and…  main sha-1',
    'a-longer-name        reuse     unchanged: fp-12…',
  ])
  const [, , , , , narrow = ''] = lines(toTerminal(table, { ...plain, columns: 10 }))
  expect(narrow).toMatch(/^base {11}1 {5}build {5}changed: a\|… {2}main sha-1$/)
})

test('a column in which nothing stands is left out, and so is a table without rows', () => {
  expect(toTerminal('| A | B | C |\n| --- | --- | --- |\n| a |  | c |', plain)).toBe('A  C\na  c')
  expect(toTerminal('| A |\n| --- |', plain)).toBe('')
})

test('colours only where there are any, and padding counts no letters of theirs', () => {
  const colours = toTerminal('| Image | Decision | X |\n| --- | --- | --- |\n| a | build | x |', {
    ...plain,
    colours: true,
  })
  const bold = (text: string): string => `\u001B[1m${text}\u001B[0m`
  expect(lines(colours)).toEqual([
    `${bold('Image')}  ${bold('Decision')}  ${bold('X')}`,
    'a      \u001B[33mbuild\u001B[0m     x',
  ])
})

test('a name cannot move the cursor', () => {
  expect(toTerminal('a\u001B[2Jb\r\u0007c', plain)).toBe('a[2Jbc')
})

test('a graph is a tree: each image once, below the one of its parents that is built last', () => {
  const plan = aPlan([
    aJob('base', { decision: 'reuse' }),
    aJob('python', { parents: on('base') }),
    aJob('notebook', { parents: on('base', 'python') }),
    aJob('r', { parents: on('base') }),
    aJob('tool'),
  ])
  const tree = ['base [reuse]', '├─ python', '│  └─ notebook (also on base)', '└─ r', 'tool']
  expect(lines(toTree(plan))).toEqual(tree)
  expect(toTree(aPlan([aJob('a'), aJob('b')]))).toBe('')
  const { screen = '', summary } = reportPlan(plan, 'x', [])
  expect(screen).not.toContain('mermaid')
  expect(summary).not.toContain('└─')
  expect(toTerminal(screen, plain)).toContain(tree.join('\n'))
})

test('a large graph is folded to what a screen holds; circles of what was folded end', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    aJob(`app-${index}`, { name: `app${index % 3}`, parents: index === 0 ? [] : on(`app-${index - 1}`) }),
  )
  expect(lines(toTree(aPlan(many)))).toEqual([
    'app0: 167 (also on app2: 166)',
    '└─ app1: 167',
    '   └─ app2: 166',
    '(each box is an entry of the fleet with all its variants)',
  ])
})
