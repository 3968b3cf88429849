import assert from 'node:assert/strict'
import test, { after, before, describe } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { withSystem } from '../../platform/db/database.ts'
import { paths } from './paths.ts'

let app: TestApp
let administrator: Visitor
let roleId: string

before(async () => {
  app = await testApp()
  administrator = await app.signedIn('administrator')
  const row = await withSystem(app.platform.database, 'test', (tx) =>
    tx
      .selectFrom('assignment')
      .select('id')
      .where('person_id', '=', app.person('trainer').personId)
      .executeTakeFirstOrThrow(),
  )
  roleId = row.id
})
after(() => app.close())

/** What the form itself posts besides what somebody fills in. */
async function hiddenFields(path: string): Promise<Record<string, string>> {
  const { html } = await administrator.get(path)
  const fields = html.matchAll(/type="hidden" name="(id|version|code)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]))
}

const wrongOf = (html: string): string[] =>
  [...html.matchAll(/<li><a href="#[^"]+">([^<]+)</g)].map(([, message = '']) => message)

const municipality = { name: 'Anders', province: 'Zuid-Holland', safetyRegion: 'Zuid', policeUnit: 'Zuid' }

describe('every form that asks for a day', () => {
  const forms = (): readonly [path: string, day: string, fields: Record<string, string>][] => [
    [paths.person.giveRole(app.person('partner').personId), 'from', {}],
    [paths.person.giveRole(app.person('partner').personId), 'until', {}],
    [paths.role.end(roleId), 'last', {}],
    [paths.district.add, 'from', { name: 'Noord' }],
    [paths.municipality.add, 'from', { code: 'GM9990', ...municipality }],
    [paths.municipality.change('GM0599'), 'from', { how: 'renew', ...municipality }],
    [paths.municipality.end('GM0599'), 'last', {}],
    [paths.renameRegion, 'from', { name: 'Anders' }],
  ]
  const days = ['31-12-9999', '1-2-26', '1-2-826', '1-2-0', '31-2-2026', '1--2026', 'een-mei-2026', '1-1-1899']

  test('says at that day that it does not exist, keeps what was typed, and does nothing', async () => {
    for (const [path, name, fields] of forms()) {
      for (const typed of days) {
        const hidden = await hiddenFields(path)
        const [day = '', month = '', year = ''] = typed.split('-')
        const date = { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
        const answer = await administrator.post(path, { ...hidden, ...fields, ...date })
        assert.equal(answer.status, 200, `${path} ${typed}`)
        assert.match(answer.html, new RegExp(`<a href="#${name}">[^<]*: dit is geen datum die bestaat`), path)
        assert.match(answer.html, new RegExp(`name="${name}-year" value="${year}"`), `${path} ${typed}`)
      }
    }
  })

  test('takes no last day of a role that is over', async () => {
    for (const [path, name] of forms()
      .filter(([, day]) => day === 'until' || day === 'last')
      .slice(0, 2)) {
      const over = { [`${name}-day`]: '2', [`${name}-month`]: '3', [`${name}-year`]: '2026' }
      const answer = await administrator.post(path, { ...(await hiddenFields(path)), ...over })
      assert.match(answer.html, new RegExp(`<a href="#${name}">[^<]*: kies een dag die nog niet voorbij is`), path)
    }
  })
})

describe('a form in which everything is wrong', () => {
  const long = 'x'.repeat(300)
  const forms = (): readonly [path: string, fields: Record<string, string>, wrong: readonly string[]][] => [
    [
      paths.organisation.add,
      { name: '', kind: '', email: 'geen', areas: 'GM0000' },
      ['Naam', 'Soort', 'Algemeen e-mailadres', 'Werkt voor deze gemeenten'],
    ],
    [paths.person.add, { name: long, email: '', language: 'fr' }, ['Naam', 'E-mailadres', 'Taal']],
    [
      paths.person.giveRole(app.person('partner').personId),
      {
        role: 'koning',
        organisation: '',
        substitute: 'iemand',
        'from-day': '32',
        'until-day': 'x',
      },
      ['Rol', 'Organisatie', 'Vanaf', 'Tot en met', 'Vervangt'],
    ],
    [
      paths.municipality.add,
      { code: '599', name: long, province: '', safetyRegion: '', policeUnit: '', district: 'x', 'from-day': '0' },
      ['Gemeentecode', 'Naam', 'Provincie', 'Veiligheidsregio', 'Politie-eenheid', 'District', 'Eerste dag'],
    ],
    [
      paths.municipality.change('GM0599'),
      { how: '', name: '', province: '', safetyRegion: '', policeUnit: '', district: 'x', 'from-day': '0' },
      ['Wat wilt u doen', 'Naam', 'Provincie', 'Veiligheidsregio', 'Politie-eenheid', 'District', 'Eerste dag'],
    ],
    [paths.district.add, { name: '', 'from-day': '0' }, ['Naam', 'Eerste dag']],
    [paths.renameRegion, { name: '', 'from-day': '0' }, ['Naam', 'Eerste dag']],
  ]

  test('names every field at once, each by its label', async () => {
    for (const [path, fields, wrong] of forms()) {
      const answer = await administrator.post(path, { ...(await hiddenFields(path)), ...fields })
      const named = wrongOf(answer.html).map((message) => message.split(':')[0])
      assert.deepEqual(named.toSorted(), wrong.toSorted(), path)
      assert.match(answer.html, /<title>Fout: /)
    }
  })
})

test('what was done is said once, first on the page and with the focus', async () => {
  const path = paths.person.change(app.person('trainer').personId)
  const facts = { name: 'Trainer Verzonnen', email: 'trainer@verzonnen.example', language: 'nl' }
  const answer = await administrator.post(path, { ...(await hiddenFields(path)), ...facts })
  assert.match(answer.html, /<main[^>]*><section[^>]*tabindex="-1"[^>]*autofocus[^>]*>.*Opgeslagen.*<h1/s)
  assert.doesNotMatch((await administrator.get(answer.path)).html, /Opgeslagen/)
})
