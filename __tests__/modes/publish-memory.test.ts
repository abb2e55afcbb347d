import { withMemory } from '../../src/modes/publish-memory.ts'
import { referenceIn } from '../../src/oci/reference.ts'
import { startFakeRegistry } from '../fakes/registry.ts'
import { createClient, makeImage, store } from '../fakes/registry-image.ts'

test('a manifest is read once by its digest, and one that is not there is asked for again', async () => {
  const registry = await startFakeRegistry()
  const { reader } = createClient()
  const { manifest } = withMemory(reader)
  const image = makeImage(1, [100])
  const reference = referenceIn(
    { registry: registry.host, repository: 'acme/base' },
    { digest: image.digest },
  )
  expect(await manifest(reference)).toBeUndefined()
  store(registry, 'acme/base', image)
  const found = await manifest(reference)
  expect(found?.descriptor.digest).toBe(image.digest)
  expect(await manifest(reference)).toBe(found)
  expect(registry.kinds()).toEqual(['GET manifest 404', 'GET manifest 200'])
  await registry.stop()
})
