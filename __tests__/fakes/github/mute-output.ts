/** Keeps the toolkit's log (workflow commands on stdout) out of a test's; returns what ends it. */
export function muteOutput(): () => void {
  const { write } = process.stdout
  process.stdout.write = () => true
  return () => {
    process.stdout.write = write
  }
}
