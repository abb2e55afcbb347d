import { startEngine } from './engine.mjs'

/**
 * Starts a real engine and two open registries once for all tests that want them; workers find them in their
 * environment. The engine ends with this process even where no teardown runs.
 */
export default async function setup() {
  const engine = await startEngine({ log: (line) => process.stderr.write(`${line}\n`) })
  const registries = await Promise.all([engine.startRegistry(), engine.startRegistry()])
  Object.assign(process.env, engine.env, { IMAGEFLEET_BUSYBOX: engine.busybox })
  for (const [index, { host }] of registries.entries()) process.env[`IMAGEFLEET_REGISTRY_${index + 1}`] = host
  Object.assign(globalThis, { imagefleetEngine: engine })
}
