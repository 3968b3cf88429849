import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import { beginReport, sendReport } from '../../../../tests/support/reporting.ts'
import { verifyChains } from '../../../platform/audit/verify-chains.ts'
import { openDatabase, withMaintenance, withSystem, type Database } from '../../../platform/db/database.ts'
import { sumStoredBytes } from './queries.ts'

let app: TestApp
let maintenance: Database

before(async () => {
  app = await testApp()
  maintenance = openDatabase(app.urls.maintenance, { connections: 1, say: () => undefined })
})
after(async () => {
  await maintenance.destroy()
  await app.close()
})

const storedBytes = () => withSystem(app.platform.database, 'test', sumStoredBytes)

/** Tells something about Rotterdam with two files. @returns the id of the report. */
async function tellWithFiles(): Promise<string> {
  const reporter = await beginReport(app.visitor(), { story: 'Met twee bestanden.' })
  const content = Buffer.alloc(300_000, 'Gewone tekst. ')
  await reporter.upload('/melden/bijlagen', [
    { name: 'een.txt', content },
    { name: 'twee.txt', content },
  ])
  await sendReport(reporter)
  const contact = await app.signedIn('contact')
  const ids = (await contact.get('/meldingen')).html.matchAll(/\/meldingen\/([\da-f-]{36})/g)
  return (
    [...ids]
      .map(([, id]) => id ?? '')
      .toSorted()
      .at(-1) ?? ''
  )
}

async function erase(id: string): Promise<void> {
  const [officer, contact] = [await app.signedIn('privacy-rotterdam'), await app.signedIn('contact')]
  const path = `/toezicht/wissen/${id}`
  const version = /name="version" value="(\d+)"/.exec((await officer.get(path)).html)?.[1] ?? ''
  await officer.post(`${path}/vragen`, { version, reason: 'asked-by-subject' })
  await contact.get(path)
  await contact.post(`${path}/bevestigen`, { typed: `M-${id.slice(-8).toUpperCase()}` })
}

test('the files of an erased report give their room back, its page says that they were there, and history verifies', async () => {
  const kept = await tellWithFiles()
  const bytesKept = await storedBytes()
  const id = await tellWithFiles()
  assert.ok((await storedBytes()) > bytesKept + 1_100_000, 'an original and a copy of each')
  await erase(id)
  assert.equal(await storedBytes(), bytesKept)

  const contact = await app.signedIn('contact')
  const dutch = /Er hoorden 2 bestanden bij\. Die zijn verwijderd\./
  assert.match((await contact.get(`/meldingen/${id}`)).html, dutch)
  assert.match((await contact.get(`/toezicht/wissen/${id}`)).html, dutch)
  const { html } = await contact.get(`/meldingen/${kept}`)
  const link = /\/meldingen\/[\da-f-]+\/bijlagen\/[\da-f-]+/.exec(html)?.[0] ?? ''
  assert.equal((await contact.get(link)).status, 200, 'the file of another report is still there')
  const verdict = await withMaintenance(maintenance, { activity: 'test', steady: true }, (tx) =>
    verifyChains(tx, app.platform.keys),
  )
  assert.equal(verdict.broken, undefined)
})
