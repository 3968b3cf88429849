import { askAdvice, addParty, listReferrals, offerShare, remind } from '../../src/modules/signals/index.ts'
import { as, bringToAssessed, phone, refer, signalOf, until } from '../../src/modules/signals/testing/support.ts'
import type { TestApp } from '../support/app.ts'

/** What a desk has that another organisation may not reach: ids by the name that they have in an address. */
export type Held = Readonly<Record<'signal' | 'party' | 'referral' | 'share' | 'advice' | 'reminder', string>>

/** A signal of Rotterdam with everything in it, of which `facts` are offered to the care coordinator. */
export async function makeHeld(app: TestApp): Promise<Held> {
  const signal = await signalOf(app, 'contact', { facts: { title: 'keukenverhaal', facts: 'Slaapt in de keuken.' } })
  await bringToAssessed(app, signal)
  await refer(app, signal, 'care')
  const party = phone(app, signal, '0612345678')
  const [share, advice, reminder] = [app.platform.newId(), app.platform.newId(), app.platform.newId()]
  return as(app, 'contact', async (scope) => {
    await addParty(scope, party)
    const [referral] = await listReferrals(scope.tx, signal)
    const common = { signalId: signal, referralId: referral?.id ?? '', until: until(app) }
    await offerShare(scope, { id: share, ...common, parts: ['facts'], purpose: 'help-victim', warningRead: true })
    const organisationId = app.person('partner').organisationId
    await askAdvice(scope, { id: advice, signalId: signal, organisationId, question: 'Wat raadt u aan?' })
    await remind(scope, { id: reminder, signalId: signal, dueAt: until(app), note: 'Bellen.' })
    return { signal, party: party.id, referral: referral?.id ?? '', share, advice, reminder }
  })
}

/** The fields of the form of a page as its owner gets it, filled in with something that is taken. */
export function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const form = html.slice(html.indexOf('<main'))
  for (const [, name = ''] of form.matchAll(/<textarea[^>]*name="([^"]+)"/g)) fields[name] = 'tekst'
  for (const [whole] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map(
      (part) => new RegExp(` ${part}="([^"]*)"`).exec(whole)?.[1],
    )
    if (name === undefined || name === '_csrf') continue
    fields[name] ??= (value ?? '') === '' && type !== 'hidden' ? 'tekst' : (value ?? '')
  }
  for (const [whole, name = ''] of form.matchAll(/<select[^>]*name="([^"]+)"[^]*?<\/select>/g)) {
    fields[name] = /value="([^"]+)"/.exec(whole)?.[1] ?? ''
  }
  return fields
}
