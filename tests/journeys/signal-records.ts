import {
  acceptReport,
  addParty,
  answerAdvice,
  answerOffer,
  answerShare,
  askOtherDesks,
  enrich,
  giveFeedback,
  listReferrals,
  offerShare,
} from '../../src/modules/signals/index.ts'
import { as, phone, reported, signalOf, until } from '../../src/modules/signals/testing/support.ts'
import { makeHeld } from '../access/records-of-others.ts'
import type { TestApp } from '../support/app.ts'

/** Ids of records by the name that they have in an address; what stands in none of them is private. */
export type SignalRecords = Readonly<Record<string, readonly string[]>>

const gate = { decision: 'with-basis', basis: 'reporting-code', mayPassOn: true, reason: 'Onder de meldcode.' } as const

/** A signal of Rotterdam with something in every section, shared and offered, and a report that waits. */
export async function makeFull(app: TestApp): Promise<SignalRecords> {
  const held = await makeHeld(app)
  const { signal, share, advice } = held
  const [reportId, waiting] = [await reported(app), await reported(app)]
  const [accepted, offered, question] = [app.platform.newId(), app.platform.newId(), app.platform.newId()]
  await as(app, 'care', async (scope) => {
    await answerOffer(scope, { id: share, accept: true, reason: '' })
    const told = { shareId: share, takenUpBy: '', next: 'Wij bellen.', doneOn: null, due: null } as const
    const done = { kind: 'done', done: 'discussed', words: 'Besproken.', tellReporter: true } as const
    await answerShare(scope, { ...told, ...done, id: app.platform.newId() })
    const asked = { kind: 'question', done: null, words: 'Waar was het?', tellReporter: false } as const
    await answerShare(scope, { ...told, ...asked, id: question })
  })
  await as(app, 'contact', async (scope) => {
    const facts = { title: 'melding', facts: 'Werd gemeld.' }
    await acceptReport(scope, { id: accepted, reportId, gate, facts, forms: ['labour'] })
    await addParty(scope, phone(app, accepted, '0612345678'))
    const lookup = { source: 'permits', basis: 'municipalities-act', part: 'facts' } as const
    for (const found of [true, false])
      await enrich(scope, { id: app.platform.newId(), signalId: signal, found, ...lookup, result: 'Vergunning.' })
    await askOtherDesks(scope, { signalId: signal, purpose: 'protect-victim' })
    const told = { moment: 'receipt', template: 'thanks', words: 'Dank u.' } as const
    await giveFeedback(scope, { signalId: accepted, reportId, ...told })
    const [referral] = await listReferrals(scope.tx, signal)
    const common = { signalId: signal, referralId: referral?.id ?? '', until: until(app) }
    await offerShare(scope, { id: offered, ...common, parts: ['facts'], purpose: 'help-victim', warningRead: true })
  })
  await as(app, 'partner', (scope) => answerAdvice(scope, { id: advice, answer: 'Vraag het de school.' }))
  return {
    signalen: [signal],
    meldingen: [waiting],
    party: [held.party],
    referral: [held.referral],
    share: [offered, share],
    question: [question],
    reminder: [held.reminder],
    'ontvangen by care': [share, offered],
    'advies by partner': [advice],
    private: ['keukenverhaal', '0612345678', 'Voorbeeld'],
  }
}

/** A signal that was only just made, at the desk of this person, and a report of its own. */
export async function makeEmpty(app: TestApp, key: string): Promise<SignalRecords> {
  const signal = await signalOf(app, key, { placeCode: null })
  return { signalen: [signal], meldingen: [], party: [], referral: [], share: [], question: [], reminder: [] }
}
