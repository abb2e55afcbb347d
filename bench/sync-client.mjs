// Mirrors what REFS lists ("repository:tag digest" a line) from SRC to each of DSTS, host:port/prefix each. As a
// command it is what bench/sync.mjs measures; any harness that sets the three variables may run it, too.
import { readFileSync } from 'node:fs'
import { anonymous } from '../src/edge/credentials.ts'
import { createRegistry } from '../src/edge/registry/registry.ts'

const { REFS = '', SRC = '', DSTS = '', REFERRERS } = process.env
const { copier } = createRegistry({ credentials: anonymous })

/**
 * @param {string} prefix
 * @param {string} name
 * @param {string} tag
 */
function at(prefix, name, tag) {
  const slash = prefix.indexOf('/')
  return { registry: prefix.slice(0, slash), repository: `${prefix.slice(slash + 1)}/${name}`, tag }
}

const questions = readFileSync(REFS, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [name = '', tag = ''] = (line.split(' ')[0] ?? '').split('/').at(-1)?.split(':') ?? []
    const destinations = DSTS.split(' ').map((prefix) => {
      const { tag: _, ...place } = at(prefix, name, tag)
      return { ...place, tags: [tag] }
    })
    return { source: at(SRC, name, tag), destinations }
  })

const answers = await copier.look(questions)
const requests = answers.flatMap((one) => {
  if (one.state === 'found') return [REFERRERS ? { ...one, referrers: /** @type {const} */ ('copy') } : one]
  console.error(one)
  process.exitCode = 1
  return []
})
const outcomes = (await copier.copyAll(requests)).flat()
for (const one of outcomes) {
  if (one.state !== 'failed') continue
  console.error(String(one.error))
  process.exitCode = 1
}
console.log(JSON.stringify({ maxRss: process.resourceUsage().maxRSS, cpu: process.cpuUsage() }))
process.exit()
