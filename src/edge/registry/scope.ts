/** What may be done in a repository, in the words of the token servers. */
export type Action = 'pull' | 'push' | 'delete'

export type Scope = { readonly repository: string; readonly actions: readonly Action[] }

/** `repository:acme/base:pull,push` @see https://distribution.github.io/distribution/spec/auth/scope/ */
export function formatScope({ repository, actions }: Scope): string {
  return `repository:${repository}:${actions.join(',')}`
}

/** Whether a token for these scopes serves for that one. */
export function covers(granted: readonly string[], wanted: string): boolean {
  const [resource, actions] = splitScope(wanted)
  return granted.some((scope) => {
    const [same, has] = splitScope(scope)
    return same === resource && actions.every((action) => has.includes(action))
  })
}

/** The scopes without those that others cover, in an order of their own: it is a token's key. */
export function mergeScopes(scopes: readonly string[]): readonly string[] {
  const unique = [...new Set(scopes)].toSorted()
  return unique.filter(
    (scope) =>
      !covers(
        unique.filter((other) => other !== scope),
        scope,
      ),
  )
}

function splitScope(scope: string): readonly [resource: string, actions: readonly string[]] {
  const colon = scope.lastIndexOf(':')
  return [scope.slice(0, colon), scope.slice(colon + 1).split(',')]
}
