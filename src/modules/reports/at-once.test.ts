import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openLogs, type LogReader } from '../../../tests/access/ask.ts'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { holdRows } from '../../../tests/support/held-rows.ts'
import { beginReport } from '../../../tests/support/reporting.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'

let app: TestApp
let database: LogReader
before(async () => {
  app = await testApp()
  database = await openLogs(app)
})
after(async () => {
  await database.close()
  await app.close()
})

const holdDraft = () => holdRows(app, 'select from draft for update')
const begin = (acute: 'yes' | 'no' = 'no') => beginReport(app.visitor(), { story: 'Twaalf mensen.', acute })

/** A report that only has to be sent. */
async function ready(acute: 'yes' | 'no' = 'no'): Promise<Visitor> {
  const reporter = await begin(acute)
  await reporter.post('/melden/bereikbaar', { reachable: 'anonymous' })
  await reporter.get('/melden/controle')
  return reporter
}

/** How many rows there are of all that a report is made of. */
async function stored(): Promise<Record<string, number> | undefined> {
  const [row] = await database.read<Record<string, number>>(
    `select (select count(*)::int from report) as reports, (select count(*)::int from report_content) as contents,
       (select count(*)::int from history_entry where record_kind = 'report') as links,
       (select count(*)::int from access where record_kind = 'report') as access,
       (select count(*)::int from draft where sent_at is not null) as sent,
       (select count(*)::int from graphile_worker.jobs) as jobs`,
  )
  return row
}

/** What the desk of Rotterdam reads of its newest report. */
async function atDesk(): Promise<string> {
  const contact = await app.signedIn('contact')
  const [newest] = await database.read<{ id: string }>(
    'select id from report order by received_at desc, id desc limit 1',
  )
  return (await contact.get(`/meldingen/${newest?.id ?? ''}`)).html
}

describe('in two tabs at the same moment', () => {
  test('two pages of one report are saved, and neither is lost', async () => {
    const reporter = await begin()
    const held = await holdDraft()
    const saving = [
      reporter.postOnce('/melden/wat', { story: 'Dertien mensen.' }),
      reporter.postOnce('/melden/wanneer', { moment: 'recent', since: 'Sinds de zomer.' }),
    ]
    await held.waitedForBy(2)
    await held.letGo()
    for (const { statusCode } of await Promise.all(saving)) assert.equal(statusCode, 303)
    assert.match((await reporter.get('/melden/wat')).html, /Dertien mensen\./)
    assert.match((await reporter.get('/melden/wanneer')).html, /Sinds de zomer\./)
  })

  test('of one page that is saved twice the last one counts', async () => {
    const reporter = await begin()
    const held = await holdDraft()
    const first = reporter.postOnce('/melden/wat', { story: 'Het eerste.' })
    await held.waitedForBy(1)
    const second = reporter.postOnce('/melden/wat', { story: 'Het tweede.' })
    await held.waitedForBy(2)
    await held.letGo()
    await Promise.all([first, second])
    assert.match((await reporter.get('/melden/wat')).html, /Het tweede\./)
  })

  test('a page that is saved just before the report is sent goes with it', async () => {
    const reporter = await ready()
    const held = await holdDraft()
    const saving = reporter.postOnce('/melden/wanneer', { moment: 'recent', since: 'Sinds de winter.' })
    await held.waitedForBy(1)
    const sending = reporter.postOnce('/melden/controle')
    await held.waitedForBy(2)
    await held.letGo()
    await Promise.all([saving, sending])
    assert.equal((await reporter.get('/melden/verstuurd')).status, 200)
    assert.match(await atDesk(), /Sinds de winter\./)
  })

  test('a page that comes just after the report was sent leads to the code', async () => {
    const reporter = await ready()
    const held = await holdDraft()
    const sending = reporter.postOnce('/melden/controle')
    await held.waitedForBy(1)
    const saving = reporter.postOnce('/melden/wat', { story: 'Te laat.' })
    await held.waitedForBy(2)
    await held.letGo()
    await sending
    assert.equal((await saving).headers.location, '/melden/verstuurd')
  })
})

describe('who leaves quickly while the report is being sent', () => {
  test('has sent it when that came first, and the desk can read it', async () => {
    const reporter = await ready()
    const held = await holdDraft()
    const sending = reporter.postOnce('/melden/controle')
    await held.waitedForBy(1)
    const leaving = reporter.postOnce('/weg')
    await held.waitedForBy(2)
    await held.letGo()
    assert.equal((await sending).headers.location, '/melden/verstuurd')
    assert.equal((await leaving).statusCode, 200)
    assert.match(await atDesk(), /Twaalf mensen\./)
  })

  test('has sent nothing when leaving came first', async () => {
    const reporter = await ready()
    const before = await stored()
    const held = await holdDraft()
    const leaving = reporter.postOnce('/weg')
    await held.waitedForBy(1)
    const sending = reporter.postOnce('/melden/controle')
    await held.waitedForBy(2)
    await held.letGo()
    await leaving
    assert.equal((await sending).statusCode, 410)
    assert.deepEqual(await stored(), before)
  })
})

describe('a report whose desk', () => {
  const rotterdam = () => app.person('contact').organisationId

  test('is closed at the moment of sending goes to the desk of the region', async () => {
    const reporter = await ready()
    const administrator = await app.signedIn('administrator')
    await app.signedIn('contact')
    const path = `/beheer/organisaties/${rotterdam()}`
    await administrator.get(`${path}/stoppen`)
    const held = await holdRows(app, `select from session where organisation_id = '${rotterdam()}' for update`)
    const closing = administrator.postOnce(`${path}/stoppen`)
    await held.waitedForBy(1)
    const sending = reporter.postOnce('/melden/controle')
    await held.waitedForBy(2)
    await held.letGo()
    assert.equal((await closing).statusCode, 303)
    assert.equal((await sending).headers.location, '/melden/verstuurd')
    assert.match((await reporter.get('/melden/verstuurd')).html, /ESSM/)
    await administrator.get(path)
    await administrator.post(`${path}/heropenen`)
  })

  test('is closed, as all of its region, is refused with a reference; what was typed stays, nothing is stored, and it is sent later', async () => {
    const reporter = await ready('yes')
    const before = await stored()
    await database.run('update organisation set closed_at = now()')
    const { status, html } = await reporter.post('/melden/controle')
    assert.equal(status, 500)
    const [reference = ''] = /[\da-f]{8}-[\da-f-]{27}/.exec(html) ?? []
    assert.ok(app.logged.some((line) => line.includes(reference) && line.includes('23502')))
    assert.deepEqual(await stored(), before)
    assert.match((await reporter.get('/melden/controle')).html, /Twaalf mensen\./)
    await database.run('update organisation set closed_at = null')
    assert.equal((await reporter.post('/melden/controle')).path, '/melden/verstuurd')
  })
})

describe('what a reporter writes behind the code', () => {
  /** Somebody behind the code of a new report. */
  async function behindCode(): Promise<Visitor> {
    const reporter = await ready()
    const { html } = await reporter.post('/melden/controle')
    const follower = app.visitor()
    await follower.get('/volgen')
    await follower.post('/volgen', { code: /[2-9A-Z]{4}(-[2-9A-Z]{4}){4}/.exec(html)?.[0] ?? '' })
    return follower
  }
  const times = (html: string, words: string) => html.split(words).length - 1

  test('is kept when the desk changes the report at that moment', async () => {
    const reporter = await behindCode()
    const held = await holdRows(app, 'select from report for update')
    const writing = reporter.post('/volgen/melding', { message: 'Er is nu iemand bij.' })
    await held.waitedForBy(1)
    await held.change('update report set version = version + 1')
    await held.letGo()
    const { status, html } = await writing
    assert.equal(status, 200)
    assert.equal(times(html, 'Er is nu iemand bij.'), 1)
  })

  test('is one message when it is sent twice, at the same moment or after it', async () => {
    const reporter = await behindCode()
    const send = () => reporter.post('/volgen/melding', { message: 'Ik zag de auto weer.' })
    const answers = [...(await Promise.all([send(), send()])), await send()]
    for (const { status } of answers) assert.equal(status, 200)
    assert.equal(times(answers[2]?.html ?? '', 'Ik zag de auto weer.'), 1)
  })
})

test('an acute report that cannot be announced is not stored either, and can be sent later', async () => {
  const reporter = await ready('yes')
  const before = await stored()
  await database.run('revoke execute on function add_job from lantaarn_app')
  assert.equal((await reporter.post('/melden/controle')).status, 500)
  assert.deepEqual(await stored(), before)
  await database.run('grant execute on function add_job to lantaarn_app')
  await reporter.get('/melden/controle')
  assert.equal((await reporter.post('/melden/controle')).path, '/melden/verstuurd')
  assert.equal((await stored())?.['jobs'], (before?.['jobs'] ?? 0) + 1)
})
