import type { Position } from '../lang/user-error.ts'
import type { RuleText } from '../tags/rule-attributes.ts'
import type { BuildSettings } from './build-settings.ts'
import type { Mirror } from './mirror.ts'

/**
 * One image to build: an entry of the fleet with its axes, rows and defaults applied.
 * Paths are POSIX paths relative to the repository's root.
 */
export type Image = {
  /** Unique in the fleet: the entry's name and its axes' values, `python-3.13-cuda12.8`. */
  readonly id: string
  /** The entry's name in the fleet file; its variants share it. */
  readonly name: string
  readonly position: Position
  readonly context: string
  readonly dockerfile: string
  readonly target: string | undefined
  readonly args: Readonly<Record<string, string>>
  /** Named build contexts, as `docker buildx build --build-context` takes them. */
  readonly buildContexts: Readonly<Record<string, string>>
  /** `os/architecture[/variant]`, normalised; empty means the builder's own. */
  readonly platforms: readonly string[]
  /** As the parameter `runner`, for this image: a label, or lines of PLATFORM-PREFIX=LABEL. */
  readonly runner?: string
  /** Rules in docker/metadata-action's language, a line or a block of lines each, with their places. */
  readonly tags: readonly RuleText[]
  readonly flavor: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  /** The repository's path below the namespace. */
  readonly repository: string
  /** More repositories below the namespace that get the same tags and digest. */
  readonly aliases: readonly string[]
  /** Further references under which Dockerfiles know this image. */
  readonly provides: readonly string[]
  /** Ids or names of images of the fleet that it stands on, beyond what its Dockerfile tells. */
  readonly needs: readonly string[]
  readonly groups: readonly string[]
  readonly version: string | undefined
  /** Set where a published version is final: the image is built again only when its version changes. */
  readonly rebuild?: 'version'
  /** Axes and row attributes: usable in templates and filters, and part of the matrix row. */
  readonly attributes: Readonly<Record<string, string>>
  /** False: it exists for its children only, and gets no names. */
  readonly publish: boolean
  /** How it is built; missing where nothing of it was declared. */
  readonly build?: BuildSettings
}

/** All that was declared, from whatever sources. */
export type Fleet = {
  readonly file: string
  /** `ghcr.io`, with a port where it has one. */
  readonly registry: string
  /** A template, `{{owner}}{{branch_suffix}}`. */
  readonly namespace: string
  readonly images: readonly Image[]
  readonly sync: readonly (Mirror & { readonly position: Position })[]
}
