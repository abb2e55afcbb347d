import { z } from 'zod'
import { UserError } from '../lang/user-error.ts'

/**
 * What a manifest runs on. The keys are the image spec's own.
 * @see https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
export const platformSchema = z.object({
  os: z.string(),
  architecture: z.string(),
  variant: z.string().exactOptional(),
  'os.version': z.string().exactOptional(),
  'os.features': z.array(z.string()).readonly().exactOptional(),
})

export type Platform = Readonly<z.infer<typeof platformSchema>>

const COMPONENT = /^[A-Za-z0-9_.-]+$/

/**
 * Reads `linux/arm64/v8` and gives it containerd's normal form (`linux/arm64`).
 * @throws UserError when it is not os/architecture[/variant]
 */
export function parsePlatform(text: string): Platform {
  const [os, architecture, variant, ...rest] = text.trim().split('/')
  const parts = [os, architecture, variant].filter((part) => part !== undefined)
  if (!os || !architecture || rest.length > 0 || !parts.every((part) => COMPONENT.test(part))) {
    throw new UserError(
      `${JSON.stringify(text)} is not a platform; write os/architecture[/variant], such as linux/arm64`,
    )
  }
  return normalizePlatform({ os, architecture, ...(variant === undefined ? {} : { variant }) })
}

/** `linux/arm/v7`: the form that buildx and the registries' users write. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter(Boolean).join('/')
}

type Names = { readonly architecture: string; readonly variant: string }

/** Architectures that have other names in the world, and the variants these names stand for. */
const ARCHITECTURES: Readonly<Record<string, (variant: string) => Names>> = {
  i386: () => ({ architecture: '386', variant: '' }),
  x86_64: amd64,
  'x86-64': amd64,
  amd64,
  aarch64: arm64,
  arm64,
  armhf: () => ({ architecture: 'arm', variant: 'v7' }),
  armel: () => ({ architecture: 'arm', variant: 'v6' }),
  arm: (variant) => ({ architecture: 'arm', variant: withV(variant || 'v7') }),
}

function amd64(variant: string): Names {
  return { architecture: 'amd64', variant: variant === 'v1' ? '' : variant }
}

function arm64(variant: string): Names {
  const minor = withV(variant).replace(/\.0$/, '')
  return { architecture: 'arm64', variant: minor === 'v8' ? '' : minor }
}

function withV(variant: string): string {
  return /^[0-9]/.test(variant) ? `v${variant}` : variant
}

/**
 * One name for what has several: `linux/x86_64` is `linux/amd64`, `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`.
 * @see https://github.com/containerd/platforms/blob/main/database.go
 */
export function normalizePlatform({ os, architecture, variant, ...rest }: Platform): Platform {
  const lower = architecture.toLowerCase()
  const given = (variant ?? '').toLowerCase()
  const name = ARCHITECTURES[lower]?.(given) ?? { architecture: lower, variant: given }
  return {
    ...rest,
    os: os.toLowerCase() === 'macos' ? 'darwin' : os.toLowerCase(),
    architecture: name.architecture,
    ...(name.variant === '' ? {} : { variant: name.variant }),
  }
}

/** Whether two platforms are the same, whatever names they go by. `os.version` is not compared. */
export function equalPlatforms(one: Platform, other: Platform): boolean {
  return formatPlatform(normalizePlatform(one)) === formatPlatform(normalizePlatform(other))
}

/** Whether this platform is what was asked for: a wish without a variant, or without a version, takes any. */
export function satisfiesPlatform(platform: Platform, wanted: Platform): boolean {
  const one = normalizePlatform(platform)
  const wish = normalizePlatform(wanted)
  const version = wish['os.version']
  return (
    one.os === wish.os &&
    one.architecture === wish.architecture &&
    (wish.variant === undefined || one.variant === wish.variant) &&
    (version === undefined || one['os.version'] === version)
  )
}
