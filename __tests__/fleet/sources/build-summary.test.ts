import type { Image } from '../../../src/fleet/image.ts'
import { parseBuildSummary } from '../../../src/fleet/sources/build-summary.ts'

const none = { keys: {}, tags: undefined }

const read = (details: unknown, file = 'data/build_summary.json'): readonly Image[] =>
  parseBuildSummary({
    file,
    text: JSON.stringify({ total_runtimes: 1, build_details: details }),
    defaults: none,
  })

const folder = 'data/python/17.3-LTS-ubuntu2404-py312'

test('each Dockerfile is an image; other generated files are not', () => {
  const images = read({
    non_runtime_specific: { minimal: ['data/minimal/latest/Dockerfile'] },
    '17.3 LTS': { python: [`${folder}/Dockerfile`, `${folder}/runtime_metadata.json`] },
    '17.3 LTS_ml': { python: [`${folder}-ml/Dockerfile`] },
  })
  expect(
    images.map(({ id, dockerfile, context, attributes }) => ({ id, dockerfile, context, attributes })),
  ).toEqual([
    {
      id: 'minimal',
      dockerfile: 'data/minimal/latest/Dockerfile',
      context: 'data/minimal/latest',
      attributes: { runtime: '', image_type: 'minimal', variant: '', suffix: '', lts: '' },
    },
    {
      id: 'python-17.3-lts-ubuntu2404-py312',
      dockerfile: `${folder}/Dockerfile`,
      context: folder,
      attributes: {
        runtime: '17.3 LTS',
        image_type: 'python',
        variant: '',
        suffix: '-ubuntu2404-py312',
        lts: 'true',
      },
    },
    {
      id: 'python-17.3-lts-ubuntu2404-py312-ml',
      dockerfile: `${folder}-ml/Dockerfile`,
      context: `${folder}-ml`,
      attributes: {
        runtime: '17.3 LTS',
        image_type: 'python',
        variant: '.ml',
        suffix: '-ubuntu2404-py312',
        lts: 'true',
      },
    },
  ])
})

test('other OS and Python variations are images of their own', () => {
  const images = read({
    '17.3 LTS': { python: [`${folder}/Dockerfile`, 'data/python/17.3-LTS-ubuntu2204-py311/Dockerfile'] },
    non_runtime_specific: {
      minimal: ['data/minimal/latest/Dockerfile', 'data/minimal/ubuntu2204/Dockerfile'],
    },
  })
  expect(images.map(({ id, attributes }) => [id, attributes['suffix']])).toEqual([
    ['minimal', ''],
    ['minimal-ubuntu2204', '-ubuntu2204'],
    ['python-17.3-lts-ubuntu2404-py312', '-ubuntu2404-py312'],
    ['python-17.3-lts-ubuntu2204-py311', '-ubuntu2204-py311'],
  ])
})

test('paths start where the generator ran', () => {
  const details = { non_runtime_specific: { gpu: ['data/gpu/latest/Dockerfile'] } }
  expect(read(details, 'build_summary.json')[0]?.dockerfile).toBe('data/gpu/latest/Dockerfile')
  expect(read(details, 'tools/data/build_summary.json')[0]?.dockerfile).toBe(
    'tools/data/gpu/latest/Dockerfile',
  )
})

test.each([
  ['{}', 'data/build_summary.json:1:1: build_details: is missing: write an object'],
  ['{"build_details": {"x": ["Dockerfile"]}}', 'build_details.x: ["Dockerfile"] is wrong'],
  ['{"build_details": {}}', 'data/build_summary.json: names no Dockerfile under build_details'],
  ['{"build_details": ', /^data\/build_summary\.json:1:\d+: not YAML/],
])('%s is refused with its place', (text, message) => {
  const parse = () => parseBuildSummary({ file: 'data/build_summary.json', text, defaults: none })
  expect(parse).toThrow(message)
})
