import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import { beginReport } from '../../../../tests/support/reporting.ts'
import { visitor, type Visitor } from '../../../../tests/support/visitor.ts'
import { buildApp } from '../../../app.ts'
import { openDatabase, withActor, withSystem, type Database } from '../../../platform/db/database.ts'
import { purgeDrafts } from '../jobs.ts'
import { sumStoredBytes, sumUnsentBytes } from './queries.ts'

const megabyte = 1_000_000
const text = (bytes: number) => Buffer.alloc(bytes, 'Gewone tekst. ')
const servers: FastifyInstance[] = []
let app: TestApp
let worker: Database

before(async () => {
  app = await testApp()
  worker = openDatabase(app.urls.worker, { connections: 1, say: () => undefined })
})
after(async () => {
  for (const server of servers) await server.close()
  await worker.destroy()
  await app.close()
})

/** The application with so much room, and a way to visit it. */
async function withRoom(
  draftBytes: number,
  { free, totalBytes = 100 * megabyte }: { free?: number; totalBytes?: number } = {},
): Promise<() => Visitor> {
  const storage = { draftBytes, totalBytes, freeBytes: async () => free }
  const server = await buildApp({ ...app.platform, storage })
  servers.push(server)
  return () => visitor(server, app.platform.origin)
}

const begin = (reporter: Visitor, story = 'Iets klopt niet.') => beginReport(reporter, { story })

const add = (reporter: Visitor, name: string, bytes = megabyte / 4) =>
  reporter.upload('/melden/bijlagen', [{ name, content: text(bytes) }])

const bytesNow = () => withSystem(app.platform.database, 'test', sumUnsentBytes)

/** All drafts are two hours old, and the job comes along. */
async function purge(): Promise<void> {
  app.setTime(new Date(app.now().getTime() + 3 * 60 * 60 * 1000))
  const actor = { kind: 'job', holdings: [], activity: 'purge-drafts', traceId: app.platform.newId() } as const
  await purgeDrafts({ platform: app.platform, actor, payload: {}, transact: (work) => withActor(worker, actor, work) })
}

const refusedDutch = /Er is nu geen ruimte voor bestanden\. te-veel\.txt is niet toegevoegd\./
const refusedEnglish = /There is no room for files now\. te-veel\.txt was not added\./

test('when the files of drafts take all room the page says so, what was typed is sent without, and a purge gives room again', async () => {
  const come = await withRoom(1.2 * megabyte)
  const first = await begin(come())
  assert.doesNotMatch((await add(first, 'eerste.txt')).html, /geen ruimte/, 'original and copy take half a megabyte')
  const other = await begin(come(), 'Twaalf mensen in een loods.')
  await add(other, 'tweede.txt')
  const refused = await add(other, 'te-veel.txt')
  assert.match(refused.html, refusedDutch)
  assert.match(refused.html, /<title>Fout: /)
  assert.match(refused.html, /tweede\.txt/, 'what was added before stays')
  other.cookies.set('taal', 'en')
  assert.match((await add(other, 'te-veel.txt')).html, refusedEnglish)
  other.cookies.delete('taal')
  await other.post('/melden/bereikbaar', { reachable: 'anonymous' })
  assert.match((await other.get('/melden/controle')).html, /Twaalf mensen in een loods\./)
  assert.equal((await other.post('/melden/controle')).path, '/melden/verstuurd')
  assert.ok((await bytesNow()) < 0.6 * megabyte, 'files of a report that was sent no longer count')
  await purge()
  assert.equal(await bytesNow(), 0)
  const later = await begin(come())
  assert.doesNotMatch((await add(later, 'weer.txt')).html, /geen ruimte/)
  await purge()
})

test('uploads at the same moment go over by no more than one file each', async () => {
  const come = await withRoom(1.2 * megabyte)
  const reporters = [await begin(come()), await begin(come()), await begin(come())]
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(reporters.map((reporter) => add(reporter, `ronde-${round}.txt`)))
  }
  const bytes = await bytesNow()
  assert.ok(bytes > 0.6 * megabyte && bytes < (1.2 + 3 * 0.51) * megabyte, String(bytes))
  await purge()
})

test('on a disk that is almost full files are refused, also behind a code, and text is taken', async () => {
  const room = await withRoom(100 * megabyte)
  const full = await withRoom(100 * megabyte, { free: 512 * 1024 * 1024 })
  const reporter = await begin(full())
  assert.match((await add(reporter, 'te-veel.txt')).html, refusedDutch)
  await reporter.post('/melden/bereikbaar', { reachable: 'anonymous' })
  const sent = await reporter.post('/melden/controle')
  assert.equal(sent.path, '/melden/verstuurd')
  const code = /[2-9A-Z]{4}(-[2-9A-Z]{4}){4}/.exec(sent.html)?.[0] ?? ''
  for (const [come, expected] of [
    [full, refusedDutch],
    [room, /te-veel\.txt/],
  ] as const) {
    const follower = come()
    await follower.get('/volgen')
    await follower.post('/volgen', { code })
    const answer = await follower.upload('/volgen/bestanden', [{ name: 'te-veel.txt', content: text(1000) }])
    assert.match(answer.html, expected)
  }
})

test('when all files together take their room none is added to a draft or behind a code, and text is taken', async () => {
  const stored = await withSystem(app.platform.database, 'test', sumStoredBytes)
  const come = await withRoom(100 * megabyte, { totalBytes: stored + 0.8 * megabyte })
  const reporter = await begin(come(), 'Er slapen mensen in de keuken.')
  assert.doesNotMatch((await add(reporter, 'eerste.txt')).html, /geen ruimte/)
  await reporter.post('/melden/bereikbaar', { reachable: 'anonymous' })
  const code = /[2-9A-Z]{4}(-[2-9A-Z]{4}){4}/.exec((await reporter.post('/melden/controle')).html)?.[0] ?? ''
  assert.equal(await bytesNow(), 0, 'nothing is in drafts any more')

  const other = await begin(come(), 'Twaalf mensen in een schuur.')
  assert.match((await add(other, 'te-veel.txt')).html, refusedDutch)
  await other.post('/melden/bereikbaar', { reachable: 'anonymous' })
  assert.equal((await other.post('/melden/controle')).path, '/melden/verstuurd')

  const follower = come()
  await follower.get('/volgen')
  await follower.post('/volgen', { code })
  const refused = await follower.upload('/volgen/bestanden', [{ name: 'te-veel.txt', content: text(megabyte / 4) }])
  assert.match(refused.html, refusedDutch)
  assert.match((await follower.post('/volgen/melding', { message: 'Nog iets.' })).html, /Nog iets\./)
  assert.match(app.logged.join('\n'), /"event":"attachments\.no-room"/)
})
