import { type AttestWish, toAttests } from '../../src/build/attestations.ts'

const wish = (some: Partial<AttestWish>): AttestWish => ({
  attests: [],
  provenance: undefined,
  sbom: undefined,
  ...some,
})

describe('what was asked for', () => {
  it.each<[Partial<AttestWish>, string[]]>([
    [{}, []],
    [{ provenance: 'true' }, ['type=provenance,builder-id=RUN']],
    [{ provenance: 'false' }, ['type=provenance,disabled=true']],
    [{ provenance: 'mode=max' }, ['type=provenance,mode=max,builder-id=RUN']],
    [{ provenance: 'mode=max,builder-id=foo' }, ['type=provenance,mode=max,builder-id=foo']],
    [{ provenance: '0' }, ['type=provenance,disabled=true,builder-id=RUN']],
    [{ sbom: 'true' }, ['type=sbom,disabled=false']],
    [{ sbom: 'generator=image' }, ['type=sbom,generator=image']],
    [{ attests: ['type=provenance,mode=min'] }, ['type=provenance,mode=min,builder-id=RUN']],
    [
      { attests: ['type=provenance,mode=min'], provenance: 'mode=max' },
      ['type=provenance,mode=max,builder-id=RUN'],
    ],
    [{ attests: ['type=sbom,true'], sbom: 'false' }, ['type=sbom,disabled=true']],
    [{ attests: ['type=sbom,true', 'type=foo,true'] }, ['type=sbom,true', 'type=foo,disabled=false']],
    [{ attests: ['type=foo,"x=a,b"'] }, ['type=foo,"x=a,b"']],
  ])('%j', (some, attests) => expect(toAttests(wish(some), 'RUN', undefined)).toEqual(attests))
})

describe('the default', () => {
  it.each<[Partial<AttestWish>, 'min' | 'max', string[]]>([
    [{}, 'min', ['type=provenance,mode=min,inline-only=true,builder-id=RUN']],
    [{}, 'max', ['type=provenance,mode=max,builder-id=RUN']],
    [{ sbom: 'true' }, 'max', ['type=provenance,mode=max,builder-id=RUN', 'type=sbom,disabled=false']],
    [{ provenance: 'false' }, 'max', ['type=provenance,disabled=true']],
    [{ attests: ['type=provenance,mode=min'] }, 'max', ['type=provenance,mode=min,builder-id=RUN']],
  ])('%j, %s', (some, fallback, attests) => expect(toAttests(wish(some), 'RUN', fallback)).toEqual(attests))
})
