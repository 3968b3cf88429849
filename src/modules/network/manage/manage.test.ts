import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import fc from 'fast-check'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'
import { withSystem } from '../../../platform/db/database.ts'
import { permissionNames, rolesHave } from '../permissions.ts'
import { roles } from '../roles.ts'
import { routes } from '../routes.ts'
import { excludesAdministrator, refuseRole } from './policy.ts'

let app: TestApp
let administrator: Visitor

before(async () => {
  app = await testApp()
  administrator = await app.signedIn('administrator')
})
after(() => app.close())

const pathOf = (key: string) => `/beheer/mensen/${app.person(key).personId}`
const hiddenOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

async function addPerson(name: string, email: string): Promise<string> {
  const form = await administrator.get('/beheer/mensen/nieuw')
  const id = hiddenOf(form.html, 'id')
  const answer = await administrator.post('/beheer/mensen/nieuw', { id, name, email, language: 'nl' })
  assert.equal(answer.path, `/beheer/mensen/${id}`, answer.html)
  return id
}

async function giveRole(personId: string, fields: Record<string, string>) {
  const form = await administrator.get(`/beheer/mensen/${personId}/rol`)
  return administrator.post(`/beheer/mensen/${personId}/rol`, { id: hiddenOf(form.html, 'id'), ...fields })
}

async function roleOf(personId: string): Promise<string> {
  const row = await withSystem(app.platform.database, 'test', (tx) =>
    tx.selectFrom('assignment').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow(),
  )
  return row.id
}

test('every page for administrators is closed to every other role, and to anybody who is not signed in', async () => {
  const id = app.platform.newId()
  const keys = [...app.people.values()].filter(({ role }) => role !== 'administrator').map(({ key }) => key)
  const stranger = app.visitor()
  const someone = await Promise.all(keys.map((key) => app.signedIn(key)))
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const path = route.path.replace(':id', id)
    assert.equal((await stranger.get(path)).path, `/inloggen?naar=${encodeURIComponent(path)}`)
  }
  for (const visitor of someone) {
    for (const route of routes.slice(0, 4)) {
      const answer = await visitor.get(route.path)
      if (route.method === 'GET') assert.equal(answer.status, 403, route.path)
    }
  }
})

test('an administrator has no permission beside managing, and no other role manages', () => {
  const held = permissionNames.filter((permission) => rolesHave(['administrator'], permission))
  assert.deepEqual(held, ['network.manage', 'account.approve-recovery'])
  assert.deepEqual(
    roles.filter((role) => rolesHave([role], 'network.manage')),
    ['administrator'],
  )
})

test('nobody becomes administrator and sees reports, signals or logs at once, whatever is given in which order', () => {
  const moment = fc.integer({ min: 0, max: 10 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)))
  const asked = fc.record({
    role: fc.constantFrom(...roles),
    organisationId: fc.constantFrom('a', 'b'),
    from: moment,
    until: fc.option(fc.integer({ min: 11, max: 20 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)))),
  })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 12 }), (wishes) => {
      const held: (typeof wishes)[number][] = []
      for (const wanted of wishes) {
        if (refuseRole({ by: 'administrator', personId: 'somebody', wanted, held }) === undefined) held.push(wanted)
      }
      const administers = held.filter(({ role }) => role === 'administrator')
      const sees = held.filter(({ role }) => excludesAdministrator(role))
      const together = administers.some((one) =>
        sees.some(
          (other) => (one.until === null || one.until > other.from) && (other.until === null || other.until > one.from),
        ),
      )
      assert.equal(together, false)
      for (const wanted of wishes) {
        assert.equal(refuseRole({ by: 'x', personId: 'x', wanted, held: [] }), 'not-to-yourself')
      }
    }),
  )
})

test('an administrator adds a person and gives a role; sent twice it is one person and one role', async () => {
  const form = await administrator.get('/beheer/mensen/nieuw')
  const fields = { id: hiddenOf(form.html, 'id'), name: 'Anna Nieuwkomer', email: 'anna@example.nl', language: 'en' }
  await administrator.post('/beheer/mensen/nieuw', fields)
  const second = await administrator.post('/beheer/mensen/nieuw', fields)
  assert.equal(second.path, `/beheer/mensen/${fields.id}`)
  assert.doesNotMatch(second.html, /<title>[^<]*Anna/)
  const { organisationId } = app.person('contact')
  const role = await administrator.get(`/beheer/mensen/${fields.id}/rol`)
  const wanted = { id: hiddenOf(role.html, 'id'), role: 'contact-officer', organisation: organisationId }
  await administrator.post(`/beheer/mensen/${fields.id}/rol`, wanted)
  const page = await administrator.post(`/beheer/mensen/${fields.id}/rol`, wanted)
  assert.equal(page.html.match(/geldt nu/g)?.length, 1)
  assert.match(page.html, /aandachtsfunctionaris mensenhandel/)
  assert.match(page.html, /Rol gegeven/)
})

test('a form with errors comes back with what was typed and says what to do', async () => {
  await administrator.get('/beheer/mensen/nieuw')
  const answer = await administrator.post('/beheer/mensen/nieuw', {
    id: app.platform.newId(),
    name: '',
    email: 'geen adres',
    language: 'nl',
  })
  assert.match(answer.html, /<title>Fout: /)
  assert.match(answer.html, /href="#email"/)
  assert.match(answer.html, /value="geen adres"/)
  const taken = await administrator.post('/beheer/mensen/nieuw', {
    id: app.platform.newId(),
    name: 'Dubbel',
    email: app.person('care').email.toUpperCase(),
    language: 'nl',
  })
  assert.match(taken.html, /Er is al iemand met dit e-mailadres/)
})

test('ending a role ends the access of that person at once, and undoing it does not bring back the session', async () => {
  const visitor = await app.signedIn('shelter')
  assert.equal((await visitor.get('/account')).path, '/account')
  const role = await roleOf(app.person('shelter').personId)
  const form = await administrator.get(`/beheer/rollen/${role}/beeindigen`)
  const ended = await administrator.post(`/beheer/rollen/${role}/beeindigen`, {
    version: hiddenOf(form.html, 'version'),
  })
  assert.match(ended.html, /beëindigd/)
  assert.match((await visitor.get('/account')).path, /^\/inloggen/)
  await administrator.post(`/beheer/rollen/${role}/herstellen`)
  assert.match((await visitor.get('/account')).path, /^\/inloggen/)
  assert.equal((await (await app.signedIn('shelter')).get('/account')).path, '/account')
})

test('a role that ends today holds until midnight in the Netherlands', async () => {
  const role = await roleOf(app.person('trainer').personId)
  const form = await administrator.get(`/beheer/rollen/${role}/beeindigen`)
  await administrator.post(`/beheer/rollen/${role}/beeindigen`, {
    version: hiddenOf(form.html, 'version'),
    'last-day': '3',
    'last-month': '3',
    'last-year': '2026',
  })
  const row = await withSystem(app.platform.database, 'test', (tx) =>
    tx.selectFrom('assignment').select('until_at').where('id', '=', role).executeTakeFirstOrThrow(),
  )
  assert.equal(row.until_at.toISOString(), '2026-03-03T23:00:00.000Z')
})

test('two administrators who change one person at once: the second is told, and nothing of theirs is lost silently', async () => {
  const id = await addPerson('Bea Gelijktijdig', 'bea@example.nl')
  const other = await app.signedIn('administrator-2')
  const [mine, theirs] = [
    await administrator.get(`/beheer/mensen/${id}/wijzigen`),
    await other.get(`/beheer/mensen/${id}/wijzigen`),
  ]
  const fields = { email: 'bea@example.nl', language: 'nl' }
  await administrator.post(`/beheer/mensen/${id}/wijzigen`, {
    ...fields,
    name: 'Bea Eerste',
    version: hiddenOf(mine.html, 'version'),
  })
  const late = await other.post(`/beheer/mensen/${id}/wijzigen`, {
    ...fields,
    name: 'Bea Tweede',
    version: hiddenOf(theirs.html, 'version'),
  })
  assert.equal(late.status, 409)
  assert.match(late.html, new RegExp(`${app.person('administrator').name}: Gegevens gewijzigd`))
  assert.match((await administrator.get(`/beheer/mensen/${id}`)).html, /Bea Eerste/)
  assert.match((await other.get(`/beheer/mensen/${id}/wijzigen`)).html, /value="Bea Tweede"/, 'what was typed is kept')
})

test('an administrator cannot give themselves a role, end their own or block themselves', async () => {
  const { personId, organisationId } = app.person('administrator')
  const given = await giveRole(personId, { role: 'trainer', organisation: organisationId })
  assert.equal(given.status, 403)
  assert.match(given.html, /Niet voor uzelf/)
  const role = await roleOf(personId)
  assert.equal((await administrator.post(`/beheer/rollen/${role}/beeindigen`, { version: '1' })).status, 403)
  assert.equal((await administrator.post(`/beheer/mensen/${personId}/blokkeren`)).status, 403)
})

test('a contact officer cannot be made administrator too, nor the other way round', async () => {
  const contact = app.person('contact')
  const made = await giveRole(contact.personId, { role: 'administrator', organisation: contact.organisationId })
  assert.equal(made.status, 403)
  const second = app.person('administrator-2')
  const widened = await giveRole(second.personId, { role: 'contact-officer', organisation: contact.organisationId })
  assert.equal(widened.status, 403)
  assert.match(widened.html, /Een beheerder ziet geen meldingen/)
})

test('blocking somebody signs them out everywhere; lifting it gives their roles back but no session', async () => {
  const visitor = await app.signedIn('analyst')
  const asking = await administrator.get(`${pathOf('analyst')}/blokkeren`)
  assert.ok(asking.html.includes(app.person('analyst').name), 'it says whom')
  const blocked = await administrator.post(`${pathOf('analyst')}/blokkeren`)
  assert.match(blocked.html, /geblokkeerd/)
  assert.match((await visitor.get('/account')).path, /^\/inloggen/)
  await administrator.post(`${pathOf('analyst')}/deblokkeren`)
  assert.match((await visitor.get('/account')).path, /^\/inloggen/)
})

test('an organisation that stops takes the access of its people with it, and can be let in again', async () => {
  const { organisationId } = app.person('riec')
  const visitor = await app.signedIn('riec')
  const path = `/beheer/organisaties/${organisationId}`
  await administrator.get(`${path}/stoppen`)
  assert.match((await administrator.post(`${path}/stoppen`)).html, /Gestopt sinds/)
  assert.match((await visitor.get('/account')).path, /^\/inloggen/)
  assert.match((await administrator.post(`${path}/heropenen`)).html, /Doet weer mee/)
  const own = `/beheer/organisaties/${app.person('administrator').organisationId}`
  assert.equal((await administrator.post(`${own}/stoppen`)).status, 403)
})

test('an organisation is added with its municipalities, and found by a search that leaves no word in an address', async () => {
  const form = await administrator.get('/beheer/organisaties/nieuw')
  const id = hiddenOf(form.html, 'id')
  const fields = { id, name: 'Stichting Zeldzaam', kind: 'care', email: '', areas: ['GM0599', 'GM0606'] }
  const made = await administrator.post('/beheer/organisaties/nieuw', fields)
  assert.match(made.html, /Rotterdam, Schiedam/)
  const found = await administrator.post('/beheer/organisaties', { search: 'zeldz' })
  assert.equal(found.path, '/beheer/organisaties')
  assert.match(found.html, /Stichting Zeldzaam/)
  assert.match(found.html, /1 gevonden/)
  assert.match((await administrator.post('/beheer/organisaties', { search: '%' })).html, /Niets gevonden/)
  await administrator.get('/beheer/organisaties/nieuw')
  const odd = await administrator.post('/beheer/organisaties/nieuw', {
    ...fields,
    id: app.platform.newId(),
    areas: 'GM9999',
  })
  assert.match(odd.html, /Werkt voor deze gemeenten: kies iets uit de lijst/)
})

test('lists are sorted both ways and by no column that is not there', async () => {
  const up = await administrator.get('/beheer/mensen?sorteer=name')
  const down = await administrator.get('/beheer/mensen?sorteer=name&richting=af')
  const names = (html: string) =>
    [...html.matchAll(/href="\/beheer\/mensen\/[\da-f-]{36}">([^<]+)</g)].map(([, name]) => name)
  assert.deepEqual(names(up.html), names(down.html).toReversed())
  assert.equal((await administrator.get('/beheer/mensen?sorteer=password_hash&pagina=-3')).status, 200)
})

test('somebody or something of another region is not there', async () => {
  const { personId, organisationId } = await withSystem(app.platform.database, 'test', async (tx) => {
    const [personId, organisationId] = [app.platform.newId(), app.platform.newId()]
    await tx.insertInto('region').values({ code: 'elsewhere', name: 'Elders' }).execute()
    await tx
      .insertInto('organisation')
      .values({ id: organisationId, name: 'Verre stad', kind: 'municipality', region_code: 'elsewhere' })
      .execute()
    const at = app.now()
    await tx
      .insertInto('person')
      .values({ id: personId, name: 'Verre Vriend', email: 'ver@example.nl', created_at: at })
      .execute()
    const role = { id: app.platform.newId(), person_id: personId, organisation_id: organisationId, from_at: at }
    await tx
      .insertInto('assignment')
      .values({ ...role, role: 'contact-officer' })
      .execute()
    return { personId, organisationId }
  })
  assert.equal((await administrator.get(`/beheer/mensen/${personId}`)).status, 404)
  assert.equal((await administrator.get(`/beheer/mensen/${personId}/account`)).status, 404)
  assert.equal((await administrator.get(`/beheer/organisaties/${organisationId}`)).status, 404)
  assert.equal((await administrator.get(`/beheer/organisaties/${organisationId}/inlogsysteem`)).status, 404)
  assert.doesNotMatch((await administrator.post('/beheer/mensen', { search: 'verre' })).html, /Verre Vriend/)
  assert.doesNotMatch((await administrator.get('/beheer/mensen')).html, /Verre Vriend/)
  assert.doesNotMatch((await administrator.get('/beheer/organisaties')).html, /Verre stad/)
  const mine = await addPerson('Eigen Mens', 'eigen@example.nl')
  const given = await giveRole(mine, { role: 'trainer', organisation: organisationId })
  assert.match(given.html, /Organisatie: kies iets uit de lijst/)
})

test('a region without people or organisations beside its administrator is explained, not empty', async () => {
  const page = await administrator.get('/beheer/gemeenten')
  assert.match(page.html, /Rotterdam/)
  assert.match(page.html, /GM0599/)
})
