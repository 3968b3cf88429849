import { defineActionLabels } from '../../../records/index.ts'
import type { SignalAction } from '../rules/status.ts'

/** What a signal is called. */
export const signalWords = {
  kind: 'signal',
  name: { nl: 'signaal', en: 'signal' },
  link: { nl: 'Naar het signaal', en: 'To the signal' },
}

/** What is done to a signal within something else, by its receiver or by the platform. */
type Unasked =
  | 'accept'
  | 'join-report'
  | 'answer-advice'
  | 'withdraw-last-referral'
  | 'accept-share'
  | 'refuse-share'
  | 'answer-share'
  | 'hand-back-share'
  | 'hand-back-last-share'
  | 'withdraw-last-share'
  | 'share-expired'

/** What can be done to a signal and what was, in words. */
export const actionLabels = defineActionLabels<Exclude<SignalAction, Unasked>, Unasked>(signalWords, {
  nl: {
    accept: { done: 'aangenomen in het register' },
    'change-facts': { label: 'Feiten wijzigen', done: 'feiten gewijzigd' },
    'add-party': { label: 'Iemand of iets toevoegen', done: 'iemand of iets toegevoegd' },
    'change-party': { label: 'Genoemde wijzigen', done: 'gegevens van een genoemde gewijzigd' },
    'remove-party': { label: 'Genoemde weghalen', done: 'iemand of iets weggehaald' },
    'decide-gate': { label: 'Grondslag beoordelen', done: 'besloten over de grondslag' },
    'join-report': { done: 'melding toegevoegd' },
    split: { label: 'Splitsen in twee signalen', done: 'gesplitst' },
    enrich: { label: 'Verrijken', done: 'verrijkt' },
    'ask-advice': { label: 'Advies vragen, zonder namen', done: 'advies gevraagd' },
    'answer-advice': { done: 'advies gegeven' },
    weigh: { label: 'Wegen', done: 'gewogen' },
    assess: { label: 'Beoordelen', done: 'beoordeeld' },
    'propose-referral': { label: 'Vragen over de route beantwoorden', done: 'routes voorgesteld' },
    'decide-referral': { label: 'Route kiezen', done: 'besloten over doorgeleiding' },
    'withdraw-referral': { label: 'Doorgeleiding intrekken', done: 'doorgeleiding ingetrokken' },
    'withdraw-last-referral': { done: 'laatste doorgeleiding ingetrokken' },
    'offer-share': { label: 'Delen met de ontvanger', done: 'delen aangeboden' },
    'accept-share': { done: 'aanbod om te delen aangenomen' },
    'refuse-share': { done: 'aanbod om te delen geweigerd' },
    'answer-share': { done: 'ontvanger liet iets weten' },
    'hand-back-share': { done: 'teruggegeven door de ontvanger' },
    'hand-back-last-share': { done: 'teruggegeven door de laatste ontvanger, signaal terug bij het bureau' },
    'reply-to-share': { label: 'Vraag van een ontvanger beantwoorden', done: 'vraag van een ontvanger beantwoord' },
    'withdraw-share': { label: 'Delen stoppen', done: 'delen gestopt' },
    'withdraw-last-share': { done: 'laatste delen gestopt' },
    'share-expired': { done: 'laatste delen afgelopen, signaal terug bij het bureau' },
    'give-feedback': { label: 'Terugkoppelen aan de melder', done: 'terugkoppeling gegeven' },
    remind: { label: 'Herinnering zetten', done: 'herinnering gezet' },
    'settle-reminder': { label: 'Herinnering afdoen', done: 'herinnering afgedaan' },
    'ask-others': { label: 'Vragen of andere bureaus iets weten', done: 'gevraagd of andere bureaus iets weten' },
    'mark-silent': { label: 'Stil zetten of weer zichtbaar maken', done: 'stil gezet of weer zichtbaar gemaakt' },
    'send-on': { label: 'Naar de juiste gemeente sturen', done: 'naar een ander bureau gestuurd' },
    close: { label: 'Sluiten', done: 'gesloten' },
    reopen: { label: 'Heropenen', done: 'heropend' },
  },
  en: {
    accept: { done: 'accepted into the register' },
    'change-facts': { label: 'Change the facts', done: 'facts changed' },
    'add-party': { label: 'Add somebody or something', done: 'somebody or something added' },
    'change-party': { label: 'Change who or what is named', done: 'somebody or something named was changed' },
    'remove-party': { label: 'Remove who or what is named', done: 'somebody or something removed' },
    'decide-gate': { label: 'Decide on the legal basis', done: 'legal basis decided' },
    'join-report': { done: 'report added' },
    split: { label: 'Split into two signals', done: 'split' },
    enrich: { label: 'Enrich', done: 'enriched' },
    'ask-advice': { label: 'Ask advice, without names', done: 'advice asked' },
    'answer-advice': { done: 'advice given' },
    weigh: { label: 'Weigh', done: 'weighed' },
    assess: { label: 'Assess', done: 'assessed' },
    'propose-referral': { label: 'Answer the questions about the route', done: 'routes proposed' },
    'decide-referral': { label: 'Choose a route', done: 'referral decided' },
    'withdraw-referral': { label: 'Withdraw referral', done: 'referral withdrawn' },
    'withdraw-last-referral': { done: 'last referral withdrawn' },
    'offer-share': { label: 'Share with the receiver', done: 'share offered' },
    'accept-share': { done: 'offer to share accepted' },
    'refuse-share': { done: 'offer to share refused' },
    'answer-share': { done: 'the receiver told something' },
    'hand-back-share': { done: 'handed back by the receiver' },
    'hand-back-last-share': { done: 'handed back by the last receiver, signal back at its desk' },
    'reply-to-share': { label: 'Reply to a question of a receiver', done: 'question of a receiver replied to' },
    'withdraw-share': { label: 'End sharing', done: 'sharing ended' },
    'withdraw-last-share': { done: 'last sharing ended' },
    'share-expired': { done: 'last share expired, signal back at its desk' },
    'give-feedback': { label: 'Give feedback to the reporter', done: 'feedback given' },
    remind: { label: 'Set a reminder', done: 'reminder set' },
    'settle-reminder': { label: 'Settle reminder', done: 'reminder settled' },
    'ask-others': {
      label: 'Ask whether other desks know something',
      done: 'asked whether other desks know something',
    },
    'mark-silent': { label: 'Make silent or visible again', done: 'made silent or visible again' },
    'send-on': { label: 'Send to the right municipality', done: 'sent to another desk' },
    close: { label: 'Close', done: 'closed' },
    reopen: { label: 'Reopen', done: 'reopened' },
  },
})
