import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { openLogs, type LogReader } from '../../../../tests/access/ask.ts'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import { holdRows } from '../../../../tests/support/held-rows.ts'
import { beginReport, sendReport } from '../../../../tests/support/reporting.ts'
import { visitor, type Visitor } from '../../../../tests/support/visitor.ts'
import { buildApp } from '../../../app.ts'

let app: TestApp
let database: LogReader
let server: FastifyInstance
/** What happens while a file that came in whole is about to be stored. */
let meanwhile: () => Promise<unknown> = async () => undefined

before(async () => {
  app = await testApp()
  database = await openLogs(app)
  const freeBytes = async () => {
    await meanwhile()
    return undefined
  }
  server = await buildApp({ ...app.platform, storage: { ...app.platform.storage, freeBytes } })
})
after(async () => {
  await server.close()
  await database.close()
  await app.close()
})

const file = { name: 'laat.txt', content: Buffer.from('Gewone tekst.') }
const come = () => visitor(server, app.platform.origin)
const once = (work: () => Promise<unknown>) => {
  meanwhile = async () => {
    meanwhile = async () => undefined
    await work()
  }
}

async function counted(): Promise<{ files: number; pieces: number } | undefined> {
  const [row] = await database.read<{ files: number; pieces: number }>(
    'select (select count(*)::int from attachment) as files, (select count(*)::int from attachment_chunk) as pieces',
  )
  return row
}

/** A privacy officer asks to erase the one report there is, and a second person confirms. */
async function erase(): Promise<void> {
  const [{ id = '' } = {}] = await database.read<{ id: string }>('select id from report')
  const [officer, contact] = [await app.signedIn('privacy-rotterdam'), await app.signedIn('contact')]
  const path = `/toezicht/wissen/${id}`
  const version = /name="version" value="(\d+)"/.exec((await officer.get(path)).html)?.[1] ?? ''
  await officer.post(`${path}/vragen`, { version, reason: 'asked-by-subject' })
  await contact.get(path)
  await contact.post(`${path}/bevestigen`, { typed: `M-${id.slice(-8).toUpperCase()}` })
}

test('a file for a report that was erased while it came in is refused, and nothing of it stays', async () => {
  const code = await sendReport(await beginReport(come(), { story: 'Iets klopt niet.' }))
  const reporter = come()
  await reporter.get('/volgen')
  await reporter.post('/volgen', { code })
  once(erase)
  const { html, path } = await reporter.upload('/volgen/bestanden', [file, { ...file, name: 'later.txt' }])
  assert.equal(path, '/volgen/melding?geschreven=nee')
  assert.match(html, /Uw melding is gewist/)
  assert.deepEqual(await counted(), { files: 0, pieces: 0 })
})

test('a file for a report of which the reporter left while it came in is refused, and nothing of it stays', async () => {
  const reporter = await beginReport(come(), { story: 'Iets klopt niet.' })
  const other: Visitor = come()
  for (const [name, value] of reporter.cookies) other.cookies.set(name, value)
  once(() => other.post('/weg'))
  assert.equal((await reporter.upload('/melden/bijlagen', [file])).status, 410)
  assert.deepEqual(await counted(), { files: 0, pieces: 0 })
})

test('when the desk changes the report at the moment that a file came in, it is told of the file all the same', async () => {
  const code = await sendReport(await beginReport(come(), { story: 'Iets klopt nog steeds niet.' }))
  const reporter = come()
  await reporter.get('/volgen')
  await reporter.post('/volgen', { code })
  const held = await holdRows(app, 'select from report where erased_at is null for update')
  const adding = reporter.upload('/volgen/bestanden', [file])
  await held.waitedForBy(1)
  await held.change('update report set version = version + 1 where erased_at is null')
  await held.letGo()
  assert.equal((await adding).status, 200)
  const contact = await app.signedIn('contact')
  const [{ id = '' } = {}] = await database.read<{ id: string }>('select id from report where erased_at is null')
  assert.match((await contact.get(`/meldingen/${id}`)).html, /laat\.txt/)
})
