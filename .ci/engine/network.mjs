import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** An address for the bridge in a /24 that no route of this machine covers. */
export async function freeAddress() {
  const text = await readFile('/proc/net/route', 'utf8').catch(() => '')
  const routes = text
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  for (;;) {
    const [low = 0, high = 0] = randomBytes(2)
    const subnet = [10, 128 + (low % 120), high]
    const number = ((subnet[2] ?? 0) << 16) | ((subnet[1] ?? 0) << 8) | 10
    const isTaken = routes.some(([, to = '', , , , , , mask = '']) => {
      const bits = parseInt(mask, 16)
      return bits > 0 && (number & bits) >>> 0 === parseInt(to, 16)
    })
    if (!isTaken) return `${subnet.join('.')}.1/24`
  }
}
