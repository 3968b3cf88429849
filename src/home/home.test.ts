import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testApp, type TestApp } from '../../tests/support/app.ts'
import { reported, signalOf } from '../modules/signals/testing/support.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

test('who has nothing waiting is told so', async () => {
  const administrator = await app.signedIn('administrator')
  const { html } = await administrator.get('/werk')
  assert.match(html, /Er wacht niets op u/)
  assert.doesNotMatch(html, /Dit kunt u het eerst doen/)
})

test('reports and signals each say what waits for the contact officer; what is nothing is left out', async () => {
  await reported(app)
  await signalOf(app, 'contact')
  const { html } = await (await app.signedIn('contact')).get('/werk')
  assert.match(html, /href="\/meldingen"[^>]*>1 melding wacht in de inbox/)
  assert.match(html, /href="\/signalen\?[^"]*"[^>]*>1 nieuw signaal wacht/)
  assert.doesNotMatch(html, /adviesvragen? wacht/)
})
