const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/** What a registry holds, asked without our own client. */
export async function tagsOf(host: string, repository: string): Promise<string[]> {
  const answer = await fetch(`http://${host}/v2/${repository}/tags/list`)
  if (answer.status === 404) return []
  const { tags } = (await answer.json()) as { tags: string[] | null }
  return (tags ?? []).toSorted()
}

export async function digestOf(host: string, repository: string, tag: string): Promise<string | null> {
  const url = `http://${host}/v2/${repository}/manifests/${tag}`
  const answer = await fetch(url, { method: 'HEAD', headers: { accept: ACCEPT } })
  return answer.headers.get('docker-content-digest')
}

type Json = { readonly [key: string]: unknown }

async function read(host: string, path: string): Promise<Json> {
  const answer = await fetch(`http://${host}/v2/${path}`, { headers: { accept: ACCEPT } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return (await answer.json()) as Json
}

/** The layers of the first platform of an image, base first. */
export async function layersOf(host: string, repository: string, tag: string): Promise<string[]> {
  let manifest = await read(host, `${repository}/manifests/${tag}`)
  if (Array.isArray(manifest['manifests'])) {
    manifest = await read(host, `${repository}/manifests/${manifest['manifests'][0].digest}`)
  }
  return (manifest['layers'] as { digest: string }[]).map(({ digest }) => digest)
}

/** The layers of each platform of an image, base first, in the index's order. */
export async function platformsOf(
  host: string,
  repository: string,
  tag: string,
): Promise<Map<string, string[]>> {
  const { manifests } = (await read(host, `${repository}/manifests/${tag}`)) as {
    manifests?: { digest: string; platform: { os: string; architecture: string; variant?: string } }[]
  }
  const images = (manifests ?? []).filter(({ platform }) => platform.os !== 'unknown')
  const found = new Map<string, string[]>()
  for (const { digest, platform } of images) {
    const name = [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/')
    found.set(name, await layersOf(host, repository, digest))
  }
  return found
}

/** The digests of all configurations and layers that an image holds, attestations included. */
export async function blobsOf(host: string, repository: string, tag: string): Promise<string[]> {
  const root = (await read(host, `${repository}/manifests/${tag}`)) as {
    manifests?: { digest: string }[]
    config?: { digest: string }
    layers?: { digest: string }[]
  }
  const children = (root.manifests ?? []).map(({ digest }) => blobsOf(host, repository, digest))
  const own = [...(root.config === undefined ? [] : [root.config]), ...(root.layers ?? [])]
  return [...own.map(({ digest }) => digest), ...(await Promise.all(children)).flat()]
}
