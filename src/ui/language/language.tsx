import { createContext, type ComponentChild, type VNode } from 'preact'
import type { Language, Texts, Translate } from '../../platform/i18n/texts.ts'

const Reader = createContext<Language>('nl')

/** Gives every component inside it the reader's language; the page layouts do this. */
export const LanguageProvider = Reader.Provider

type InLanguageProps = { children: (language: Language) => ComponentChild }

/** Renders with the reader's language: for dates and numbers. */
export function InLanguage({ children }: InLanguageProps): VNode {
  return <Reader.Consumer>{(language) => <>{children(language)}</>}</Reader.Consumer>
}

type WordsProps<Key extends string> = {
  texts: Texts<Key>
  children: (t: Translate<Key>, language: Language) => ComponentChild
}

/** Renders with the texts of a catalogue in the reader's language. */
export function Words<Key extends string>({ texts, children }: WordsProps<Key>): VNode {
  return <InLanguage>{(language) => children(texts.in(language), language)}</InLanguage>
}
