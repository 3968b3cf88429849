import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

/** Where the button of the other language comes back. */
function wayBack(html: string): string | undefined {
  return /action="\/taal".*?name="return" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
}

test('choosing a language keeps what the address asked for', async () => {
  const visitor = app.visitor()
  const page = await visitor.get('/inloggen/passkey?naar=%2Fsignalen')
  const back = wayBack(page.html)
  assert.equal(back, '/inloggen/passkey?naar=%2Fsignalen')
  const chosen = await visitor.post('/taal', { language: 'en', return: back ?? '' })
  assert.equal(chosen.path, '/inloggen/passkey?naar=%2Fsignalen')
  assert.match(chosen.html, /name="naar" value="\/signalen"/)
  assert.match(chosen.html, /lang="en"/)
})

test('a filter with spaces stays too', async () => {
  const address = '/signalen?stand=closed&vorm=een+twee'
  const back = wayBack((await (await app.signedIn('contact')).get(address)).html)
  assert.equal(back, address)
  const chosen = await app.visitor().postOnce('/taal', { language: 'en', return: back ?? '' })
  assert.equal(chosen.headers.location, address)
})

test('what was posted to an address without a page comes back to the nearest page above it', async () => {
  const contact = await app.signedIn('contact')
  await contact.get('/signalen')
  assert.equal(wayBack((await contact.post('/signalen/zoeken', { woorden: 'iets' })).html), '/signalen')
  const gone = await contact.post(`/meldingen/${app.platform.newId()}/vraag`, { ask: 'Iets?' })
  assert.equal(gone.status, 404)
  assert.equal(wayBack(gone.html)?.split('/').length, 3, 'the report itself, which has a page')
  const unknown = await contact.post('/account/sessies/bestaat-niet')
  assert.equal(wayBack(unknown.html), '/')
})

test('who must sign in first comes back to all of the address afterwards', async () => {
  const asked = await app.visitor().get('/signalen?stand=closed')
  assert.equal(asked.path, `/inloggen?naar=${encodeURIComponent('/signalen?stand=closed')}`)
  assert.match(asked.html, /name="naar" value="\/signalen\?stand=closed"/)
})
