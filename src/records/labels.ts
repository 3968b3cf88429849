import { defineLabels, inEveryLanguage, mergeLabels, type Label, type Labels } from '../platform/i18n/labels.ts'
import { defineTexts, type Language } from '../platform/i18n/texts.ts'

/** The audit events of a form: of its page, and of what is done. */
export type FormEvents = { viewed: string; done: string }

/** What an action is called before it is done, on its link and button; and once it was, after the name of who did it. */
type Words = { label: string; done: string }

/** What the actions of a kind of record are called, wherever they are named. */
export type ActionLabels<Offered extends string> = {
  /** The link or button of an action that a person can choose. */
  label(action: Offered, language: Language): string
  /** What was done, in the middle of a sentence; `action` as it stands in the history, such as `signal.close`. */
  done(action: string, language: Language): string
  /** What stands in the history of such a record, for the manifest. */
  historyLabels: Labels
  /**
   * The audit events of the list and the page of such records (`signal.listed`, `signal.viewed`), of what a person can choose
   * (`signal.close`) and of the page that asks for it (`signal.close-viewed`), for the manifest.
   */
  eventLabels: Labels
}

/** What happens to records of every kind, in their history. */
export const commonHistoryLabels = defineLabels({
  nl: { 'record.erased': 'gewist', 'record.named-erased': 'genoemden gewist' },
  en: { 'record.erased': 'erased', 'record.named-erased': 'some of those named erased' },
})

const eventTexts = defineTexts({
  nl: {
    done: '{kind}: {done}',
    asked: '{kind}: pagina ‘{label}’ bekeken',
    listed: '{kind}: lijst bekeken',
    viewed: '{kind}: bekeken',
  },
  en: {
    done: '{kind}: {done}',
    asked: '{kind}: page ‘{label}’ viewed',
    listed: '{kind}: list viewed',
    viewed: '{kind}: viewed',
  },
})

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The audit events of an action, by the convention that its words follow. */
export function eventsOf(kind: string, action: string): FormEvents {
  return { viewed: `${kind}.${action}-viewed`, done: `${kind}.${action}` }
}

/**
 * Names the actions of a kind of record once. Those without a `label` are done by the platform, or within another. The link,
 * the button, the line of the timeline and of the history, the words of a conflict and the line in the logs follow from it.
 */
export function defineActionLabels<Offered extends string, Other extends string = never>(
  kind: { kind: string; name: Label },
  words: Readonly<Record<Language, Readonly<Record<Offered, Words> & Record<Other, Pick<Words, 'done'>>>>>,
): ActionLabels<Offered> {
  const named = (language: Language): [string, Pick<Words, 'done'> & Partial<Words>][] =>
    Object.entries(words[language])
  const historyLabels = defineLabels(
    inEveryLanguage((language) =>
      Object.fromEntries(named(language).map(([action, { done }]) => [`${kind.kind}.${action}`, done])),
    ),
  )
  const eventLabels = defineLabels(
    inEveryLanguage((language) => {
      const [t, name] = [eventTexts.in(language), capital(kind.name[language])]
      const ofActions = named(language).flatMap(([action, { label, done }]) => {
        if (label === undefined) return []
        const events = eventsOf(kind.kind, action)
        return [
          [events.viewed, t('asked', { kind: name, label })],
          [events.done, t('done', { kind: name, done })],
        ]
      })
      return Object.fromEntries([
        [`${kind.kind}.listed`, t('listed', { kind: name })],
        [`${kind.kind}.viewed`, t('viewed', { kind: name })],
        ...ofActions,
      ])
    }),
  )
  return {
    label: (action, language) => words[language][action].label,
    done: mergeLabels([historyLabels, commonHistoryLabels]).of,
    historyLabels,
    eventLabels,
  }
}
