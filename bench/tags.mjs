// How long the names of a large fleet take: 10,000 images with five rules each.
//   npm run bench -- tags
import { aRun } from '../__tests__/fixtures/runs.ts'
import { decideFloating } from '../src/tags/floating.ts'
import { createNameImage } from '../src/tags/name-image.ts'
import { createRender } from '../src/tags/template.ts'

const IMAGES = 10_000
const tags = [
  'type=semver,pattern={{version}},value={{version}}',
  'type=semver,pattern={{major}}.{{minor}},value={{version}}',
  'type=raw,value={{python}}{{#if cuda}}-cuda{{cuda}}{{/if}}-{{branch_slug}}',
  "type=raw,value={{date 'YYYY.MMDD.HHmm' tz='Asia/Shanghai'}}-{{sha}}",
  'type=sha,prefix={{image}}-',
]
const started = performance.now()
const nameImage = createNameImage(aRun(), createRender('fleet', { now: new Date(), commitDate: new Date() }))
let count = 0
for (let index = 0; index < IMAGES; index += 1) {
  const variables = {
    image: `image-${index}`,
    version: `1.${index}.0`,
    python: '3.13',
    cuda: index % 2 ? '12.8' : '',
  }
  const named = nameImage({ tags, flavor: [], variables, position: { file: 'fleet.yml', line: index } })
  count += decideFloating(named.tags, () => ['1.0.0']).tags.length
}
const milliseconds = Math.round(performance.now() - started)
console.log(`${IMAGES} images, ${tags.length} rules each: ${count} tags in ${milliseconds} ms`)
