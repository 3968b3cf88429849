import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp } from '../../../../tests/support/app.ts'
import { beginReport, sendReport } from '../../../../tests/support/reporting.ts'
import type { Visitor } from '../../../../tests/support/visitor.ts'

let app: TestApp

before(async () => {
  app = await testApp()
})
after(() => app.close())

const named = (name: string) => ({ name, content: Buffer.from(`Dit is ${name}.`) })
const many = (count: number) => Array.from({ length: count }, (_, index) => named(`tekst-${index + 1}.txt`))
const listed = (html: string) => html.match(/<li>tekst-\d+\.txt/g)?.length ?? 0

const begin = () => beginReport(app.visitor(), { story: 'Met veel bestanden.' })

/** Sends it, and follows it behind its code in another browser. */
async function follow(reporter: Visitor): Promise<Visitor> {
  const code = await sendReport(reporter)
  const follower = app.visitor()
  await follower.get('/volgen')
  await follower.post('/volgen', { code })
  return follower
}

test('of more than ten files at once the first ten are kept, and the form says how many may come', async () => {
  const reporter = await begin()
  const dutch = await reporter.upload('/melden/bijlagen', many(12))
  assert.equal(dutch.status, 200)
  assert.equal(dutch.path, '/melden/bijlagen')
  assert.match(dutch.html, /<title>Fout: /)
  assert.match(dutch.html, /ten hoogste 10 bestanden bij een melding\. De rest is niet toegevoegd\./)
  assert.equal(listed(dutch.html), 10)
  reporter.cookies.set('taal', 'en')
  const english = await reporter.upload('/melden/bijlagen', many(11))
  assert.match(english.html, /At most 10 files can go with a report\. The rest was not added\./)
  assert.equal(listed(english.html), 10)
})

test('of more than ten files at once behind a code the first ten are kept, and the desk reads which', async () => {
  const follower = await follow(await begin())
  const { status, html } = await follower.upload('/volgen/bestanden', many(12))
  assert.equal(status, 200)
  assert.match(html, /ten hoogste 10 bestanden bij een melding\. De rest is niet toegevoegd\./)
  assert.equal(listed(html), 10)
  assert.match(html, /tekst-1\.txt, tekst-2\.txt.*tekst-10\.txt/)
})

test('when one of the files behind a code is refused the desk is told of the others', async () => {
  const follower = await follow(await begin())
  const refused = { name: 'pagina.txt', content: Buffer.from('<!doctype html><script>1</script>') }
  const { html } = await follower.upload('/volgen/bestanden', [named('tekst-1.txt'), refused, named('tekst-2.txt')])
  assert.match(html, /pagina\.txt is geen foto, pdf of tekst/)
  assert.match(html, /tekst-1\.txt, tekst-2\.txt/)
  const contact = await app.signedIn('contact')
  const waiting = (await contact.get('/meldingen')).html.matchAll(/\/meldingen\/([\da-f-]{36})/g)
  const id =
    [...waiting]
      .map(([, found]) => found ?? '')
      .toSorted()
      .at(-1) ?? ''
  const desk = await contact.get(`/meldingen/${id}`)
  assert.match(desk.html, /tekst-1\.txt, tekst-2\.txt/)
  assert.match(desk.html, /De melder wacht sinds/)
  assert.match((await contact.get(`/geschiedenis/${id}`)).html, /Bijlagen toegevoegd door de melder/)
})

test('who comes from the check to add or remove a file goes back to the check', async () => {
  const reporter = await begin()
  await reporter.post('/melden/bereikbaar', { reachable: 'anonymous' })
  await reporter.get('/melden/bijlagen?terug=controle')
  const added = await reporter.upload('/melden/bijlagen?terug=controle', many(1))
  assert.match(added.html, /action="\/melden\/bijlagen\?terug=controle"/)
  assert.match(added.html, /action="\/melden\/bijlagen\/verwijderen\?terug=controle"/)
  const bestand = /name="bestand" value="([\da-f-]{36})"/.exec(added.html)?.[1] ?? ''
  const removed = await reporter.post('/melden/bijlagen/verwijderen?terug=controle', { bestand })
  assert.equal(listed(removed.html), 0)
  const done = await reporter.upload('/melden/bijlagen?terug=controle&verder=ja', many(1))
  assert.equal(done.path, '/melden/controle')
  assert.match(done.html, /tekst-1\.txt/)
})

test('who chooses files and goes on at once takes them along, and goes on without when there are none', async () => {
  const reporter = await begin()
  const page = await reporter.get('/melden/bijlagen')
  assert.match(page.html, /formaction="\/melden\/bijlagen\?verder=ja"[^>]*>Verder/)
  assert.equal((await reporter.upload('/melden/bijlagen?verder=ja', [])).path, '/melden/bereikbaar')
  assert.equal((await reporter.upload('/melden/bijlagen?verder=ja', many(2))).path, '/melden/bereikbaar')
  const wrong = await reporter.upload('/melden/bijlagen?verder=ja', [
    { name: 'vals.jpg', content: Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 255, 254]) },
  ])
  assert.equal(listed(wrong.html), 2)
  assert.match(wrong.html, /<title>Fout:[^]*vals\.jpg/, 'one that cannot be taken is told before going on')
})
