import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import type { Actor } from '../../platform/db/actor.ts'
import { withActor } from '../../platform/db/database.ts'
import { sendReport } from './actions/send-report.ts'
import type { Answers } from './answers.ts'
import { makeDraft } from './draft/draft.ts'
import { insertDraft } from './draft/queries.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const hour = 60 * 60 * 1000

async function tell(told: Partial<Answers> = {}): Promise<void> {
  app.setTime(new Date(app.now().getTime() + hour))
  const { platform } = app
  const answers: Answers = { acute: 'no', audience: 'worried', story: 'Iets.', municipality: 'GM0606', ...told }
  const { draft, wrapped } = makeDraft(platform, 'report', answers)
  const actor: Actor = { kind: 'public', holdings: [], recordId: draft.id, activity: 'test', traceId: platform.newId() }
  await withActor(platform.database, actor, async (tx) => {
    await insertDraft(tx, {
      id: draft.id,
      kind: 'report',
      visit_hash: platform.random(32),
      content: platform.random(8),
      purge_at: app.now(),
      key: wrapped,
    })
    await sendReport(tx, platform, { actor, draft, language: 'nl' })
  })
}

/** The reports of a list, each as its cells in words. */
function rowsOf(html: string): string[] {
  return html
    .split('<tr')
    .slice(2)
    .map((row) => row.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '))
}

const numberIn = (row: string | undefined) => /M-[\dA-F]{8}/.exec(row ?? '')?.[0] ?? ''
/** Sessions end while the hours go by: each look is that of somebody who just signed in. */
const officerNow = () => app.signedIn('contact-schiedam')
const list = async (query = '') => rowsOf((await (await officerNow()).get(`/meldingen${query}`)).html)

test('a desk chooses by what it is about, who told it and since when they wait; acute stays on top', async () => {
  await tell({ indicators: ['underpaid'] })
  await tell({ acute: 'yes', indicators: ['sex-forced', 'crimes-forced'] })
  await tell()
  const newest = await list()
  assert.match(newest[0] ?? '', /Acuut.*Seks en strafbare feiten.*Bezorgde.*Schiedam.*Nieuw/)
  assert.match(newest[1] ?? '', /Nog niet duidelijk/)
  assert.match(newest[2] ?? '', /Arbeid.*2 uur geleden/)
  const waiting = (await list('?volgorde=waiting')).map(numberIn)
  assert.deepEqual(waiting, [newest[0], newest[2], newest[1]].map(numberIn))
  const labour = await list('?vorm=labour')
  assert.deepEqual(labour.map(numberIn), [numberIn(newest[2])])
  assert.equal((await list('?volgorde=nonsense&vorm=nonsense')).length, 3)
})

test('a list is paged in every order, there and back, with nobody left out', async () => {
  const seen = (await list()).length
  for (let more = seen; more < 53; more += 1) await tell({ acute: more % 9 === 0 ? 'yes' : 'no' })
  const officer = await officerNow()
  for (const order of [
    'volgorde=received',
    'volgorde=received&richting=op',
    'volgorde=waiting',
    'volgorde=waiting&richting=af',
  ]) {
    const first = await officer.get(`/meldingen?${order}`)
    const next = /href="(\/meldingen\?[^"]*na=[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await officer.get(next)
    const all = [...rowsOf(first.html), ...rowsOf(second.html)].map(numberIn)
    assert.equal(new Set(all).size, 53, order)
    const acute = rowsOf(first.html).map((row) => row.includes('Acuut'))
    assert.equal(acute.lastIndexOf(true) < acute.indexOf(false), true, `${order}: acute ones stand first`)
    const back = /href="(\/meldingen\?[^"]*voor=[^"]*)"/.exec(second.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.deepEqual(rowsOf((await officer.get(back)).html).map(numberIn), all.slice(0, 50), order)
  }
})

test('a report is found by its number, and by a telephone once its desk has opened it', async () => {
  await tell({ phone: '06 1111 2222' })
  const [number] = (await list()).filter((row) => !row.includes('Acuut')).map(numberIn)
  assert.ok(number !== undefined)
  const officer = await officerNow()
  await officer.get('/meldingen')
  const search = async (asked: string, who = officer) => (await who.post('/meldingen/zoeken', { asked })).html
  assert.deepEqual(rowsOf(await search(number.toLowerCase())).map(numberIn), [number])
  assert.match(await search('0611112222'), /Geen melding bij uw bureau/)
  const [, id = ''] = new RegExp(`href="/meldingen/([^"]+)"[^>]*><bdi[^>]*>${number}`).exec(await search(number)) ?? []
  await officer.get(`/meldingen/${id}`)
  assert.deepEqual(rowsOf(await search('+31 6 11112222')).map(numberIn), [number])
  assert.match(await search(''), /Vul in waarop u wilt zoeken/)
  const other = await app.signedIn('contact-dordrecht')
  await other.get('/meldingen')
  assert.match(await search(number, other), /Geen melding bij uw bureau/)
  assert.match(await search('0611112222', other), /Geen melding bij uw bureau/)
})
