import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { routes } from '../../src/app.ts'
import { withSystem } from '../../src/platform/db/database.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { answerOffer, withdrawShare } from '../../src/modules/signals/index.ts'
import { as, until } from '../../src/modules/signals/testing/support.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { guessedId, openLogs, signedInAsker, type LogReader } from './ask.ts'
import { fieldsIn, makeHeld, type Held } from './records-of-others.ts'

let app: TestApp
let logs: LogReader
let held: Held

before(async () => {
  app = await testApp()
  app.setTime(new Date())
  logs = await openLogs(app)
  held = await makeHeld(app)
})
after(async () => {
  await logs.close()
  await app.close()
})

type Ids = Readonly<Record<string, string>>

/** Parts of an address that are the same for everybody. */
const words = {
  kind: 'phone',
  route: 'care',
  origin: 'professional',
  urgency: 'gewoon',
  place: 'GM0599',
  question: '01900000-0000-7000-8000-0000000000aa',
}

/** What the answers to real ids of somebody else, and to ids of nobody, differ in; routes by name. */
async function tellApart(asked: { area: RegExp; owner: string; stranger: string; ids: Ids }): Promise<string[]> {
  const [owner, stranger] = [signedInAsker(app, asked.owner), signedInAsker(app, asked.stranger)]
  const guessed = Object.fromEntries(Object.keys(asked.ids).map((name) => [name, guessedId]))
  const wrong: string[] = []
  for (const route of routes.filter(({ path }) => asked.area.test(path))) {
    const form = await owner.ask({ method: 'GET', path: route.path }, { params: { ...words, ...asked.ids } })
    const fields = fieldsIn(form.body)
    const theirs = await stranger.ask(route, { params: { ...words, ...asked.ids }, fields })
    const nothing = await stranger.ask(route, { params: { ...words, ...guessed }, fields })
    if (seenBy(theirs, asked.ids) !== seenBy(nothing, guessed)) wrong.push(describeRoute(route, theirs.status))
    if (theirs.status === 200 || theirs.status >= 500) wrong.push(describeRoute(route, theirs.status))
  }
  return wrong
}

const describeRoute = ({ method, path }: Route, status: number) => `${method} ${path}: ${status}`

/** An answer without the ids that were asked for. */
function seenBy({ status, body, location }: { status: number; body: string; location: string }, ids: Ids): string {
  return Object.values(ids).reduce((text, id) => text.replaceAll(id, 'ID'), `${status} ${location} ${body}`)
}

/** How much was ever written about a record. */
async function linksOf(id: string): Promise<number> {
  const [row] = await logs.read<{ count: number }>(
    `select count(*)::int as count from history_entry where record_id = '${id}'`,
  )
  return row?.count ?? 0
}

describe('what belongs to another organisation answers as what is not there, and stays as it was', () => {
  test('a signal and all that hangs on it', async () => {
    const before = await linksOf(held.signal)
    const ids = { ...held, id: held.signal }
    const area = /^\/signalen\/:id/
    assert.deepEqual(await tellApart({ area, owner: 'contact', stranger: 'contact-schiedam', ids }), [])
    assert.equal(await linksOf(held.signal), before)
  })

  test('a share, for another partner and for the colleague with another role', async () => {
    const before = await linksOf(held.share)
    for (const stranger of ['riec', 'intake', 'contact-schiedam']) {
      const asked = { area: /^\/ontvangen\/:id/, owner: 'care', ids: { id: held.share } }
      assert.deepEqual(await tellApart({ ...asked, stranger }), [], stranger)
    }
    assert.equal(await linksOf(held.share), before)
  })

  test('a question for advice', async () => {
    const before = await linksOf(held.advice)
    const asked = { area: /^\/advies\/:id/, owner: 'partner', stranger: 'riec', ids: { id: held.advice } }
    assert.deepEqual(await tellApart(asked), [])
    assert.equal(await linksOf(held.advice), before)
  })

  test('people, roles and organisations of another region, for an administrator', async () => {
    const far = await someoneElsewhere()
    for (const [area, id] of [
      [/^\/beheer\/mensen\/:id/, far.person],
      [/^\/beheer\/rollen\/:id/, far.role],
      [/^\/beheer\/organisaties\/:id/, far.organisation],
    ] as const) {
      const asked = { area, owner: 'administrator', stranger: 'administrator-2', ids: { id } }
      assert.deepEqual(await tellApart(asked), [])
    }
    const rows = await logs.read(
      `select 1 from person where id = '${far.person}' and version = 1 and blocked_at is null`,
    )
    assert.equal(rows.length, 1)
  })

  test('also with the parts of one signal under the address of another', async () => {
    const other = await makeHeld(app)
    const owner = signedInAsker(app, 'contact')
    const before = [await linksOf(held.signal), await linksOf(other.signal)]
    for (const [path, params] of [
      ['/signalen/:id/genoemd/:party', { party: other.party }],
      ['/signalen/:id/genoemd/:party/weg', { party: other.party }],
      ['/signalen/:id/doorgeleiding/:referral/intrekken', { referral: other.referral }],
      ['/signalen/:id/delen/:referral', { referral: other.referral }],
    ] as const) {
      const said = await owner.ask({ method: 'GET', path }, { params: { id: held.signal, ...params } })
      assert.equal(said.status, 404, path)
    }
    const version = await versionOf(held.signal)
    const reason = 'proef'
    for (const [path, params, fields] of [
      ['/signalen/:id/genoemd/:party/weg', { party: other.party }, { version }],
      ['/signalen/:id/doorgeleiding/:referral/intrekken', { referral: other.referral }, { version, reason }],
      ['/signalen/:id/gedeeld/:share/stoppen', { share: other.share }, { version, reason }],
    ] as const) {
      const said = await owner.ask({ method: 'POST', path }, { params: { id: held.signal, ...params }, fields })
      assert.equal(said.status, 404, path)
    }
    assert.deepEqual([await linksOf(held.signal), await linksOf(other.signal)], before)
  })
})

async function versionOf(id: string): Promise<string> {
  const [row] = await logs.read<{ version: number }>(`select version from signal where id = '${id}'`)
  return String(row?.version)
}

async function someoneElsewhere(): Promise<{ person: string; role: string; organisation: string }> {
  const [person, role, organisation] = [app.platform.newId(), app.platform.newId(), app.platform.newId()]
  const at = app.now()
  await withSystem(app.platform.database, 'test', async (tx) => {
    await tx.insertInto('region').values({ code: 'elsewhere', name: 'Elders' }).execute()
    const far = { id: organisation, name: 'Verre stad', kind: 'municipality', region_code: 'elsewhere' }
    await tx.insertInto('organisation').values(far).execute()
    const friend = { id: person, name: 'Verre Vriend', email: 'ver@lantaarn.example', created_at: at }
    await tx.insertInto('person').values(friend).execute()
    const held = { id: role, person_id: person, organisation_id: organisation, role: 'contact-officer', from_at: at }
    await tx.insertInto('assignment').values(held).execute()
  })
  return { person, role, organisation }
}

describe('access that was given', () => {
  const open = async (key: string, id: string) =>
    (await signedInAsker(app, key).ask({ method: 'GET', path: '/ontvangen/:id' }, { params: { id } })).body

  test('ends when the share is withdrawn, and when its time has come, in a session that is open', async () => {
    for (const end of ['withdrawn', 'expired'] as const) {
      const { share, signal } = await makeHeld(app)
      await as(app, 'care', (scope) => answerOffer(scope, { id: share, accept: true, reason: 'ja' }))
      const reader = await app.signedIn('care')
      assert.match((await reader.get(`/ontvangen/${share}`)).html, /keuken/)
      if (end === 'withdrawn') {
        await as(app, 'contact', (scope) => withdrawShare(scope, { id: share, signalId: signal, reason: 'klaar' }))
      } else {
        await logs.run(`update access set until_at = now() where share_id = '${share}'`)
      }
      assert.doesNotMatch((await reader.get(`/ontvangen/${share}`)).html, /keuken/, end)
      assert.doesNotMatch(await open('care', share), /keuken/, end)
    }
  })

  test('ends on the day that a role ends, for its record too', async () => {
    const reader = await app.signedIn('contact-dordrecht')
    assert.equal((await reader.get('/signalen')).status, 200)
    const { personId } = app.person('contact-dordrecht')
    await logs.run(`update assignment set until_at = '${app.now().toISOString()}' where person_id = '${personId}'`)
    assert.match((await reader.get('/signalen')).path, /^\/inloggen/)
    assert.match((await reader.postOnce('/signalen/zoeken', { query: 'x' })).headers.location ?? '', /^\/inloggen/)
  })

  test('ends with signing out: the cookie that was is worth nothing', async () => {
    const person = await app.signedIn('partner')
    const old = new Map(person.cookies)
    await person.get('/account')
    await person.post('/uitloggen')
    const { server, platform } = app
    const cookie = [...old].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const url of ['/account', '/ontvangen', `/advies/${held.advice}`]) {
      const said = await server.inject({ method: 'GET', url, headers: { cookie, origin: platform.origin } })
      assert.match(String(said.headers.location), /^\/inloggen\?naar=/, url)
    }
  })
})

/** The three fields of a day that lies ahead. */
function inTenDays(name: string): Record<string, string> {
  const [year = '', month = '', day = ''] = until(app).toISOString().slice(0, 10).split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

describe('a form that is sent twice', () => {
  test('changes once: what was named, searched, set and shared stands there once', async () => {
    const { signal, referral } = await makeHeld(app)
    const officer = await app.signedIn('contact')
    for (const [key, table, change] of [
      ['genoemd/nieuw/phone', 'signal_party', { phone: '0612345679', role: 'means', certainty: 'certain' }],
      [
        'verrijken',
        'signal_enrichment',
        { source: 'persons-register', basis: 'brp-act', found: 'no', part: 'care', result: 'x' },
      ],
      ['herinneren', 'reminder', { note: 'Bellen.', ...inTenDays('due') }],
      [
        `delen/${referral}`,
        'share',
        { parts: 'facts', purpose: 'help-victim', warningRead: 'yes', ...inTenDays('until') },
      ],
    ] as const) {
      const { html } = await officer.get(`/signalen/${signal}/${key}`)
      const fields = { ...fieldsIn(html), ...change }
      const count = async () => (await logs.read(`select 1 from ${table}`)).length
      const before = await count()
      const both = await Promise.all([1, 2].map(() => officer.postOnce(`/signalen/${signal}/${key}`, fields)))
      assert.deepEqual([key, both.map(({ statusCode }) => statusCode)], [key, [303, 303]])
      const again = await officer.postOnce(`/signalen/${signal}/${key}`, fields)
      assert.equal(again.statusCode, 303)
      assert.equal((await count()) - before, 1, key)
    }
  })
})
