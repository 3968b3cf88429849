import { defineTexts, type Language, type Texts } from './texts.ts'

/** One short text in every language. */
export type Label = Readonly<Record<Language, string>>

/** Words for codes that come from the database: a code may be unknown. */
export type Labels = {
  /** Every known code, in the order in which they were written. */
  keys: readonly string[]
  find(code: string, language: Language): string | undefined
  /** The label of a code; the code itself when it has none. */
  of(code: string, language: Language): string
}

/** Labels with the same codes in every language. */
export function defineLabels<Key extends string>(
  catalogue: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): Labels {
  return labelsOf(defineTexts(catalogue))
}

/** The same in every language. */
export function inEveryLanguage<Made>(make: (language: Language) => Made): Readonly<Record<Language, Made>> {
  return { nl: make('nl'), en: make('en') }
}

/** Makes a catalogue into labels among which any code can be looked up. */
export function labelsOf<Key extends string>(texts: Texts<Key>): Labels {
  const keys = new Map<string, Key>(texts.keys.map((key) => [key, key]))
  return lookUp([...keys.keys()], (code, language) => {
    const key = keys.get(code)
    return key === undefined ? undefined : texts.in(language)(key)
  })
}

/** Labels as one, those of all lists. @throws RangeError when a code stands in two of them. */
export function mergeLabels(lists: readonly Labels[]): Labels {
  const owners = new Map<string, Labels>()
  for (const list of lists) {
    for (const key of list.keys) {
      if (owners.has(key)) throw new RangeError(`${key} has its words twice`)
      owners.set(key, list)
    }
  }
  return lookUp([...owners.keys()], (code, language) => owners.get(code)?.find(code, language))
}

function lookUp(keys: readonly string[], find: Labels['find']): Labels {
  return { keys, find, of: (code, language) => find(code, language) ?? code }
}
