import { contextSourcesOf } from '../../src/graph/context-sources.ts'
import { parseDockerfile } from '../../src/graph/dockerfile.ts'

test('what a build takes from its context, by the line', () => {
  const text = `FROM a AS unused
COPY never /
FROM a AS base
ONBUILD COPY trigger /
FROM base
COPY one two/*.txt \${x}/y /dest/
COPY --chown=1:1 ["with space", "/dest"]
COPY --from=base /not /
ADD https://example.com/x.tgz git@github.com:a/b.git archive.tgz /
COPY <<EOF script.sh /bin/
#!/bin/sh
EOF
RUN --mount=type=bind,source=src,target=/src --mount=target=/all --mount=type=cache,target=/c true
`
  const sources = contextSourcesOf(parseDockerfile('Dockerfile', text), { args: {} })
  expect(sources.map(({ path, position }) => [path, position.line])).toEqual([
    ['trigger', 4],
    ['one', 6],
    ['two/*.txt', 6],
    ['${x}/y', 6],
    ['with space', 7],
    ['archive.tgz', 9],
    ['script.sh', 10],
    ['src', 13],
    ['.', 13],
  ])
})
