import { createIntl, createIntlCache } from '@formatjs/intl'

/** The languages that are offered: each is complete or it is not here. The first is the default. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** What may be filled in at the places of an ICU message. */
export type TextValues = Readonly<Record<string, string | number>>

/** Looks one text up in the reader's language and fills in its values. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string

/** All texts of one page, part or component, in every language, with the same keys by type. */
export type Texts<Key extends string> = {
  /** Every key, in the order in which they were written. */
  keys: readonly Key[]
  in(language: Language): Translate<Key>
}

export const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }
const cache = createIntlCache()

/**
 * Makes a typed catalogue from ICU messages per language.
 * A missing key in one language is a type error; a broken message or missing value throws at its first use.
 */
export function defineTexts<Key extends string>(
  catalogue: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): Texts<Key> {
  const translators = new Map<Language, Translate<Key>>()
  const make = (language: Language): Translate<Key> => {
    const messages: Readonly<Record<Key, string>> = catalogue[language]
    const intl = createIntl(
      { locale: locales[language], messages, timeZone: 'Europe/Amsterdam', onError: fail, onWarn: fail },
      cache,
    )
    return (key, values) => {
      const message = messages[key]
      const plain = values === undefined && !message.includes('{') && !message.includes("'")
      return plain ? message : intl.formatMessage({ id: key }, values)
    }
  }
  return {
    keys: Object.keys(catalogue.nl) as Key[],
    in(language) {
      const known = translators.get(language) ?? make(language)
      translators.set(language, known)
      return known
    },
  }
}

function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error))
}

/** Narrows a value from a cookie or form to a language that is offered. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}
