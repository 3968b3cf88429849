import type { Language, Texts } from '../../../platform/i18n/texts.ts'

/** Words for codes that come from the database: they may be unknown. */
export type WordList = {
  keys: readonly string[]
  find(code: string, language: Language): string | undefined
}

/** Makes a catalogue into a list in which any code can be looked up. */
export function wordList<Key extends string>(texts: Texts<Key>): WordList {
  return {
    keys: texts.keys,
    find(code, language) {
      const key = texts.keys.find((known) => known === code)
      return key === undefined ? undefined : texts.in(language)(key)
    },
  }
}
