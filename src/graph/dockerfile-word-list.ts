/** Words in the making: spaces part what is added, unless it is added whole, as what was quoted is. */
export type WordList = {
  readonly add: (text: string) => void
  readonly addWhole: (text: string) => void
  readonly finish: () => string[]
}

export function createWordList(): WordList {
  const words: string[] = []
  let word = ''
  const end = (): void => {
    if (word !== '') words.push(word)
    word = ''
  }
  return {
    add: (text) => {
      for (const letter of text) {
        if (/\s/.test(letter)) end()
        else word += letter
      }
    },
    addWhole: (text) => {
      word += text
    },
    finish: () => {
      end()
      return words
    },
  }
}
