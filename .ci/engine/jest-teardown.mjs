/** Ends what the setup started, in the same process. */
export default async function teardown() {
  const engine = Reflect.get(globalThis, 'imagefleetEngine')
  await engine?.stop()
}
