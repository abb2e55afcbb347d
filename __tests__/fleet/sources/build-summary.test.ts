import type { Image } from '../../../src/fleet/image.ts'
import { selectImages } from '../../../src/fleet/select.ts'
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

const runtime = (type: string, name: string, variation = 'ubuntu2404-py312'): string =>
  `data/${type}/${name.replace(' ', '-')}-${variation}/Dockerfile`

const many = (): readonly Image[] =>
  read({
    non_runtime_specific: { minimal: ['data/minimal/latest/Dockerfile'] },
    ...Object.fromEntries(
      ['12.2 LTS', '13.3 LTS', '17.3 LTS', '17.0', '18.3 LTS', '19.0 LTS'].flatMap((name) => [
        [name, { 'python-gpu': [runtime('python-gpu', name)], python: [runtime('python', name)] }],
        [`${name}_ml`, { python: [runtime('python', name, 'ubuntu2404-py312-ml')] }],
      ]),
    ),
  })

const runtimesOf = (images: readonly Image[]): (string | undefined)[] => [
  ...new Set(images.map(({ attributes }) => attributes['runtime'])),
]

// The generator's own matrix has 17, 16, 15 and 14 first, and 18.3 LTS and 19.0 LTS last, behind 12.2 before 13.3.
test('what belongs to no runtime comes first, then the highest runtime', () => {
  expect(runtimesOf(many())).toEqual(['', '19.0 LTS', '18.3 LTS', '17.3 LTS', '17.0', '13.3 LTS', '12.2 LTS'])
  const [, ...rest] = many()
  expect(rest.slice(0, 3).map(({ attributes }) => [attributes['image_type'], attributes['variant']])).toEqual(
    [
      ['python', ''],
      ['python', '.ml'],
      ['python-gpu', ''],
    ],
  )
})

test('only-LTS, type, runtime and the newest are selections; a variant does not count as a runtime', () => {
  const select = (line: string, imageType = ''): readonly Image[] =>
    selectImages(many(), { select: line, runtime: '', imageType })
  expect(runtimesOf(select('lts=true'))).not.toContain('17.0')
  expect(select('lts=true,newest:runtime=2')).toHaveLength(6)
  // "latest 5" of the generator took 12.2 LTS for newer than 13.3 LTS.
  expect(runtimesOf(select('newest:runtime=4,lts=true', 'python'))).toEqual([
    '19.0 LTS',
    '18.3 LTS',
    '17.3 LTS',
    '13.3 LTS',
  ])
  expect(select('runtime=18.3*,variant=')).toHaveLength(2)
})

// The generator's matrix takes the suffix from the third segment of the first file, whatever stands there.
test('a suffix is found in a nested output folder, in a folder of another name, and not where there is none', () => {
  const suffixOf = (path: string): string | undefined =>
    read({ '17.3 LTS': { python: [path] } })[0]?.attributes['suffix']
  expect(suffixOf('build/data/python/17.3-LTS-ubuntu2404-py312/Dockerfile')).toBe('-ubuntu2404-py312')
  expect(suffixOf('data/python/other-ubuntu2204-py310-ml/Dockerfile')).toBe('-ubuntu2204-py310')
  expect(suffixOf('data/python/something/Dockerfile')).toBe('')
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
