import { defineTexts, type Language } from '../../../platform/i18n/texts.ts'
import { erasureReasons, type ErasureReason, type ErasureStatus } from '../rules.ts'

/** Why a record is erased, in words after "because" and as a choice. */
export const reasonTexts = defineTexts<ErasureReason>({
  nl: {
    'term-ended': 'de bewaartermijn is voorbij (AVG art. 5 lid 1 onder e)',
    'asked-by-subject': 'iemand over wie het gaat vroeg erom (AVG art. 17)',
    unlawful: 'dit had niet mogen worden vastgelegd (AVG art. 17 lid 1 onder d)',
    'court-order': 'een rechter of toezichthouder beval het (AVG art. 17 lid 1 onder e)',
  },
  en: {
    'term-ended': 'the retention term has ended (GDPR art. 5(1)(e))',
    'asked-by-subject': 'somebody whom it is about asked for it (GDPR art. 17)',
    unlawful: 'this should not have been recorded (GDPR art. 17(1)(d))',
    'court-order': 'a court or supervisor ordered it (GDPR art. 17(1)(e))',
  },
})

/** The reasons to choose from. */
export function reasonOptions(language: Language): { value: ErasureReason; label: string }[] {
  const words = reasonTexts.in(language)
  return erasureReasons.map((value) => ({ value, label: words(value) }))
}

export const erasureStatusTexts = defineTexts<ErasureStatus>({
  nl: { asked: 'wacht op een ander', done: 'gewist', withdrawn: 'ingetrokken' },
  en: { asked: 'waits for another', done: 'erased', withdrawn: 'withdrawn' },
})

/** Words of the use cases of erasing and of every page that tells of something erased. */
export const erasureTexts = defineTexts({
  nl: {
    'you-asked-yourself':
      'U vroeg dit zelf. Een ander bevestigt het: een aandachtsfunctionaris, een medewerker van het meldpunt of een andere functionaris gegevensbescherming van uw organisatie.',
    'was-withdrawn': 'Dit verzoek om te wissen is ingetrokken.',
    'was-erased': 'Dit is al gewist. Wissen kan niet ongedaan worden gemaakt.',
    changed:
      '{number} is veranderd sinds het verzoek om te wissen. Er is niets gewist. Kijk wat er veranderde. Klopt het nog? Trek het verzoek dan in en vraag het opnieuw.',
    erased: 'gewist',
    erasedOnBy: 'Gewist op {when} door {who}. {asker} vroeg het, omdat {reason}.',
    erasedTitle: 'Dit is gewist',
    erasedWords:
      'De woorden, namen en bestanden zijn voorgoed onleesbaar: de sleutel is vernietigd. Wie wat wanneer deed is er nog, en de telling ook.',
    erasedFiles:
      '{n, plural, one {Er hoorde één bestand bij. Dat is verwijderd.} other {Er hoorden # bestanden bij. Die zijn verwijderd.}}',
    history: 'Geschiedenis',
    asked: 'Er is gevraagd om dit te wissen',
    askedNamed: 'Er is gevraagd om {n, plural, one {één genoemde} other {# genoemden}} te wissen',
    askedBy: '{who} vroeg dit op {when}, omdat {reason}.',
    look: 'Bekijk het verzoek om te wissen',
  },
  en: {
    'you-asked-yourself':
      'You asked for this yourself. Somebody else confirms it: a contact officer, an intake officer or another data protection officer of your organisation.',
    'was-withdrawn': 'This erasure was withdrawn.',
    'was-erased': 'This has been erased already. Erasing cannot be undone.',
    changed:
      '{number} has changed since the erasure was asked. Nothing was erased. Look at what changed. Is it still right? Then withdraw the erasure and ask again.',
    erased: 'erased',
    erasedOnBy: 'Erased on {when} by {who}. {asker} asked for it, because {reason}.',
    erasedTitle: 'This has been erased',
    erasedWords:
      'The words, names and files can never be read again: the key was destroyed. Who did what and when is still there, and so are the figures.',
    erasedFiles:
      '{n, plural, one {There was one file with it. It has been removed.} other {There were # files with it. They have been removed.}}',
    history: 'History',
    asked: 'It was asked to erase this',
    askedNamed: 'It was asked to erase {n, plural, one {one of those named} other {# of those named}}',
    askedBy: '{who} asked for this on {when}, because {reason}.',
    look: 'Look at the erasure',
  },
})
