import type { Tx } from '../../../../platform/db/database.ts'
import { defineTexts } from '../../../../platform/i18n/texts.ts'
import { doneThings, listSharesOf, listTellable, type DoneThing } from '../../../sharing/index.ts'
import { listFeedback } from '../../queries/record.ts'

/** What a reporter may hear of what receivers did: each sentence tells what was done and names nobody. */
export const answerSentences = ['taken-up', 'cannot', ...doneThings] as const
export type AnswerSentence = 'taken-up' | 'cannot' | DoneThing

export const answerSentenceTexts = defineTexts<AnswerSentence>({
  nl: {
    'taken-up': 'Een andere organisatie heeft het opgepakt. Meer mogen wij niet vertellen, om mensen te beschermen.',
    cannot: 'Een andere organisatie heeft ernaar gekeken. Zij kan nu niets doen.',
    'contact-made':
      'Er is contact geweest met iemand om wie het gaat. Meer mogen wij niet vertellen, om mensen te beschermen.',
    'help-arranged': 'Er is hulp geregeld. Meer mogen wij niet vertellen, om mensen te beschermen.',
    'looked-into': 'Er is uitgezocht wat er aan de hand is. Meer mogen wij niet vertellen, om mensen te beschermen.',
    visited: 'Er is ter plaatse gekeken. Meer mogen wij niet vertellen, om mensen te beschermen.',
    discussed:
      'Organisaties hebben samen besproken wat er nodig is. Meer mogen wij niet vertellen, om mensen te beschermen.',
    'measure-taken': 'Er is een maatregel genomen. Meer mogen wij niet vertellen, om mensen te beschermen.',
    'investigation-started': 'Er is een onderzoek gestart. Meer mogen wij niet vertellen, om mensen te beschermen.',
    advised: 'Er is advies gegeven over wat er nodig is. Meer mogen wij niet vertellen, om mensen te beschermen.',
    other: 'Er is iets gedaan met uw melding. Meer mogen wij niet vertellen, om mensen te beschermen.',
  },
  en: {
    'taken-up': 'Another organisation has taken it up. We may not tell more, to protect people.',
    cannot: 'Another organisation has looked at it. It cannot do anything now.',
    'contact-made': 'There was contact with somebody whom it is about. We may not tell more, to protect people.',
    'help-arranged': 'Help was arranged. We may not tell more, to protect people.',
    'looked-into': 'It was looked into what is going on. We may not tell more, to protect people.',
    visited: 'Somebody went to have a look. We may not tell more, to protect people.',
    discussed: 'Organisations discussed together what is needed. We may not tell more, to protect people.',
    'measure-taken': 'A measure was taken. We may not tell more, to protect people.',
    'investigation-started': 'An investigation was started. We may not tell more, to protect people.',
    advised: 'Advice was given on what is needed. We may not tell more, to protect people.',
    other: 'Something was done with your report. We may not tell more, to protect people.',
  },
})

/** A sentence that can be sent because a receiver says that the reporter may hear it. */
export type Proposal = { sentence: AnswerSentence; receiver: string; at: Date }

/** What receivers of a signal let its reporters hear and was not sent since, newest first; each sentence once. */
export async function listProposals(tx: Tx, signalId: string): Promise<readonly Proposal[]> {
  const shares = await listSharesOf(tx, signalId)
  const told = await listTellable(
    tx,
    shares.map(({ id }) => id),
  )
  const sent = await listFeedback(tx, signalId)
  const proposals = told.flatMap(({ kind, done, at, share_id: shareId }) => {
    const sentence = answerSentences.find((known) => known === (done ?? kind))
    const receiver = shares.find(({ id }) => id === shareId)?.to_name
    if (sentence === undefined || receiver === undefined) return []
    const isSent = sent.some((feedback) => feedback.template === sentence && feedback.at >= at)
    return isSent ? [] : [{ sentence, receiver, at }]
  })
  return [...Map.groupBy(proposals, ({ sentence }) => sentence).values()].flatMap(([newest]) => newest ?? [])
}
