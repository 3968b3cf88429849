import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routes } from '../../src/app.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { guessedId, openLogs, signedInAsker, type LogReader } from './ask.ts'

let app: TestApp
let logs: LogReader
let reportId: string
let fileId: string

before(async () => {
  app = await testApp()
  logs = await openLogs(app)
  reportId = await sendReport('Iemand slaapt in de keuken.')
  const { html } = await (await app.signedIn('contact')).get(`/meldingen/${reportId}`)
  fileId = /bijlagen\/([\da-f-]{36})/.exec(html)?.[1] ?? ''
})
after(async () => {
  await logs.close()
  await app.close()
})

/** Sends a report with a file about facts in Rotterdam. Returns its id. */
async function sendReport(story: string): Promise<string> {
  const known = await idsInInbox()
  const visitor = app.visitor()
  await visitor.get('/melden/gevaar')
  await visitor.post('/melden/gevaar', { acute: 'no' })
  await visitor.post('/melden/wie', { audience: 'worried' })
  await visitor.post('/melden/wat', { story })
  await visitor.post('/melden/waar', { municipality: 'GM0599', place: '' })
  await visitor.get('/melden/bijlagen')
  await visitor.upload('/melden/bijlagen', [{ name: 'keuken.txt', content: Buffer.from('In de keuken.') }])
  await visitor.post('/melden/bereikbaar', { reachable: 'anonymous' })
  await visitor.get('/melden/controle')
  await visitor.post('/melden/controle')
  return (await idsInInbox()).find((id) => !known.includes(id)) ?? ''
}

async function idsInInbox(): Promise<string[]> {
  const { html } = await (await app.signedIn('contact')).get('/meldingen')
  return Array.from(html.matchAll(/meldingen\/([\da-f-]{36})/g), ([, id = '']) => id)
}

const fields = {
  place: 'GM0505',
  why: 'test',
  reason: 'Proef.',
  text: 'Waar?',
  version: '1',
}

test('the report of another desk answers exactly as a report that does not exist, on every route', async () => {
  const wrong: string[] = []
  const neighbour = signedInAsker(app, 'contact-schiedam')
  for (const route of routes.filter(({ path }) => path.startsWith('/meldingen/:id'))) {
    const theirs = await neighbour.ask(route, { params: { id: reportId, file: fileId }, fields })
    const nothing = await neighbour.ask(route, { params: { id: guessedId, file: guessedId }, fields })
    const body = theirs.body.replaceAll(reportId, guessedId).replaceAll(fileId, guessedId)
    const same = body === nothing.body && theirs.status === nothing.status
    if (!same || theirs.body.includes('keuken')) wrong.push(`${route.method} ${route.path}: ${theirs.status}`)
  }
  assert.deepEqual(wrong, [])
  assert.equal((await neighbour.ask({ method: 'GET', path: `/meldingen/${reportId}` })).status, 404)
})

test('a file opens beside its own report only, also for who may read both', async () => {
  const path = '/meldingen/:id/bijlagen/:file'
  const own = signedInAsker(app, 'contact')
  const other = await sendReport('Iets anders.')
  const opened = async (id: string, file: string) =>
    (await own.ask({ method: 'GET', path }, { params: { id, file } })).status
  assert.deepEqual([await opened(reportId, fileId), await opened(other, fileId)], [200, 404])
  for (const file of ['..%2f..%2f', '%00', "'", guessedId]) assert.equal(await opened(reportId, file), 404, file)
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
