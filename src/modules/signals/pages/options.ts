import type { Option } from '../../../ui/index.ts'

/** Options of a choice, from codes and the catalogue that has their words. */
export function optionsOf<Word extends string>(words: readonly Word[], t: (word: Word) => string): readonly Option[] {
  return words.map((value) => ({ value, label: t(value) }))
}
