import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { openRecordKeys } from '../../platform/crypto/record-keys.ts'
import { ConflictError, NotFoundError } from '../../platform/http/errors.ts'
import { changeFacts, type FactsChange } from './actions/change-facts.ts'
import { changeParty } from './actions/parties.ts'
import { settleReminder } from './actions/reminders.ts'
import { addParty, findByTokens, findSignalRow, remind, tokensOf } from './index.ts'
import { presentFacts, presentParty } from './present.ts'
import { listFacts, listParties } from './queries/content.ts'
import { listEnrichments, listReminders, listWeighings } from './queries/record.ts'
import { as, hidden, phone, signalOf, versionOf } from './testing/support.ts'
import { listLastHistory } from '../../records/index.ts'

describe('changing a signal', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  const facts = (signalId: string, version: number): FactsChange => ({
    signalId,
    version,
    facts: { title: 'anders', facts: 'nu meer bekend', where: 'in de haven' },
    acute: true,
    placeCode: 'GM0606',
    forms: ['labour', 'criminal'],
    sector: 'transport',
    crossing: 'cross-border',
    online: false,
    seriousDisadvantage: true,
    identifiedBy: 'labour-authority',
    identifiedOn: '2026-03-01',
  })

  it('puts the facts as a whole in the place of those before', async () => {
    const id = await signalOf(app, 'contact', { facts: { title: 'proef', facts: 'iets', remarks: 'gaat weg' } })
    await as(app, 'contact', async (scope) => changeFacts(scope, facts(id, await versionOf(scope, id))))
    await as(app, 'contact', async ({ tx, platform }) => {
      const [row] = await listFacts(tx, [id])
      assert.deepEqual(presentFacts(row, await openRecordKeys(tx, platform, [id])), facts(id, 0).facts)
      assert.equal(row?.serious_disadvantage, true)
      assert.equal(row.identified_by, 'labour-authority')
      const signal = await findSignalRow(tx, id)
      assert.deepEqual([signal?.acute, signal?.place_code, signal?.forms], [true, 'GM0606', ['labour', 'criminal']])
    })
  })

  it('refuses facts that were written beside those of a colleague', async () => {
    const id = await signalOf(app, 'contact')
    await as(app, 'contact', (scope) => changeFacts(scope, facts(id, 1)))
    await assert.rejects(
      as(app, 'contact', (scope) => changeFacts(scope, facts(id, 1))),
      (error) => error instanceof ConflictError && /feiten gewijzigd/.test(error.words ?? ''),
    )
  })

  it('finds a party by its new number, and no longer by the old one', async () => {
    const id = await signalOf(app, 'contact')
    const party = phone(app, id, '0655550041')
    await as(app, 'contact', (scope) => addParty(scope, party))
    const change = { ...party, role: 'suspect', certainty: 'probable', content: { phone: '0655550042' } } as const
    await as(app, 'contact', async (scope) => changeParty(scope, { ...change, version: await versionOf(scope, id) }))
    await as(app, 'contact', async ({ tx, platform }) => {
      const [row] = await listParties(tx, id)
      assert.ok(row !== undefined)
      const shown = presentParty(row, await openRecordKeys(tx, platform, [id]))
      assert.deepEqual([shown.role, shown.certainty, shown.content], ['suspect', 'probable', change.content])
      const found = async (number: string) =>
        (
          await findByTokens(
            tx,
            tokensOf(platform.keys, 'phone', { phone: number }).map(({ token }) => token),
            9,
          )
        ).length
      assert.deepEqual([await found('0655550041'), await found('0655550042')], [0, 1])
    })
  })

  it('changes no party of another signal, and none that was not there', async () => {
    const [one, two] = [await signalOf(app, 'contact'), await signalOf(app, 'contact')]
    const party = phone(app, one, '0655550043')
    await as(app, 'contact', (scope) => addParty(scope, party))
    for (const id of [party.id, app.platform.newId()])
      await assert.rejects(
        as(app, 'contact', (scope) => changeParty(scope, { ...party, id, signalId: two, version: 1 })),
        NotFoundError,
      )
  })

  it('settles a reminder once, and is then due for the next', async () => {
    const id = await signalOf(app, 'contact')
    const own = app.platform.newId()
    const dueAt = new Date(app.now().getTime() + 60_000)
    await as(app, 'contact', (scope) => remind(scope, { id: own, signalId: id, dueAt, note: 'bellen' }))
    for (let turn = 0; turn < 2; turn += 1)
      await as(app, 'contact', (scope) => settleReminder(scope, { id: own, signalId: id }))
    await as(app, 'contact', async ({ tx }) => {
      assert.deepEqual(
        (await listReminders(tx, id)).map(({ about }) => about),
        ['feedback-receipt'],
      )
      assert.equal((await findSignalRow(tx, id))?.due_about, 'feedback-receipt')
    })
    await assert.rejects(
      as(app, 'contact-schiedam', (scope) => settleReminder(scope, { id: own, signalId: id })),
      NotFoundError,
    )
  })

  it('does once what a form sends twice, also at the same moment', async () => {
    const id = await signalOf(app, 'contact')
    const noor = await app.signedIn('contact')
    const twice = async (key: string, fields: Record<string, string | string[]>) => {
      const { html } = await noor.get(`/signalen/${id}/${key}`)
      const all = { id: hidden(html, 'id'), version: hidden(html, 'version'), ...fields }
      const answers = await Promise.all([
        noor.post(`/signalen/${id}/${key}`, all),
        noor.post(`/signalen/${id}/${key}`, all),
      ])
      for (const { status } of [...answers, await noor.post(`/signalen/${id}/${key}`, all)])
        assert.equal(status, 200, key)
    }
    const named = { kind: 'phone', phone: '0655550044', role: 'means', certainty: 'certain' }
    await twice('genoemd/nieuw/phone', named)
    await twice('verrijken', {
      source: 'permits',
      basis: 'municipalities-act',
      found: 'no',
      part: 'facts',
      result: 'Niets.',
    })
    await twice('wegen', { minor: 'no', explanation: 'Nog weinig.' })
    await as(app, 'contact', async ({ tx }) => {
      assert.equal((await listParties(tx, id)).length, 1)
      assert.equal((await listEnrichments(tx, id)).length, 1)
      assert.equal((await listWeighings(tx, id)).length, 1)
      assert.equal((await listLastHistory(tx, id, 20)).length, 4)
    })
  })

  it('tells the second of two colleagues what the first changed, and where to look', async () => {
    const id = await signalOf(app, 'contact')
    const [first, second] = [await app.signedIn('contact'), await app.signedIn('contact')]
    const path = `/signalen/${id}/stil`
    const fields = async (who: typeof first) => {
      const { html } = await who.get(path)
      return { version: hidden(html, 'version'), silent: 'yes', reason: 'Voor de veiligheid.' }
    }
    const [one, two] = [await fields(first), await fields(second)]
    assert.equal((await first.post(path, one)).status, 200)
    const late = await second.post(path, two)
    assert.equal(late.status, 409)
    assert.match(late.html, /Noor Voorbeeld: stil gezet of weer zichtbaar gemaakt/)
    assert.match(late.html, new RegExp(`href="/signalen/${id}"`))
  })
})
