import { defineTexts } from '../../../../platform/i18n/texts.ts'

/** Words about erasing some of those who are named in a signal. */
export const namedTexts = defineTexts({
  nl: {
    title: 'Genoemden in {number} wissen',
    intro:
      'Hier kiest u wie of wat uit het signaal wordt gewist. De rest van het signaal blijft. Dat u dit bekijkt, staat in het logboek.',
    back: 'Terug naar {number}',
    whom: 'Wie of wat wordt gewist?',
    whomHint: 'Kies ook het telefoonnummer, voertuig of account dat bij deze persoon hoort.',
    whomMissing: 'Kies wie of wat wordt gewist.',
    named: '{kind}: {words}',
    removed: '{role}, eerder uit het signaal gehaald',
    none: 'In dit signaal wordt niemand en niets genoemd dat nog te wissen is.',
    link: 'Alleen wissen wie of wat genoemd is',
    goesWords: 'Naam en kenmerken, ook uit eerdere versies. En waarmee die te vinden zijn.',
    chosen: '{kind}: {words} ({role})',
    chosenGone: '{kind}, {role}: al gewist',
    staysRow: 'Dat hier iemand of iets genoemd was: de soort, de rol en of het om een minderjarige ging.',
    staysRest:
      'De rest van het signaal. Staat een naam ook in de feiten, een verrijking, een weging of een bericht? Die woorden blijven, en bij de feiten ook de oude versies. Wis dan het hele signaal.',
    staysShares: 'Delen loopt door. De ontvanger kan de genoemden niet meer lezen.',
    same: '{n, plural, one {Hetzelfde gegeven staat ook in dit dossier en blijft daar} other {Dezelfde gegevens staan ook in deze dossiers en blijven daar}}:',
    before: 'Eerder gewist in dit dossier',
    beforeItem: '{n, plural, one {Eén genoemde} other {# genoemden}}. {sentence}',
    waits: '{n, plural, one {Eén genoemde wissen} other {# genoemden wissen}}: wacht op een tweede persoon',
  },
  en: {
    title: 'Erase some of those named in {number}',
    intro:
      'Here you choose who or what is erased from the signal. The rest of the signal stays. That you look at this is written in the log.',
    back: 'Back to {number}',
    whom: 'Who or what is erased?',
    whomHint: 'Also choose the phone number, vehicle or account that belongs to this person.',
    whomMissing: 'Choose who or what is erased.',
    named: '{kind}: {words}',
    removed: '{role}, taken out of the signal before',
    none: 'Nobody and nothing is named in this signal that can still be erased.',
    link: 'Erase only some of those named',
    goesWords: 'Name and details, also of earlier versions. And what they can be found by.',
    chosen: '{kind}: {words} ({role})',
    chosenGone: '{kind}, {role}: erased already',
    staysRow: 'That somebody or something was named here: the kind, the role and whether it was a minor.',
    staysRest:
      'The rest of the signal. Is a name also in the facts, a look-up, a weighing or a message? Those words stay, and of the facts the old versions too. Then erase the whole signal.',
    staysShares: 'Shares go on. The receiver can no longer read those who are erased.',
    same: '{n, plural, one {The same detail is also in this record and stays there} other {The same details are also in these records and stay there}}:',
    before: 'Erased in this record before',
    beforeItem: '{n, plural, one {One of those named} other {# of those named}}. {sentence}',
    waits: 'Erasing {n, plural, one {one of those named} other {# of those named}} waits for a second person',
  },
})
export type NamedWords = ReturnType<typeof namedTexts.in>
