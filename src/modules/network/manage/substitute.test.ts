import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { withSystem } from '../../../platform/db/database.ts'

let app: TestApp
let administrator: Visitor

before(async () => {
  app = await testApp()
  administrator = await app.signedIn('administrator')
})
after(() => app.close())

const hiddenOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

async function addPerson(name: string, email: string): Promise<string> {
  const id = hiddenOf((await administrator.get('/beheer/mensen/nieuw')).html, 'id')
  await administrator.post('/beheer/mensen/nieuw', { id, name, email, language: 'nl' })
  return id
}

async function giveRole(personId: string, fields: Record<string, string>) {
  const form = await administrator.get(`/beheer/mensen/${personId}/rol`)
  return administrator.post(`/beheer/mensen/${personId}/rol`, { id: hiddenOf(form.html, 'id'), ...fields })
}

test('one stands in for somebody who has that role there, until a day; who is substituted sees it when their role ends', async () => {
  const id = await addPerson('Vervang Verzonnen', 'vervang@verzonnen.example')
  const { personId, organisationId } = app.person('contact')
  const form = await administrator.get(`/beheer/mensen/${id}/rol`)
  const option = (key: string) =>
    new RegExp(`<option value="([^"]*)"[^>]*>${app.person(key).name}: [^<]*`).exec(form.html)
  const [label, substitute = ''] = option('contact') ?? []
  assert.match(label ?? '', /: .* bij Gemeente Rotterdam, vanaf /)
  assert.doesNotMatch(form.html, /<option[^>]*>Vervang Verzonnen/)
  const wanted = { role: 'contact-officer', organisation: organisationId, substitute }
  const open = await giveRole(id, wanted)
  assert.match(open.html, /Vul in tot en met welke dag deze persoon vervangt/)
  const day = { 'until-day': '31', 'until-month': '12', 'until-year': '2026' }
  const elsewhere = await giveRole(id, { ...wanted, ...day, role: 'intake-officer' })
  assert.match(elsewhere.html, /Kies iemand die in die tijd deze rol heeft bij deze organisatie/)
  const given = await giveRole(id, { ...wanted, ...day })
  assert.match(given.html, new RegExp(`31 december 2026.*${app.person('contact').name}`, 's'))
  const again = await administrator.get(`/beheer/mensen/${app.person('intake').personId}/rol`)
  assert.doesNotMatch(again.html, /<option[^>]*>Vervang Verzonnen/, 'nobody stands in for who stands in')
  const held = await withSystem(app.platform.database, 'test', (tx) =>
    tx
      .selectFrom('assignment')
      .select('id')
      .where('person_id', '=', personId)
      .where('role', '=', 'contact-officer')
      .executeTakeFirstOrThrow(),
  )
  const ending = await administrator.get(`/beheer/rollen/${held.id}/beeindigen`)
  assert.match(ending.html, /houdt de rol tot en met.*Vervang Verzonnen<\/a>: .*31 december 2026/s)
})

test('who stood in for somebody gets no role back by undoing: it would have no end', async () => {
  const id = await addPerson('Tijdelijk Verzonnen', 'tijdelijk@verzonnen.example')
  const form = await administrator.get(`/beheer/mensen/${id}/rol`)
  const name = app.person('care').name
  const substitute = new RegExp(`<option value="([^"]*)"[^>]*>${name}: `).exec(form.html)?.[1] ?? ''
  const day = { 'until-day': '31', 'until-month': '12', 'until-year': '2026' }
  const wanted = { role: 'care-coordinator', organisation: app.person('care').organisationId, substitute, ...day }
  const given = await giveRole(id, wanted)
  const role = /\/beheer\/rollen\/([\da-f-]{36})\/beeindigen/.exec(given.html)?.[1] ?? ''
  const ending = await administrator.get(`/beheer/rollen/${role}/beeindigen`)
  const version = hiddenOf(ending.html, 'version')
  const ended = await administrator.post(`/beheer/rollen/${role}/beeindigen`, { version })
  assert.match(ended.html, /beëindigd/)
  assert.doesNotMatch(ended.html, /ongedaan/)
  assert.equal((await administrator.post(`/beheer/rollen/${role}/herstellen`)).status, 404)
})

test('the list of districts leads to the region, and pages of areas lie under it in the menu', async () => {
  assert.equal((await administrator.get('/beheer/districten')).path, '/beheer/regio')
  for (const path of [
    '/beheer/gemeenten',
    '/beheer/gemeenten/nieuw',
    '/beheer/districten/nieuw',
    '/beheer/regio/naam',
  ]) {
    assert.match((await administrator.get(path)).html, /href="\/beheer\/regio" aria-current="page"/, path)
  }
})
