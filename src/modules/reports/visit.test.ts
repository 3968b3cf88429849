import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { visitor as visitorOf, type Visitor } from '../../../tests/support/visitor.ts'
import { buildApp } from '../../app.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const cookie = (visitor: Visitor) => visitor.cookies.get('bezoek') ?? ''

/** Somebody else with the cookies that this browser has now. */
function copyOf(visitor: Visitor): Visitor {
  const copy = app.visitor()
  for (const [name, value] of visitor.cookies) copy.cookies.set(name, value)
  return copy
}

async function begin(reporter: Visitor, story = 'Twaalf mensen in een loods.'): Promise<Visitor> {
  await reporter.get('/melden')
  await reporter.get('/melden/gevaar')
  await reporter.post('/melden/gevaar', { acute: 'no' })
  await reporter.post('/melden/wie', { audience: 'worried' })
  await reporter.post('/melden/wat', { story })
  return reporter
}

async function send(reporter: Visitor): Promise<string> {
  await reporter.post('/melden/bereikbaar', { reachable: 'anonymous' })
  const { html } = await reporter.post('/melden/controle')
  return /[2-9A-Z]{4}(-[2-9A-Z]{4}){4}/.exec(html)?.[0] ?? ''
}

async function waitTwoHours<T>(work: () => Promise<T>): Promise<T> {
  const before = app.now()
  app.setTime(new Date(before.getTime() + 2 * 60 * 60 * 1000 + 1000))
  try {
    return await work()
  } finally {
    app.setTime(before)
  }
}

test('a cookie that was planted before the first page does not open what is written after it', async () => {
  const thief = app.visitor()
  await thief.get('/melden/gevaar')
  const victim = await begin(copyOf(thief))
  assert.notEqual(cookie(victim), cookie(thief))
  assert.equal((await thief.get('/melden/wat')).path, '/melden/gevaar')
  assert.match((await victim.get('/melden/wat')).html, /Twaalf mensen in een loods/)
})

test('a cookie that was planted with a draft in it is another one from the first page on', async () => {
  const thief = await begin(app.visitor(), 'Van een ander.')
  const victim = await begin(copyOf(thief))
  assert.equal((await thief.get('/melden/controle')).path, '/melden/gevaar')
  assert.equal((await thief.post('/melden/wat', { story: 'Meelezen.' })).status, 410)
  assert.match((await victim.get('/melden/wat')).html, /Twaalf mensen in een loods/)
  const code = await send(victim)
  assert.notEqual(code, '')
  assert.doesNotMatch((await thief.get('/melden/verstuurd')).html, new RegExp(code))
})

test('a form in a second tab, and one that the back button shows, can still be sent', async () => {
  const reporter = app.visitor()
  await reporter.get('/melden/gevaar')
  const old = reporter.token()
  await begin(reporter)
  await reporter.get('/melden')
  await reporter.get('/melden/gevaar')
  const late = await app.server.inject({
    method: 'POST',
    url: '/melden/wie',
    headers: {
      cookie: `bezoek=${cookie(reporter)}`,
      origin: app.platform.origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ _csrf: old, audience: 'victim' }).toString(),
  })
  assert.equal(late.statusCode, 303)
  assert.equal(late.headers.location, '/melden/wat')
})

test('the first page sent or opened twice at the same moment loses nothing', async () => {
  const reporter = app.visitor()
  await reporter.get('/melden/gevaar')
  await Promise.all([1, 2, 3].map(() => reporter.postOnce('/melden/gevaar', { acute: 'yes' })))
  assert.equal((await reporter.get('/melden/wie')).path, '/melden/wie')
  await begin(reporter)
  await Promise.all([1, 2, 3, 4].map(() => reporter.get('/melden/gevaar')))
  assert.match((await reporter.get('/melden/wat')).html, /Twaalf mensen in een loods/)
})

test('a question for advice and a report can be written in one browser, and neither hides the other', async () => {
  const reporter = app.visitor()
  await reporter.get('/vraag/vraag')
  await reporter.post('/vraag/vraag', { story: 'Mag ik dit vertellen?' })
  await begin(reporter)
  assert.match((await reporter.get('/vraag/vraag')).html, /Mag ik dit vertellen/)
  assert.match((await reporter.get('/melden/wat')).html, /Twaalf mensen in een loods/)
  await send(reporter)
  assert.equal((await reporter.get('/vraag/bereikbaar')).path, '/vraag/bereikbaar')
  await reporter.post('/weg')
  assert.equal(reporter.cookies.size, 0)
})

test('where we are reached by https no other host can set the cookie, and leaving takes it away', async (t) => {
  const server = await buildApp({ ...app.platform, origin: 'https://meld.example.nl' })
  t.after(() => server.close())
  const reporter = visitorOf(server, 'https://meld.example.nl')
  await reporter.get('/melden/gevaar')
  const set = await reporter.postOnce('/melden/gevaar', { acute: 'no' })
  assert.match(String(set.headers['set-cookie']), /^__Host-bezoek=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  const left = await reporter.postOnce('/weg')
  assert.match(String(left.headers['set-cookie']), /__Host-bezoek=; .*Secure/)
  const planted = visitorOf(server, 'https://meld.example.nl', { bezoek: 'A'.repeat(43) })
  await planted.get('/melden/gevaar')
  assert.equal((await planted.post('/melden/gevaar', { acute: 'no' })).path, '/melden/wie')
  assert.equal(planted.cookies.get('bezoek'), 'A'.repeat(43), 'the other name counts for nothing')
})

test('who sends a page after two hours hears that the rest is gone, and finds back what was on that page', async () => {
  const reporter = await begin(app.visitor())
  await waitTwoHours(async () => {
    const late = await reporter.post('/melden/waar', { municipality: 'GM0606', place: 'Voorbeeldstraat 1' })
    assert.equal(late.status, 410)
    assert.match(late.html, /Uw antwoorden zijn verwijderd/)
    assert.match(late.html, /Er is niets verstuurd/)
    assert.match(late.html, /wat u zojuist invulde/)
    await reporter.get('/melden')
    await reporter.post('/melden/gevaar', { acute: 'no' })
    assert.match((await reporter.get('/melden/waar')).html, /Voorbeeldstraat 1/)
    assert.doesNotMatch((await reporter.get('/melden/wat')).html, /Twaalf/)
  })
})

test('who sends the whole after two hours is not left to think that it was sent', async () => {
  const reporter = await begin(app.visitor())
  await waitTwoHours(async () => {
    for (const late of [
      await reporter.post('/melden/controle'),
      await reporter.upload('/melden/bijlagen', [{ name: 'a.txt', content: Buffer.from('Tekst.') }]),
    ]) {
      assert.equal(late.status, 410)
      assert.match(late.html, /Er is niets verstuurd/)
    }
  })
})

test('who fills in an old tab after all was sent hears so, and comes to the report', async () => {
  const reporter = await begin(app.visitor())
  const code = await send(reporter)
  await reporter.post('/melden/verstuurd', { code })
  const late = await reporter.post('/melden/wat', { story: 'Nog iets.' })
  assert.match(late.html, /Dit is al verstuurd/)
  assert.equal(
    (await reporter.post('/melden/verstuurd', { code })).path,
    '/melden/klaar',
    'saving twice is saving once',
  )
  assert.match((await reporter.get('/volgen/melding')).html, /Uw melding is ontvangen/)
})

test('after two hours the page with the code says what became of it', async () => {
  const reporter = await begin(app.visitor())
  await send(reporter)
  await waitTwoHours(async () => {
    const late = await reporter.get('/melden/verstuurd')
    assert.equal(late.status, 410)
    assert.match(late.html, /De code staat hier niet meer/)
  })
})

test('a message that was written for too long waits until the code is given again', async () => {
  const reporter = await begin(app.visitor())
  const code = await send(reporter)
  const reader = app.visitor()
  await reader.get('/volgen')
  await reader.post('/volgen', { code })
  await waitTwoHours(async () => {
    const late = await reader.post('/volgen/melding', { message: 'Zij is weg uit het huis.' })
    assert.equal(late.path, '/volgen')
    assert.match(late.html, /Zij is weg uit het huis/)
    const wrong = await reader.post('/volgen', { code: 'ZZZZ', message: 'Zij is weg uit het huis.' })
    assert.match(wrong.html, /Zij is weg uit het huis/)
    const right = await reader.post('/volgen', { code, message: 'Zij is weg uit het huis.' })
    assert.match(right.html, /Uw bericht is nog niet verstuurd/)
    const sent = await reader.post('/volgen/melding', { message: 'Zij is weg uit het huis.' })
    assert.match(sent.html, /Uw bericht is verstuurd/)
  })
})

test('who writes from an old tab after the report was erased reads that it is gone, and so does the desk', async () => {
  const reporter = await begin(app.visitor())
  await reporter.post('/melden/waar', { municipality: 'GM0599' })
  const code = await send(reporter)
  const reader = app.visitor()
  await reader.get('/volgen')
  await reader.post('/volgen', { code })
  const [contact, officer] = [await app.signedIn('contact'), await app.signedIn('privacy-rotterdam')]
  const ids = [...(await contact.get('/meldingen')).html.matchAll(/meldingen\/([\da-f-]{36})/g)].map(
    ([, id]) => id ?? '',
  )
  const id = ids.toSorted().at(-1) ?? ''
  await contact.get(`/meldingen/${id}`)

  const erasure = `/toezicht/wissen/${id}`
  const version = /name="version" value="(\d+)"/.exec((await officer.get(erasure)).html)?.[1] ?? ''
  await officer.post(`${erasure}/vragen`, { version, reason: 'asked-by-subject' })
  await contact.get(erasure)
  await contact.post(`${erasure}/bevestigen`, { typed: `M-${id.slice(-8).toUpperCase()}` })

  for (const late of [
    await reader.post('/volgen/melding', { message: 'Nog iets.' }),
    await reader.upload('/volgen/bestanden', [{ name: 'a.txt', content: Buffer.from('Nog iets.') }]),
  ]) {
    assert.equal(late.status, 200)
    assert.match(late.html, /Uw melding is gewist/)
    assert.match(late.html, /Wat u nu stuurde, is niet bewaard/)
  }
  const asked = await contact.post(`/meldingen/${id}/vraag`, { id: app.platform.newId(), text: 'Hoe gaat het?' })
  assert.equal(asked.status, 200)
  assert.match(asked.html, /Dit is gewist/)
})
