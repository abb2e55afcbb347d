/**
 * `metadata-action`: docker/metadata-action's answers to the letter, for `mode: tags`.
 * `fleet`: the same language where what upstream lets pass is an error, and booleans are booleans.
 */
export type Dialect = 'metadata-action' | 'fleet'
