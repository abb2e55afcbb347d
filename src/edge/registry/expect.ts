import type { Repository } from '../../oci/reference.ts'
import type { Expected } from './copy.ts'
import { type Action, formatScope } from './scope.ts'
import type { Sessions } from './sessions.ts'

/** Tells each registry's session what copies will ask it for. */
export function createExpect(sessions: Sessions): (copies: readonly Expected[]) => void {
  const told = new Set<string>()
  const tell = ({ registry, repository }: Repository, actions: readonly Action[]): void => {
    const scope = formatScope({ repository, actions })
    const key = `${registry} ${scope}`
    if (told.has(key)) return
    told.add(key)
    sessions(registry).expect([{ place: { registry, repository }, scopes: [scope] }])
  }
  return (copies) => {
    for (const { source, destinations } of copies) {
      if ('registry' in source) tell(source, ['pull'])
      for (const one of destinations) if ('registry' in one) tell(one, ['pull', 'push'])
    }
  }
}
