import { UserError } from '../lang/user-error.ts'
import { parseGoBoolean } from './boolean.ts'
import type { PullRequestSide } from './git-context.ts'

/** What docker/build-push-action lets a user say by environment variables only. */
export type Switches = {
  readonly pullRequestSide: PullRequestSide
  readonly gitQuery: boolean
  readonly defaultAttestations: boolean
  readonly checkNotices: boolean
  readonly summary: boolean
}

export type Variables = Readonly<Record<string, string | undefined>>

/** @throws UserError naming the variable whose value is not a boolean */
export function toSwitches(variables: Variables): Switches {
  const read = (name: string): boolean | undefined => {
    const text = variables[name]
    if (!text) return undefined
    const value = parseGoBoolean(text)
    if (value === undefined) throw new UserError(`${name}: "${text}" is not a boolean; write true or false`)
    return value
  }
  return {
    pullRequestSide: read('DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF') === true ? 'head' : 'merge',
    gitQuery: read('BUILDX_SEND_GIT_QUERY_AS_INPUT') ?? false,
    defaultAttestations: !(read('BUILDX_NO_DEFAULT_ATTESTATIONS') ?? false),
    checkNotices: read('DOCKER_BUILD_CHECKS_ANNOTATIONS') ?? true,
    summary: read('DOCKER_BUILD_SUMMARY') ?? true,
  }
}
