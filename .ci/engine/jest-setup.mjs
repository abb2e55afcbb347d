import { randomBytes } from 'node:crypto'
import { startEngine } from './engine.mjs'

/**
 * Starts a real engine and two open registries, and one with a login, once for all tests that want them; workers find them in their
 * environment. The engine ends with this process even where no teardown runs.
 */
export default async function setup() {
  const engine = await startEngine({ log: (line) => process.stderr.write(`${line}\n`) })
  const auth = { username: 'robot', password: randomBytes(12).toString('hex') }
  const [locked, ...registries] = await Promise.all([
    engine.startRegistry({ auth }),
    engine.startRegistry(),
    engine.startRegistry(),
  ])
  Object.assign(process.env, engine.env, {
    IMAGEFLEET_BUSYBOX: engine.busybox,
    IMAGEFLEET_LOCKED_REGISTRY: locked.host,
    IMAGEFLEET_LOCKED_PASSWORD: auth.password,
  })
  for (const [index, { host }] of registries.entries()) process.env[`IMAGEFLEET_REGISTRY_${index + 1}`] = host
  Object.assign(globalThis, { imagefleetEngine: engine })
}
