import { formatPosition, type Position, type Problem } from '../lang/user-error.ts'

/** That an image wants a reference, and why. */
export type Claim = {
  /** The image's id; that of a platform's row where rows are what is named. */
  readonly image: string
  /** `registry/repository:tag`. */
  readonly reference: string
  /** The rule that made the tag, as it was written. */
  readonly rule: string
  readonly position?: Position
}

/** Two claims of one reference, said with both images and both rules, at the place of the second. */
export function findCollisions(claims: Iterable<Claim>): readonly Problem[] {
  const problems: Problem[] = []
  const owners = new Map<string, Claim>()
  for (const claim of claims) {
    const owner = owners.get(claim.reference)
    if (owner === undefined) owners.set(claim.reference, claim)
    else if (owner.image !== claim.image) problems.push(toProblem(owner, claim))
  }
  return problems
}

function toProblem(first: Claim, second: Claim): Problem {
  const message = `${describe(first)} and ${describe(second)} both write ${second.reference}; give one of them another tag or repository`
  return { message, ...(second.position === undefined ? {} : { position: second.position }) }
}

function describe({ image, rule, position }: Claim): string {
  const place = position === undefined ? '' : ` at ${formatPosition(position)}`
  return `${image} (${rule}${place})`
}
