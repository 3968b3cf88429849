import { defineTexts, type Language } from '../../../platform/i18n/texts.ts'
import { wordList } from './find-word.ts'

/** What stands in the history of a record, in words. */
const historyTexts = defineTexts({
  nl: {
    'record.erased': 'Gewist',
    'report.sent': 'Melding of vraag verstuurd',
    'report.files-added': 'Bijlagen toegevoegd door de melder',
    'report.addition': 'Aanvulling van de melder',
    'report.accept': 'Aangenomen als signaal',
    'report.send-on': 'Doorgestuurd naar een ander bureau',
    'report.ask': 'Vraag gesteld aan de melder',
    'report.answer': 'Antwoord gegeven',
    'report.give-feedback': 'Terugkoppeling gegeven',
    'report.close': 'Gesloten',
    'report.reopen': 'Heropend',
    'report.make-report': 'Adviesvraag werd een melding',
    'report.follow-signal': 'Meegegaan met het signaal naar een ander bureau',
    'signal.accept': 'Signaal aangenomen',
    'signal.change-facts': 'Feiten gewijzigd',
    'signal.change-parties': 'Genoemden gewijzigd',
    'signal.decide-gate': 'Besloten over de grondslag',
    'signal.join-report': 'Melding toegevoegd',
    'signal.split': 'Gesplitst',
    'signal.enrich': 'Verrijkt',
    'signal.ask-advice': 'Advies gevraagd',
    'signal.answer-advice': 'Advies gegeven',
    'signal.weigh': 'Gewogen',
    'signal.assess': 'Beoordeeld',
    'signal.propose-referral': 'Routes voorgesteld',
    'signal.decide-referral': 'Besloten over doorgeleiding',
    'signal.withdraw-referral': 'Doorgeleiding ingetrokken',
    'signal.withdraw-last-referral': 'Laatste doorgeleiding ingetrokken',
    'signal.offer-share': 'Delen aangeboden',
    'signal.withdraw-share': 'Delen beëindigd',
    'signal.withdraw-last-share': 'Laatste delen beëindigd',
    'signal.accept-share': 'Delen aangenomen',
    'signal.refuse-share': 'Delen geweigerd',
    'signal.share-expired': 'Delen verlopen',
    'signal.give-feedback': 'Terugkoppeling gegeven',
    'signal.remind': 'Herinnering gezet',
    'signal.ask-others': 'Gevraagd of andere bureaus iets weten',
    'signal.mark-silent': 'Stil gemaakt of weer vindbaar',
    'signal.send-on': 'Doorgestuurd naar een ander bureau',
    'signal.close': 'Gesloten',
    'signal.reopen': 'Heropend',
  },
  en: {
    'record.erased': 'Erased',
    'report.sent': 'Report or question sent',
    'report.files-added': 'Attachments added by the reporter',
    'report.addition': 'Addition of the reporter',
    'report.accept': 'Accepted as a signal',
    'report.send-on': 'Sent on to another desk',
    'report.ask': 'Question asked to the reporter',
    'report.answer': 'Answer given',
    'report.give-feedback': 'Feedback given',
    'report.close': 'Closed',
    'report.reopen': 'Reopened',
    'report.make-report': 'Question for advice became a report',
    'report.follow-signal': 'Went with the signal to another desk',
    'signal.accept': 'Signal accepted',
    'signal.change-facts': 'Facts changed',
    'signal.change-parties': 'Those named changed',
    'signal.decide-gate': 'Decided on the basis',
    'signal.join-report': 'Report joined',
    'signal.split': 'Split',
    'signal.enrich': 'Enriched',
    'signal.ask-advice': 'Advice asked',
    'signal.answer-advice': 'Advice given',
    'signal.weigh': 'Weighed',
    'signal.assess': 'Assessed',
    'signal.propose-referral': 'Routes proposed',
    'signal.decide-referral': 'Decided on a referral',
    'signal.withdraw-referral': 'Referral withdrawn',
    'signal.withdraw-last-referral': 'Last referral withdrawn',
    'signal.offer-share': 'Share offered',
    'signal.withdraw-share': 'Share ended',
    'signal.withdraw-last-share': 'Last share ended',
    'signal.accept-share': 'Share accepted',
    'signal.refuse-share': 'Share refused',
    'signal.share-expired': 'Share expired',
    'signal.give-feedback': 'Feedback given',
    'signal.remind': 'Reminder set',
    'signal.ask-others': 'Asked whether other desks know something',
    'signal.mark-silent': 'Made silent, or to be found again',
    'signal.send-on': 'Sent on to another desk',
    'signal.close': 'Closed',
    'signal.reopen': 'Reopened',
  },
})

const list = wordList(historyTexts)

/** What was done, in words; the name of the action where it has none. */
export function historyWords(action: string, language: Language): string {
  return findHistoryWords(action, language) ?? action
}

/** The same; nothing where there are no words, which a test over all actions does not let pass. */
export function findHistoryWords(action: string, language: Language): string | undefined {
  return list.find(action, language)
}
