import { parseGoBoolean, parseYamlBoolean } from './boolean.ts'
import { formatFields, parseFields } from './csv.ts'
import { isTypeField } from './exporters.ts'

/** What was asked for: `provenance` and `sbom` are the short forms, and take precedence over `attests`. */
export type AttestWish = {
  readonly attests: readonly string[]
  readonly provenance: string | undefined
  readonly sbom: string | undefined
}

/** What is added where no provenance was asked for; undefined for none. */
export type DefaultProvenance = 'min' | 'max' | undefined

/**
 * The attestations of a build, as buildx takes them. `builderId` names the run in every provenance that
 * does not name a builder itself.
 */
export function toAttests(wish: AttestWish, builderId: string, fallback: DefaultProvenance): string[] {
  const { attests, provenance, sbom } = wish
  return [
    ...toProvenance(wish, builderId, fallback),
    ...(sbom === undefined ? [] : [toAttributes(`type=sbom,${sbom}`)]),
    ...attests.flatMap((attest) => {
      if (isAttest('provenance', attest)) {
        return provenance === undefined ? [withBuilderId(attest, builderId)] : []
      }
      if (isAttest('sbom', attest)) return sbom === undefined ? [attest] : []
      return [toAttributes(attest)]
    }),
  ]
}

/** Whether the default provenance is in question, so that it must be known what the builder can do. */
export function asksForProvenance({ attests, provenance }: AttestWish): boolean {
  return provenance !== undefined || attests.some((attest) => isAttest('provenance', attest))
}

function toProvenance(wish: AttestWish, builderId: string, fallback: DefaultProvenance): string[] {
  if (wish.provenance !== undefined) {
    return [toAttributes(`type=provenance,${expandProvenance(wish.provenance, builderId)}`)]
  }
  if (fallback === undefined || asksForProvenance(wish)) return []
  const mode = fallback === 'max' ? 'mode=max' : 'mode=min,inline-only=true'
  return [`type=provenance,${withBuilderId(mode, builderId)}`]
}

function expandProvenance(provenance: string, builderId: string): string {
  const wanted = parseYamlBoolean(provenance)
  if (wanted === undefined) return withBuilderId(provenance, builderId)
  return wanted ? `builder-id=${builderId}` : 'false'
}

const isAttest = (type: string, attest: string): boolean =>
  parseFields(attest).some((field) => isTypeField(field, type))

function withBuilderId(attributes: string, builderId: string): string {
  const named = parseFields(attributes).some((field) => /^builder-id\s*=/.test(field))
  return named ? attributes : `${attributes},builder-id=${builderId}`
}

/** A bare boolean among the attributes is short for `disabled=`. */
function toAttributes(attest: string): string {
  const fields = parseFields(attest).map((field) => {
    const wanted = parseGoBoolean(field)
    return wanted === undefined ? field : `disabled=${!wanted}`
  })
  return formatFields(fields)
}
