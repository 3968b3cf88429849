import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routes } from '../../src/app.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { guessedId, openLogs, signedInAsker, type LogReader } from './ask.ts'

let app: TestApp
let logs: LogReader
let reportId: string

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
  const visitor = app.visitor()
  await visitor.get('/melden/gevaar')
  await visitor.post('/melden/gevaar', { acute: 'no' })
  await visitor.post('/melden/wie', { audience: 'worried' })
  await visitor.post('/melden/wat', { story: 'Iemand slaapt in de keuken.' })
  await visitor.post('/melden/waar', { municipality: 'GM0599', place: '' })
  await visitor.post('/melden/bereikbaar', { reachable: 'anonymous' })
  await visitor.get('/melden/controle')
  await visitor.post('/melden/controle')
  const { html } = await (await app.signedIn('contact')).get('/meldingen')
  reportId = /meldingen\/([\da-f-]{36})/.exec(html)?.[1] ?? ''
})
after(async () => {
  await logs.close()
  await app.close()
})

const fields = {
  ask: 'Waar?',
  feedback: 'Dank.',
  answer: 'Ja.',
  place: 'GM0505',
  sendOnReason: 'Daar.',
  why: 'test',
  closeReason: 'Proef.',
  reopenReason: 'Toch.',
}

test('the report of another desk answers exactly as a report that does not exist, on every route', async () => {
  const wrong: string[] = []
  const neighbour = signedInAsker(app, 'contact-schiedam')
  for (const route of routes.filter(({ path }) => path.startsWith('/meldingen/:id'))) {
    const theirs = await neighbour.ask(route, { params: { id: reportId, file: guessedId }, fields })
    const nothing = await neighbour.ask(route, { params: { id: guessedId, file: guessedId }, fields })
    const same = theirs.body.replaceAll(reportId, guessedId) === nothing.body && theirs.status === nothing.status
    if (!same || theirs.body.includes('keuken')) wrong.push(`${route.method} ${route.path}: ${theirs.status}`)
  }
  assert.deepEqual(wrong, [])
  assert.equal((await neighbour.ask({ method: 'GET', path: `/meldingen/${reportId}` })).status, 404)
})

test('the own desk does see it', async () => {
  const own = await signedInAsker(app, 'contact').ask({ method: 'GET', path: `/meldingen/${reportId}` })
  assert.equal(own.status, 200)
  assert.match(own.body, /keuken/)
})

test('access ends with the role, and with a block, in a session that is open', async () => {
  for (const [key, ending] of [
    ['contact', `update assignment set until_at = from_at + interval '1 second' where person_id = '%'`],
    ['intake', `update person set blocked_at = now() where id = '%'`],
  ] as const) {
    const visitor = await app.signedIn(key)
    assert.equal((await visitor.get('/meldingen')).status, 200)
    await logs.run(ending.replace('%', app.person(key).personId))
    app.setTime(new Date(app.now().getTime() + 2000))
    const { path } = await visitor.get('/meldingen')
    assert.match(path, /^\/inloggen/, `${key} has to sign in again`)
  }
})
