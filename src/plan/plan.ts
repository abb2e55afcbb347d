import { z } from 'zod'
import { buildSettings } from '../fleet/build-settings.ts'
import { decodeJson } from '../lang/decode.ts'

const texts = z.record(z.string(), z.string()).readonly()
const list = z.array(z.string()).readonly()

/** Why an image is built or not: exactly one reason, and the words for people. */
const reason = z
  .strictObject({
    kind: z.enum(['never published', 'parent rebuilt', 'unchanged', 'cannot tell']),
    text: z.string(),
  })
  .readonly()

/** A parent of this fleet, and every reference under which the Dockerfile names it. */
const parent = z.strictObject({ id: z.string(), references: list }).readonly()

/** A foreign image: what the Dockerfile calls it, where it is looked up, and what it was when the plan was made. */
const base = z.strictObject({ name: z.string(), reference: z.string(), digest: z.string() }).readonly()

/** What a tag that moves with versions stands for, as `tags/` defines it. */
const floating = z
  .strictObject({
    scheme: z.enum(['semver', 'pep440']),
    version: z.string().exactOptional(),
    line: z.strictObject({ major: z.number().exactOptional(), minor: z.number().exactOptional() }).readonly(),
    shapes: z.array(z.string()).readonly(),
  })
  .readonly()

const tag = z
  .strictObject({
    reference: z.string(),
    /** The rule that made it. */
    rule: z.string(),
    /** It may move only forward, and that is looked at again just before it moves. */
    floating: floating.exactOptional(),
    /** A numbered release: where it exists already, with another digest, it is not overwritten. */
    immutable: z.literal(true).exactOptional(),
  })
  .readonly()

const job = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    /** Counts from 1. */
    wave: z.number(),
    runner: z.string(),
    decision: z.enum(['build', 'reuse']),
    reason,
    /** `sha256:…` over all that the build depends on. */
    fingerprint: z.string(),
    /** `registry/repository` of the image. */
    repository: z.string(),
    /** The reference that records this fingerprint; what is built is pushed to it. */
    record: z.string(),
    /** What the record names; known where it exists already. */
    digest: z.string().exactOptional(),
    /** Full references that publish gives to the image. */
    tags: z.array(tag).readonly(),
    parents: z.array(parent).readonly(),
    bases: z.array(base).readonly(),
    context: z.string(),
    dockerfile: z.string(),
    target: z.string().exactOptional(),
    args: texts,
    buildContexts: texts,
    platforms: list,
    labels: texts,
    annotations: texts,
    attributes: texts,
    /** How it is built, where something of it was declared. */
    build: buildSettings.exactOptional(),
  })
  .readonly()

const planSchema = z
  .strictObject({
    schema: z.literal(1),
    event: z.string(),
    ref: z.string(),
    sha: z.string(),
    /** The one moment that every date of the run comes from, ISO 8601. */
    now: z.string(),
    push: z.boolean(),
    mirror: z.boolean(),
    /** Why the run may, or may not, push. */
    policy: z.string(),
    /** Whether its builds may write their caches; missing is read. */
    cache: z.enum(['write', 'read']).exactOptional(),
    jobs: z.array(job).readonly(),
    /** Registries with a namespace, for sync, each with the namespace that it stands for. */
    mirrors: list,
    /** `registry/namespace` of what is published. */
    namespace: z.string(),
  })
  .readonly()

/** What must be built, where, in which wave, and why; what need not be; and which names follow. */
export type Plan = z.output<typeof planSchema>

/** One image of a plan, with all that building and publishing it takes: nothing is read again. */
export type Job = z.output<typeof job>

/** A name that an image gets. */
export type PlannedTag = z.output<typeof tag>

export type Reason = z.output<typeof reason>

export function encodePlan(plan: Plan): string {
  return JSON.stringify(plan)
}

/** @throws UserError when the text is not a plan of this version */
export function decodePlan(text: string, file: string): Plan {
  return decodeJson(planSchema, text, { file })
}
