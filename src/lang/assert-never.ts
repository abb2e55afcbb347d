/** Makes the compiler prove that a `switch` over a union has a case for each member. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
