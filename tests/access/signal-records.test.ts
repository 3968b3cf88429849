import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routes } from '../../src/app.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { as, signalOf } from '../../src/modules/signals/testing/support.ts'
import { guessedId, openLogs, signedInAsker, type LogReader } from './ask.ts'

let app: TestApp
let logs: LogReader
let signalId: string

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
  signalId = await signalOf(app, 'contact', { facts: { title: 'geheim', facts: 'Iemand slaapt in de keuken.' } })
})
after(async () => {
  await logs.close()
  await app.close()
})

const fields = {
  id: guessedId,
  version: '1',
  reason: 'Daarom.',
  purpose: 'protect-victim',
  minor: 'no',
  explanation: 'Nog weinig.',
  source: 'permits',
  basis: 'municipalities-act',
  found: 'no',
  part: 'facts',
  result: 'Niets.',
  value: 'yes',
  why: 'mistake',
  silent: 'yes',
  place: 'GM0505',
  title: 'tweede',
  facts: 'apart',
}

for (const key of ['contact-schiedam', 'intake']) {
  test(`the signal of another desk answers ${key} exactly as a signal that does not exist, on every route`, async () => {
    const wrong: string[] = []
    const neighbour = signedInAsker(app, key)
    for (const route of routes.filter(({ path }) => path.startsWith('/signalen/:id'))) {
      const rest = {
        party: guessedId,
        referral: guessedId,
        share: guessedId,
        reminder: guessedId,
        kind: 'phone',
        route: 'care',
      }
      const theirs = await neighbour.ask(route, { params: { ...rest, id: signalId }, fields })
      const nothing = await neighbour.ask(route, { params: { ...rest, id: guessedId }, fields })
      const same = theirs.body.replaceAll(signalId, guessedId) === nothing.body && theirs.status === nothing.status
      if (!same || /keuken|geheim/.test(theirs.body)) wrong.push(`${route.method} ${route.path}: ${theirs.status}`)
    }
    assert.deepEqual(wrong, [])
    assert.equal((await neighbour.ask({ method: 'GET', path: `/signalen/${signalId}` })).status, 404)
  })
}

test('nothing of what others tried is in the signal', async () => {
  await as(app, 'contact', async ({ tx }) => {
    const row = await tx.selectFrom('signal').select('version').where('id', '=', signalId).executeTakeFirst()
    assert.equal(row?.version, 1)
  })
  const own = await signedInAsker(app, 'contact').ask({ method: 'GET', path: `/signalen/${signalId}` })
  assert.equal(own.status, 200)
  assert.match(own.body, /keuken/)
})
