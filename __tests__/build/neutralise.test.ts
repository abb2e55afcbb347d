import { array, assert, constantFrom, property } from 'fast-check'
import { neutralise } from '../../src/build/neutralise.ts'

it.each([
  ['::error::x', '|::error::x'],
  ['  ::set-output name=a::b', '|  ::set-output name=a::b'],
  ['\u0085\u00a0::stop-commands::x', '|\u0085\u00a0::stop-commands::x'],
  ['##[error]x', '## [error]x'],
  ['#5 0.1 ##[add-mask]x', '#5 0.1 ## [add-mask]x'],
  ['#5 0.253 ::error::x', '#5 0.253 ::error::x'],
  ['std::vector', 'std::vector'],
  ['', ''],
])('%j becomes %j', (line, safe) => expect(neutralise(line)).toBe(safe))

it('leaves no command in any line, and changes no line twice', () => {
  const lines = array(constantFrom(':', '::', '#', '##[', ' ', '\t', 'x', '['), { maxLength: 10 })
  return assert(
    property(lines, (parts) => {
      const safe = neutralise(parts.join(''))
      expect(safe.trimStart().startsWith('::')).toBe(false)
      expect(safe).not.toContain('##[')
      expect(neutralise(safe)).toBe(safe)
    }),
  )
})
