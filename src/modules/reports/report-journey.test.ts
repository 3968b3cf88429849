import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { unseenIn } from '../../../tests/support/reporting.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

async function fillIn(visitor: Visitor, answers: { acute?: 'yes' | 'no'; place?: string; story?: string } = {}) {
  await visitor.get('/melden')
  await visitor.post('/melden/gevaar', { acute: answers.acute ?? 'no' })
  await visitor.post('/melden/wie', { audience: 'worried' })
  await visitor.post('/melden/wat', { story: answers.story ?? 'Een gevoel dat er iets niet klopt.' })
  await visitor.post('/melden/kenmerken', { indicators: ['underpaid'] })
  await visitor.post('/melden/waar', { municipality: answers.place ?? 'GM0599' })
  await visitor.post('/melden/wanneer', { moment: 'now' })
  await visitor.post('/melden/betrokkenen', {})
  await visitor.get('/melden/bijlagen')
  return visitor.post('/melden/bereikbaar', { reachable: 'anonymous' })
}

function codeIn(html: string): string {
  return /[2-9A-Z]{4}(-[2-9A-Z]{4}){4}/.exec(html)?.[0] ?? ''
}

test('an anonymous report reaches the desk of its place, and is read back with its code', async () => {
  const visitor = app.visitor()
  const check = await fillIn(visitor, { story: 'Twaalf mensen in een loods.' })
  assert.match(check.html, /Twaalf mensen in een loods/)
  const sent = await visitor.post('/melden/controle')
  const code = codeIn(sent.html)
  assert.match(sent.html, /Gemeente Rotterdam/)
  await visitor.post('/melden/verstuurd', { code: code.toLowerCase() })
  const other = app.visitor()
  await other.get('/volgen')
  const channel = await other.post('/volgen', { code })
  assert.match(channel.html, /Uw melding is ontvangen/)
  const officer = await app.signedIn('contact')
  const inbox = await officer.get('/meldingen')
  assert.match(inbox.html, /meldingen\/[\da-f-]{36}/)
  const schiedam = await app.signedIn('contact-schiedam')
  const [, id = ''] = /meldingen\/([\da-f-]{36})/.exec(inbox.html) ?? []
  assert.equal((await schiedam.get(`/meldingen/${id}`)).status, 404)
})

test('sending twice at the same moment is sending once, with one code', async () => {
  const visitor = app.visitor()
  await fillIn(visitor)
  const answers = await Promise.all(Array.from({ length: 6 }, () => visitor.postOnce('/melden/controle')))
  assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([303]))
  const pages = [await visitor.get('/melden/verstuurd'), await visitor.get('/melden/verstuurd')]
  assert.equal(new Set(pages.map(({ html }) => codeIn(html))).size, 1)
})

test('a report without a place goes to the desk of the region', async () => {
  const visitor = app.visitor()
  await fillIn(visitor, { place: '' })
  assert.match((await visitor.post('/melden/controle')).html, /ESSM/)
})

test('an acute report stands on top of the inbox', async () => {
  const visitor = app.visitor()
  await fillIn(visitor, { acute: 'yes', place: 'GM0606' })
  await visitor.post('/melden/controle')
  const calm = app.visitor()
  await fillIn(calm, { place: 'GM0606' })
  await calm.post('/melden/controle')
  const inbox = await (await app.signedIn('contact-schiedam')).get('/meldingen')
  const rows = inbox.html.split('<tr').slice(2)
  assert.match(rows[0] ?? '', /Acuut/)
  assert.doesNotMatch(rows[1] ?? '', /Acuut/)
})

test('what was typed stays when something is missing, and the title says so', async () => {
  const visitor = app.visitor()
  await visitor.get('/melden')
  await visitor.post('/melden/gevaar', { acute: 'no' })
  await visitor.post('/melden/wie', { audience: 'victim' })
  await visitor.post('/melden/wat', { story: 'x' })
  const wrong = await visitor.post('/melden/bereikbaar', {
    reachable: 'contact',
    contactName: 'Noor',
    contactEmail: 'geen',
  })
  assert.match(wrong.html, /<title>Fout: /)
  assert.match(wrong.html, /value="Noor"/)
  assert.match(wrong.html, /href="#contactEmail"/)
})

test('a wrong code opens nothing, and after many wrong ones somebody must wait while a right one still opens', async () => {
  const visitor = app.visitor()
  await fillIn(visitor)
  const code = codeIn((await visitor.post('/melden/controle')).html)
  const guesser = app.visitor()
  await guesser.get('/volgen')
  let status = 200
  for (let tries = 0; tries < 40 && status !== 429; tries += 1) {
    status = (await guesser.post('/volgen', { code: `2222-2222-2222-2222-${2222 + tries}` })).status
  }
  assert.equal(status, 429)
  await guesser.get('/volgen')
  assert.match((await guesser.post('/volgen', { code })).html, /Uw melding/)
})

test('leaving quickly forgets everything that was typed', async () => {
  const visitor = app.visitor()
  await visitor.get('/melden')
  await visitor.post('/melden/gevaar', { acute: 'yes' })
  await visitor.post('/melden/wie', { audience: 'victim' })
  const before = new Map(visitor.cookies)
  await visitor.post('/weg')
  assert.equal(visitor.cookies.size, 0)
  for (const [name, value] of before) visitor.cookies.set(name, value)
  assert.match((await visitor.get('/melden/wat')).path, /gevaar$/)
})

test('a question for advice is answered in its channel', async () => {
  const visitor = app.visitor()
  await visitor.get('/vraag')
  await visitor.post('/vraag/vraag', { story: 'Mag ik dit delen?' })
  await visitor.post('/vraag/bereikbaar', { reachable: 'anonymous' })
  const code = codeIn((await visitor.post('/vraag/controle')).html)
  const adviser = await app.signedIn('intake')
  const inbox = await adviser.get('/meldingen?soort=advice')
  const [, id = ''] = /meldingen\/([\da-f-]{36})/.exec(inbox.html) ?? []
  const { id: messageId } = unseenIn((await adviser.get(`/meldingen/${id}`)).html)
  const answer = { id: messageId, text: 'Ja, zonder namen.' }
  const done = await adviser.post(`/meldingen/${id}/antwoord`, answer)
  assert.match(done.html, /Beantwoord/)
  const again = await adviser.post(`/meldingen/${id}/antwoord`, answer)
  assert.equal(again.html.split('Ja, zonder namen.').length, 2, 'sent twice is written once')
  const reader = app.visitor()
  await reader.get('/volgen')
  assert.match((await reader.post('/volgen', { code })).html, /Ja, zonder namen\./)
})

test('a report that is sent on leaves the own desk and reaches the other, with its channel', async () => {
  const visitor = app.visitor()
  await fillIn(visitor, { place: 'GM0505', story: 'Dit speelt eigenlijk in Schiedam.' })
  const code = codeIn((await visitor.post('/melden/controle')).html)
  const dordrecht = await app.signedIn('contact-dordrecht')
  const [, id = ''] = /meldingen\/([\da-f-]{36})/.exec((await dordrecht.get('/meldingen')).html) ?? []
  const { version } = unseenIn((await dordrecht.get(`/meldingen/${id}`)).html)
  const sendOn = { _form: '/meldingen/:id/doorsturen', version, place: 'GM0606' }
  const empty = await dordrecht.post(`/meldingen/${id}/doorsturen`, { ...sendOn, place: '', reason: '' })
  assert.equal(empty.path, `/meldingen/${id}`)
  assert.match(empty.html, /href="#doorsturen-place">Naar: maak een keuze\.</)
  assert.match(empty.html, /href="#doorsturen-reason">Waarom: vul dit in\.</)
  assert.match(empty.html, /<details[^>]* open[^>]*><summary[^>]*>Doorsturen/)
  assert.match(empty.html, /<textarea[^>]*id="doorsturen-reason"[^>]*aria-invalid="true"/)
  assert.match(empty.html, /<textarea[^>]*id="sluiten-reason"(?![^>]*aria-invalid)/)
  await dordrecht.post(`/meldingen/${id}/doorsturen`, { ...sendOn, reason: 'Speelt daar.' })
  assert.equal((await dordrecht.get(`/meldingen/${id}`)).status, 404)
  const schiedam = await app.signedIn('contact-schiedam')
  assert.match((await schiedam.get(`/meldingen/${id}`)).html, /eigenlijk in Schiedam/)
  const reader = app.visitor()
  await reader.get('/volgen')
  assert.match((await reader.post('/volgen', { code })).html, /Gemeente Schiedam/)
})

test('a report that its reporter added to is not closed unseen: the desk reads what changed and keeps what it typed', async () => {
  const visitor = app.visitor()
  await fillIn(visitor, { place: 'GM0505' })
  const code = codeIn((await visitor.post('/melden/controle')).html)
  const desk = await app.signedIn('contact-dordrecht')
  const [, id = ''] = /meldingen\/([\da-f-]{36})/.exec((await desk.get('/meldingen')).html) ?? []
  const { version } = unseenIn((await desk.get(`/meldingen/${id}`)).html)
  const reader = app.visitor()
  await reader.get('/volgen')
  await reader.post('/volgen', { code })
  await reader.post('/volgen/melding', { message: 'Er is meer aan de hand.' })
  const close = { _form: '/meldingen/:id/sluiten', version, why: 'unusable', reason: 'Te weinig om op te zoeken.' }
  const late = await desk.post(`/meldingen/${id}/sluiten`, close)
  assert.equal(late.status, 409)
  assert.match(late.html, /Aanvulling van de melder/)
  const back = await desk.get(`/meldingen/${id}`)
  assert.match(back.html, /Er is meer aan de hand\./)
  assert.match(back.html, /Te weinig om op te zoeken\./)
  const closed = await desk.post(`/meldingen/${id}/sluiten`, { ...close, version: unseenIn(back.html).version })
  assert.match(closed.html, /Gesloten/)
})

test('a draft that nobody touched for two hours is gone', async () => {
  const visitor = app.visitor()
  await visitor.get('/melden')
  await visitor.post('/melden/gevaar', { acute: 'no' })
  const before = app.now()
  app.setTime(new Date(before.getTime() + 2 * 60 * 60 * 1000 + 1000))
  assert.match((await visitor.get('/melden/wie')).path, /gevaar$/)
  app.setTime(before)
})

test('a page that tells of a problem speaks the language that the browser asks for, until another is chosen', async () => {
  const titleFor = async (headers: Record<string, string>) => {
    const { body } = await app.server.inject({ method: 'GET', url: '/bestaat-niet', headers })
    return /<h1[^>]*>([^<]*)/.exec(body)?.[1]
  }
  assert.equal(await titleFor({ 'accept-language': 'en-GB,en' }), 'This page is not here')
  assert.equal(await titleFor({ 'accept-language': 'en-GB,en', cookie: 'taal=nl' }), 'Deze pagina is er niet')
  assert.equal(await titleFor({}), 'Deze pagina is er niet')
})

test('no log line holds a word of a report', () => {
  assert.doesNotMatch(app.logged.join('\n'), /loods|Noor|delen/)
})
