import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { testApp, type TestApp } from '../../../tests/support/app.ts'
import { startMailServer, type MailServer } from '../../../tests/support/mail-server.ts'
import { jobs } from '../../app.ts'
import { openDatabase, withSystem, type Database } from '../../platform/db/database.ts'
import { startJobs, type RunningJobs } from '../../platform/jobs/worker.ts'
import { smtpMail } from '../../platform/mail/mail.ts'
import { addNotice, noticeKinds } from './queries.ts'

let app: TestApp
let mail: MailServer
let database: Database
let worker: RunningJobs

before(async () => {
  app = await testApp()
  mail = await startMailServer()
  database = openDatabase(app.urls.worker, { connections: 2, say: () => undefined })
  const platform = { ...app.platform, mail: smtpMail(mail.address, 'lantaarn@example.nl') }
  worker = await startJobs(platform, { workerUrl: app.urls.worker, database, jobs })
})
after(async () => {
  await worker.stop()
  await database.destroy()
  await mail.close()
  await app.close()
})

const hiddenOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

test('who is asked for, given or loses something of an account gets a letter in their language, without a name or a way in', async () => {
  const { personId, email, name } = app.person('care')
  await withSystem(app.platform.database, 'test', (tx) =>
    tx.updateTable('person').set({ language: 'en' }).where('id', '=', personId).execute(),
  )
  const administrator = await app.signedIn('administrator')
  await administrator.get(`/beheer/mensen/${personId}/blokkeren`)
  await administrator.post(`/beheer/mensen/${personId}/blokkeren`)
  const [letter] = await mail.letters(1)
  assert.ok(letter !== undefined)
  assert.equal(letter.from, 'lantaarn@example.nl')
  assert.equal(letter.to, email)
  assert.match(letter.header, /^subject: Notice about your account$/im)
  assert.match(letter.text, /^Dear colleague,[^]*Access was blocked\./)
  assert.equal(letter.text.includes(name), false)
  assert.deepEqual(letter.text.match(/https?:\S+/g), [`${app.platform.origin}/account`])
})

test('signing out everywhere and the end of a role are told by mail too', async () => {
  const before = (await mail.letters(1)).length
  const partner = await app.signedIn('partner')
  await partner.get('/account')
  await partner.post('/account/sessies/beeindigen')
  const out = (await mail.letters(before + 1)).at(-1)
  assert.equal(out?.to, app.person('partner').email)
  assert.match(out.text, /^Beste collega,[^]*overal uitgelogd/)
  const { personId } = app.person('partner')
  const { id } = await withSystem(app.platform.database, 'test', (tx) =>
    tx.selectFrom('assignment').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow(),
  )
  const administrator = await app.signedIn('administrator')
  const form = await administrator.get(`/beheer/rollen/${id}/beeindigen`)
  await administrator.post(`/beheer/rollen/${id}/beeindigen`, { version: hiddenOf(form.html, 'version') })
  const ended = (await mail.letters(before + 2)).at(-1)
  assert.match(ended?.text ?? '', /Er is een rol beëindigd\./)
})

test('every kind of notice goes out, and nothing goes out when what caused it was undone', async () => {
  const before = (await mail.letters(2)).length
  const { personId } = app.person('inspector')
  const undone = withSystem(app.platform.database, 'test', async (tx) => {
    await addNotice(tx, app.platform, { kind: 'password-changed', personId })
    throw new RangeError('undone')
  })
  await assert.rejects(undone, RangeError)
  await withSystem(app.platform.database, 'test', async (tx) => {
    for (const kind of noticeKinds) await addNotice(tx, app.platform, { kind, personId })
  })
  const letters = await mail.letters(before + noticeKinds.length)
  assert.equal(letters.length, before + noticeKinds.length)
})
