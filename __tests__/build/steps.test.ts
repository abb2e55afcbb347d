import fc from 'fast-check'
import { createStepCounter } from '../../src/build/steps.ts'

function countIn(...lines: readonly string[]) {
  const { see, count } = createStepCounter()
  for (const line of lines) see(line)
  return count()
}

const begin = '#0 building with "default" instance using docker driver'

test('steps are counted by their numbers, in stages and platforms alike; FROM and BuildKit’s own are none', () => {
  const printed = [
    begin,
    '#1 [internal] load build definition from Dockerfile',
    '#5 [linux/amd64 build 1/2] FROM docker.io/library/debian:12@sha256:0',
    '#5 CACHED',
    '#6 [linux/amd64 build 2/2] RUN make',
    '#7 [a 1/1] COPY Dockerfile /x',
    '#7 CACHED',
    '#6 0.114 done',
    '#8 [2/3] WORKDIR /x',
    '#6 [linux/amd64 build 2/2] RUN make',
    '#6 DONE 0.1s',
    '#8 CACHED',
    '#9 exporting to image',
  ]
  expect(countIn(...printed)).toEqual({ all: 3, cached: 2 })
})

test('a build that is tried again counts once', () => {
  const steps = ['#5 [1/2] RUN a', '#5 DONE 1.0s', '#6 [2/2] RUN b']
  expect(countIn(begin, ...steps, begin, '#4 [1/2] RUN a', '#4 CACHED', '#5 [2/2] RUN b')).toEqual({
    all: 2,
    cached: 1,
  })
})

test('what a step prints is never taken for a cached step', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const line = `#5 0.114 ${text}`
      expect(countIn(begin, '#5 [1/1] RUN a', line)).toEqual({ all: 1, cached: 0 })
    }),
  )
})

test('a build that shows no steps has no count', () => {
  expect(countIn(begin, '#1 [internal] load .dockerignore', '#1 DONE 0.0s')).toBeUndefined()
})
