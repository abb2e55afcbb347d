import { z } from 'zod'
import { buildSettings } from '../fleet/build-settings.ts'
import { mirrorSchema } from '../fleet/mirror.ts'
import { decodeJson } from '../lang/decode.ts'

const texts = z.record(z.string(), z.string()).readonly()
const list = z.array(z.string()).readonly()

/** Why an image is built or not: exactly one reason, and the words for people. */
const reason = z
  .strictObject({
    kind: z.enum([
      'changed',
      'base moved',
      'parent rebuilt',
      'never published',
      'version not published',
      'forced',
      'cannot tell',
      'unchanged',
      'version published',
      'not affected',
    ]),
    text: z.string(),
  })
  .readonly()

/** A parent of this fleet, and every reference under which the Dockerfile names it. */
const parent = z.strictObject({ id: z.string(), references: list }).readonly()

/** A foreign image: what the Dockerfile calls it, where it is looked up, and what it was when the plan was made. */
const base = z.strictObject({ name: z.string(), reference: z.string(), digest: z.string() }).readonly()

const position = z
  .strictObject({
    file: z.string(),
    line: z.number().exactOptional(),
    column: z.number().exactOptional(),
  })
  .readonly()

/** One platform that is built apart; its digest where that was done before. */
const part = z.strictObject({ platform: z.string(), digest: z.string().exactOptional() }).readonly()
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
    /** `skip`: its version is published, and keeps its names as they are. */
    decision: z.enum(['build', 'reuse', 'skip']),
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
    /** Set in a part: the one platform that it builds. */
    platform: z.string().exactOptional(),
    /** Its platforms, where they are built apart; each has a record of its own. */
    apart: z.array(part).readonly().exactOptional(),
    labels: texts,
    annotations: texts,
    attributes: texts,
    /** How it is built, where something of it was declared. */
    build: buildSettings.exactOptional(),
    /** Where it is declared, for what there is to say of it later. */
    position: position.exactOptional(),
  })
  .readonly()

/** An image that was asked for and is not looked at any further. */
const skip = z.strictObject({ id: z.string(), name: z.string(), reason }).readonly()

/** One job on a runner, and what it builds, in this order. */
const row = z
  .strictObject({
    /** That of its first build; no two rows have the same. */
    id: z.string(),
    /** Counts from 1. */
    wave: z.number(),
    runner: z.string(),
    builds: z
      .array(z.strictObject({ job: z.string(), platform: z.string().exactOptional() }).readonly())
      .readonly(),
    /** How long it may take, as far as earlier runs tell. */
    seconds: z.number(),
  })
  .readonly()

const planSchema = z
  .strictObject({
    schema: z.literal(2),
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
    /** One for each image, parents before their children. */
    jobs: z.array(job).readonly(),
    skips: z.array(skip).readonly(),
    /** What the runners do: wave by wave, longest first. */
    rows: z.array(row).readonly(),
    /** Registries with a namespace, for sync, each with the namespace that it stands for. */
    mirrors: z.array(mirrorSchema).readonly(),
    /** `registry/namespace` of what is published. */
    namespace: z.string(),
  })
  .readonly()

/** What must be built, where, in which wave, and why; what need not be; and which names follow. */
export type Plan = z.output<typeof planSchema>

/** One image of a plan, with all that building and publishing it takes: nothing is read again. */
export type Job = z.output<typeof job>

/** One job on a runner. */
export type Row = z.output<typeof row>

/** An image, or one platform of it, to be built. */
export type Build = Row['builds'][number]

export type Skip = z.output<typeof skip>
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
