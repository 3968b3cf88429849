import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { hidden } from './testing/support.ts'

const gate = {
  decision: 'with-basis',
  basis: 'reporting-code',
  passOn: 'yes',
  reason: 'De school meldt onder de meldcode.',
}

describe('a signal, from a hunch by phone to what a partner sees', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  it('is made, enriched, weighed, assessed, routed, shared and closed through its pages', async () => {
    const noor = await app.signedIn('contact')
    await noor.get('/signalen/nieuw')
    let answer = await noor.post('/signalen/nieuw', { origin: 'professional', place: 'GM0599' })
    assert.equal(answer.status, 200)
    assert.match(answer.html, /meldrecht/)
    answer = await noor.post('/signalen/nieuw/professional/gewoon/GM0599', {
      id: hidden(answer.html, 'id'),
      desk: hidden(answer.html, 'desk'),
      title: 'Leerling met dure spullen',
      facts: 'Wordt opgehaald door oudere mannen.',
      ...gate,
    })
    assert.match(answer.path, /feiten$/)
    const id = /signalen\/([^/]+)\/feiten/.exec(answer.path)?.[1] ?? ''
    const base = `/signalen/${id}`

    answer = await noor.get(`${base}/genoemd/nieuw/phone`)
    assert.equal(answer.status, 200)
    answer = await noor.post(`${base}/genoemd/nieuw/phone`, {
      id: hidden(answer.html, 'id'),
      version: hidden(answer.html, 'version'),
      kind: 'phone',
      phone: '06 12 34 56 78',
      role: 'suspect',
      certainty: 'probable',
    })
    assert.match(answer.html, /06 12 34 56 78/)

    answer = await noor.get(`${base}/verrijken`)
    answer = await noor.post(`${base}/verrijken`, {
      id: hidden(answer.html, 'id'),
      version: hidden(answer.html, 'version'),
      source: 'persons-register',
      basis: 'brp-act',
      found: 'no',
      part: 'care',
      result: 'Gezocht op adres.',
    })
    assert.match(answer.html, /niets gevonden/)
    assert.match(answer.html, /wordt verrijkt/)

    answer = await noor.get(`${base}/wegen`)
    answer = await noor.post(`${base}/wegen`, {
      id: hidden(answer.html, 'id'),
      version: hidden(answer.html, 'version'),
      minor: 'yes',
      acts: ['recruit'],
      purposes: ['sexual'],
      indicators: ['picked-up', 'sudden-goods'],
      risks: ['minor'],
      mixed: 'yes',
      explanation: 'Past bij wat school ziet.',
    })
    assert.match(answer.html, /niet nodig: niet nodig|niet nodig/)
    assert.match(answer.html, /non-punishment/)

    answer = await noor.get(`${base}/beoordelen`)
    answer = await noor.post(`${base}/beoordelen`, {
      id: hidden(answer.html, 'id'),
      version: hidden(answer.html, 'version'),
      value: 'yes',
      reason: 'Ernstig vermoeden.',
    })
    assert.match(answer.html, /Vermoeden van mensenhandel/)

    answer = await noor.get(`${base}/route`)
    answer = await noor.post(`${base}/route`, {
      version: hidden(answer.html, 'version'),
      suspicion: 'yes',
      'care-needed': 'yes',
      'criminal-lead': 'yes',
      'organised-crime': 'no',
    })
    assert.match(answer.html, /Zorg en strafrecht/)

    answer = await noor.get(`${base}/route/care-and-criminal`)
    answer = await noor.post(`${base}/route/care-and-criminal`, {
      version: hidden(answer.html, 'version'),
      reason: 'Er is een aanknopingspunt.',
    })
    assert.match(answer.html, /doorgeleid/)

    answer = await noor.get(`${base}/delen`)
    const toSafetyHouse = /delen\/([^"]+)">Zorg- en Veiligheidshuis Rotterdam/.exec(answer.html)?.[1] ?? ''
    answer = await noor.get(`${base}/delen/${toSafetyHouse}`)
    const until = new Date(app.now().getTime() + 30 * 86_400_000)
    answer = await noor.post(`${base}/delen/${toSafetyHouse}`, {
      id: hidden(answer.html, 'id'),
      version: hidden(answer.html, 'version'),
      parts: ['facts', 'people'],
      purpose: 'help-victim',
      'until-day': String(until.getDate()),
      'until-month': String(until.getMonth() + 1),
      'until-year': String(until.getFullYear()),
    })
    assert.match(answer.html, /aangeboden/)

    const daan = await app.signedIn('safety-house')
    answer = await daan.get('/ontvangen')
    const shareId = /ontvangen\/([0-9a-f-]{36})/.exec(answer.html)?.[1] ?? ''
    assert.equal((await daan.get(base)).status, 403, 'the page of the desk is not for partners')
    answer = await daan.get(`/ontvangen/${shareId}`)
    assert.doesNotMatch(answer.html, /oudere mannen/)
    answer = await daan.post(`/ontvangen/${shareId}`, { answer: 'accept', reason: '' })
    assert.equal(answer.status, 200)
    assert.match(answer.html, /oudere mannen/)
    assert.match(answer.html, /06 12 34 56 78/)
    assert.doesNotMatch(answer.html, /Gezocht op adres/, 'the look-up belongs to care, which was not shared')

    const police = await app.signedIn('police')
    assert.equal((await police.get(`/ontvangen/${shareId}`)).status, 404)

    answer = await noor.get(base)
    assert.match(answer.html, /bij partner/)
    const end = await noor.get(`${base}/gedeeld/${shareId}/stoppen`)
    answer = await noor.post(`${base}/gedeeld/${shareId}/stoppen`, {
      version: hidden(end.html, 'version'),
      reason: 'Afgerond.',
    })
    assert.match(answer.html, /ingetrokken/)
    assert.equal((await daan.get(`/ontvangen/${shareId}`)).status, 404)

    answer = await noor.get(`${base}/sluiten`)
    answer = await noor.post(`${base}/sluiten`, {
      version: hidden(answer.html, 'version'),
      why: 'taken-over',
      reason: 'De partner gaat verder.',
    })
    assert.match(answer.html, /gesloten/)
  })
})
