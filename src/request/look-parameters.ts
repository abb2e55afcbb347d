import type { Parameter } from './parameter.ts'

/** What only the command asks, of plan and of the looks at it. */
export const lookParameters: readonly Parameter[] = [
  {
    name: 'image',
    modes: ['explain'],
    about: 'the image to explain, by its id in the table of the plan',
    door: 'command',
    positional: true,
  },
  {
    name: 'format',
    modes: ['graph'],
    about: 'mermaid or dot, which is for Graphviz; mermaid folds a large graph, dot never does',
    default: 'mermaid',
    door: 'command',
  },
  {
    name: 'json',
    modes: ['plan'],
    about: 'print JSON, also on a terminal, and in it each image with what is decided and why',
    door: 'command',
    switch: true,
  },
  {
    name: 'json',
    modes: ['explain'],
    about: 'print JSON instead of words',
    door: 'command',
    switch: true,
  },
]
