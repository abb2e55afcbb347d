import { pauseBefore, toTransient } from '../../src/build/transient.ts'

const reasonOf = (...lastLines: string[]): string | undefined =>
  toTransient({ exitCode: 1, lastLines })?.reason

const PUSH = 'ERROR: failed to build: failed to solve: failed to push ghcr.io/acme/api:fp-1:'

test.each([
  [
    `${PUSH} unexpected status from PUT request to https://ghcr.io/v2/: 429 Too Many Requests`,
    'fewer requests',
  ],
  [`${PUSH} unexpected status from HEAD request to https://ghcr.io/v2/x: 503 Service Unavailable`, 'trouble'],
  [`${PUSH} unexpected status from POST request to https://x/: 500 Internal Server Error`, 'trouble'],
  [`${PUSH} write tcp 10.0.0.1:1->10.0.0.2:443: write: connection reset by peer`, 'was cut'],
  [`${PUSH} failed to copy: httpReadSeeker: unexpected EOF`, 'was cut'],
  [
    'ERROR: failed to solve: alpine: failed to do request: Head "https://r": net/http: TLS handshake timeout',
    'in time',
  ],
  ['ERROR: failed to solve: dial tcp 1.2.3.4:443: i/o timeout', 'in time'],
  [`${PUSH} unknown: manifest blob unknown to registry`, 'just pushed'],
])('%s is tried again', (line, reason) => {
  expect(reasonOf(line)).toContain(reason)
})

test.each([
  ['ERROR: failed to solve: process "/bin/sh -c curl x" did not complete successfully: exit code: 56'],
  ['ERROR: failed to solve: write /var/lib/x: no space left on device'],
  ['ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RUM'],
  ['ERROR: failed to solve: ghcr.io/acme/none: not found'],
  ['ERROR: failed to solve: failed to authorize: unexpected status: 401 Unauthorized'],
  ['ERROR: failed to solve: unexpected status from PUT request: 403 Forbidden'],
  ['ERROR: failed to solve: dial tcp 127.0.0.1:9: connect: connection refused'],
  ['ERROR: Cannot connect to the Docker daemon at unix:///x: i/o timeout'],
])('%s is not', (line) => {
  expect(reasonOf(line)).toBeUndefined()
})

test('what a step prints does not count', () => {
  expect(
    reasonOf('#7 1.2 curl: (56) connection reset by peer', 'ERROR: failed to solve: whatever'),
  ).toBeUndefined()
  expect(
    reasonOf(
      'ERROR: failed to solve: 503 Service Unavailable',
      '#7 ERROR: process "make" did not complete successfully: exit code: 2',
    ),
  ).toBeUndefined()
  expect(toTransient({ exitCode: 0, lastLines: [`${PUSH} connection reset`] })).toBeUndefined()
  expect(reasonOf()).toBeUndefined()
})

test('the pauses grow, heed Retry-After, and end', () => {
  const plain = { reason: '', seconds: undefined }
  expect([1, 2, 3, 4].map((tries) => pauseBefore(tries, plain))).toEqual([2, 8, 30, undefined])
  const told = toTransient({ exitCode: 1, lastLines: [`${PUSH} 429 Too Many Requests, retry-after: 20`] })
  expect(told?.seconds).toBe(20)
  expect([1, 3].map((tries) => pauseBefore(tries, { reason: '', seconds: 20 }))).toEqual([20, 30])
  expect(pauseBefore(1, { reason: '', seconds: 3600 })).toBeUndefined()
})
