import { createHash } from 'node:crypto'

const OCI = 'application/vnd.oci.image'

const sha256 = (bytes: string): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

async function send(
  host: string,
  method: string,
  path: string,
  type: string,
  body: string,
): Promise<Response> {
  const url = path.startsWith('http') ? path : `http://${host}${path}`
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': type },
    body: body === '' ? null : body,
  })
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`)
  return answer
}

async function putBlob(
  host: string,
  repository: string,
  content: string,
): Promise<{ digest: string; size: number }> {
  const started = await send(host, 'POST', `/v2/${repository}/blobs/uploads/`, 'application/octet-stream', '')
  const place = new URL(started.headers.get('location') ?? '', `http://${host}`)
  place.searchParams.set('digest', sha256(content))
  await send(host, 'PUT', place.href, 'application/octet-stream', content)
  return { digest: sha256(content), size: content.length }
}

/** Gives a registry an image of one small layer, without our own client and without Docker. */
export async function pushImage(
  host: string,
  repository: string,
  content: string,
  ...tags: string[]
): Promise<string> {
  const config = JSON.stringify({ architecture: 'amd64', os: 'linux', config: { Labels: { content } } })
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: { mediaType: `${OCI}.config.v1+json`, ...(await putBlob(host, repository, config)) },
    layers: [{ mediaType: `${OCI}.layer.v1.tar`, ...(await putBlob(host, repository, `layer ${content}`)) }],
  })
  for (const tag of tags)
    await send(host, 'PUT', `/v2/${repository}/manifests/${tag}`, `${OCI}.manifest.v1+json`, manifest)
  return sha256(manifest)
}
