import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { acceptReport } from './index.ts'
import { listWeighings } from './queries/record.ts'
import { as, hidden, reported } from './testing/support.ts'

const gate = { decision: 'advice-first', basis: 'none', mayPassOn: false, reason: 'eerst advies' } as const

async function acceptedWith(app: TestApp, indicators: string[]): Promise<string> {
  const reportId = await reported(app, { indicators })
  const id = app.platform.newId()
  const facts = { title: 'uit melding', facts: 'gezien' }
  await as(app, 'contact', (scope) => acceptReport(scope, { id, reportId, gate, facts, forms: [] }))
  return id
}

describe('what a reporter ticked', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
    app.setTime(new Date())
  })
  after(() => app.close())

  it('arrives in the signal as seen by the reporter, before anybody weighed', async () => {
    const id = await acceptedWith(app, ['papers-taken', 'watched'])
    const { html } = await (await app.signedIn('contact')).get(`/signalen/${id}`)
    assert.match(html, /Gezien door de melder, nog niet bekeken/)
    assert.match(html, /papieren afgepakt/)
    assert.match(html, /een ander voert het woord/)
  })

  it('is confirmed, set aside or left by who weighs, and that is kept', async () => {
    const id = await acceptedWith(app, ['papers-taken', 'watched', 'debt'])
    const noor = await app.signedIn('contact')
    const form = await noor.get(`/signalen/${id}/wegen`)
    assert.match(form.html, /name="told-papers-taken"/)
    assert.doesNotMatch(form.html, /name="told-violence"/, 'only what was ticked is asked about')
    const { html } = await noor.post(`/signalen/${id}/wegen`, {
      id: hidden(form.html, 'id'),
      version: hidden(form.html, 'version'),
      minor: 'no',
      indicators: ['isolation'],
      'told-papers-taken': 'confirmed',
      'told-speaks-through-other': 'rejected',
      'told-debt-bondage': '',
      explanation: 'Papieren zijn gevonden bij de baas.',
    })
    assert.match(html, /papieren afgepakt <span[^>]*>.*?gezien door de melder/)
    assert.match(html, /niet bevestigd/)
    assert.match(html, /nog niet bekeken/)
    const [weighing] = await as(app, 'contact', ({ tx }) => listWeighings(tx, id))
    assert.deepEqual([...(weighing?.indicators ?? [])].sort(), ['isolation', 'papers-taken'])
    assert.deepEqual(weighing?.rejected_indicators, ['speaks-through-other'])
    const again = await noor.get(`/signalen/${id}/wegen`)
    const choice = (name: string) =>
      new RegExp(`name="told-${name}"[\\s\\S]*?<option[^>]*value="([^"]*)" selected`).exec(again.html)?.[1] ??
      new RegExp(`name="told-${name}"[\\s\\S]*?<option[^>]*selected[^>]*value="([^"]*)"`).exec(again.html)?.[1]
    assert.equal(choice('papers-taken'), 'confirmed')
    assert.equal(choice('speaks-through-other'), 'rejected')
  })
})
