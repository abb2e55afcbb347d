import fc from 'fast-check'
import { digestOf } from '../../src/oci/digest.ts'
import { formatReference, parseReference, parseRepository } from '../../src/oci/reference.ts'

const D = digestOf('x')

test.each([
  ['nginx', { registry: 'docker.io', repository: 'library/nginx' }],
  ['nginx:1.27', { registry: 'docker.io', repository: 'library/nginx', tag: '1.27' }],
  ['acme/base', { registry: 'docker.io', repository: 'acme/base' }],
  ['docker.io/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
  ['index.docker.io/acme/base', { registry: 'docker.io', repository: 'acme/base' }],
  ['registry-1.docker.io/library/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
  ['ghcr.io/acme/base:1', { registry: 'ghcr.io', repository: 'acme/base', tag: '1' }],
  ['GHCR.io/acme/base', { registry: 'ghcr.io', repository: 'acme/base' }],
  ['localhost/x', { registry: 'localhost', repository: 'x' }],
  ['localhost:5000/x:1', { registry: 'localhost:5000', repository: 'x', tag: '1' }],
  ['127.0.0.1:5000/a/b/c', { registry: '127.0.0.1:5000', repository: 'a/b/c' }],
  ['[::1]:5000/x', { registry: '[::1]:5000', repository: 'x' }],
  ['quay.io/a/b--c__d.e_f', { registry: 'quay.io', repository: 'a/b--c__d.e_f' }],
  [`ghcr.io/a/b@${D}`, { registry: 'ghcr.io', repository: 'a/b', digest: D }],
  [`ghcr.io/a/b:t@${D}`, { registry: 'ghcr.io', repository: 'a/b', tag: 't', digest: D }],
  [`${'a'.repeat(255)}.io/x`, { registry: `${'a'.repeat(255)}.io`, repository: 'x' }],
  [`ghcr.io/${'a'.repeat(255)}`, { registry: 'ghcr.io', repository: 'a'.repeat(255) }],
])('%s', (text, reference) => {
  expect(parseReference(text)).toEqual(reference)
})

test.each([
  ['', 'write [registry/]repository[:tag][@digest]'],
  ['ghcr.io/', 'write [registry/]repository'],
  [':1', 'write [registry/]repository'],
  ['https://ghcr.io/a/b', 'a reference has no scheme'],
  ['ghcr.io/Acme/base', 'a repository is in lower case: acme/base'],
  ['ghcr.io/a//b', 'a repository is lower case letters and digits, with'],
  ['ghcr.io/a/b___c', 'a repository is lower case'],
  ['ghcr.io/-a', 'a repository is lower case'],
  ['ghcr.io/a b', 'a repository is lower case'],
  ['ghcr.io/a:', 'a tag is a letter'],
  ['ghcr.io/a:-x', 'a tag is a letter'],
  ['ghcr.io/a@sha256:12', 'after "@" write sha256:'],
  [`ghcr.io/a@${D}@${D}`, 'write one "@" at most'],
  ['-x.io/a', 'its registry must be host[:port]'],
  ['x.io:port/a', 'its registry must be host[:port]'],
  [`ghcr.io/${'a'.repeat(256)}`, 'its repository has 256 characters; 255 are allowed'],
  ['a'.repeat(64), '64 hexadecimal digits are an identifier'],
  ['a/../b', 'a repository is lower case'],
])('%j is refused', (text, remedy) => {
  expect(() => parseReference(text)).toThrow(`${JSON.stringify(text)} is not a reference; ${remedy}`)
})

test('a repository has neither tag nor digest', () => {
  expect(parseRepository('quay.io/acme')).toEqual({ registry: 'quay.io', repository: 'acme' })
  expect(() => parseRepository('quay.io/acme:1')).toThrow('name a repository only')
})

const component = fc.stringMatching(/^[a-z0-9]{1,8}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,8}){0,2}$/)
const reference = fc.record(
  {
    registry: fc.constantFrom(
      'docker.io',
      'ghcr.io',
      'localhost',
      'localhost:5000',
      '10.0.0.1:80',
      '[fe::1]:5000',
      'a-b.example.com',
    ),
    repository: fc.array(component, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/')),
    tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/),
    digest: fc.uint8Array().map((bytes) => digestOf(bytes)),
  },
  { requiredKeys: ['registry', 'repository'] },
)

test('parse undoes format', () => {
  fc.assert(fc.property(reference, (any) => expect(parseReference(formatReference(any))).toEqual(any)))
})

test('whatever is read is read the same again, whatever is refused is a user’s error', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aA0.:/@-_[] ') }), (text) => {
      try {
        const once = parseReference(text)
        expect(parseReference(formatReference(once))).toEqual(once)
      } catch (error) {
        expect(error).toMatchObject({ name: 'UserError' })
      }
    }),
  )
})
