import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { openStage, patience, Walker, type Stage } from './walker.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

/** Fills in the first pages, up to the one for files. */
async function begin(walker: Walker): Promise<void> {
  await walker.open('/melden')
  await walker.choose('Nee, of ik weet het niet')
  await walker.press('Verder')
  await walker.choose('Ik ben ondernemer')
  await walker.press('Verder')
  await walker.fill('In uw eigen woorden', 'In mijn pand slapen mensen.')
  await walker.press('Verder')
}

test('leaving without script clears what was typed, and shows an empty page', patience, async () => {
  const walker = await Walker.begin(stage, { script: false, width: 360 })
  await begin(walker)
  const { page } = walker
  await page.route(/^(?!http:\/\/lantaarn\.test)/, (route) =>
    route.fulfill({ body: '<title>Elders</title>', contentType: 'text/html' }),
  )
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/weg')
  await page.getByRole('button', { name: 'Snel weg' }).click()
  assert.equal((await answered).status(), 200)
  await page.waitForURL(/^(?!http:\/\/lantaarn\.test)/)
  const { html } = await stage.app.visitor().get('/weg')
  assert.doesNotMatch(html, /uitbuiting|melding|lantaarn/i)
  await page.goto('/melden/wat')
  assert.equal(new URL(page.url()).pathname, '/melden/gevaar', 'nothing is left of what was typed')
  assert.equal(await page.getByText('In mijn pand slapen mensen').count(), 0)
  await walker.leave()
})

test('three times Escape leaves at once, clears what was typed, and leaves no way back', patience, async () => {
  const walker = await Walker.begin(stage)
  await begin(walker)
  const { page } = walker
  const asked: string[] = []
  await page.route(/^(?!http:\/\/lantaarn\.test)/, async (route) => {
    asked.push(route.request().url())
    await route.fulfill({ body: '<title>Elders</title>', contentType: 'text/html' })
  })
  const cleared = page.waitForRequest((request) => new URL(request.url()).pathname === '/weg')
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
  await cleared
  await page.waitForURL(/^(?!http:\/\/lantaarn\.test)/)
  assert.equal(asked.length > 0, true, 'a neutral page is opened')
  await page.goto('/melden/wat')
  assert.equal(new URL(page.url()).pathname, '/melden/gevaar', 'nothing is left of what was typed')
  await walker.leave()
})

test(
  'a picture loses its hidden data, what may be harmful is refused, and the desk gets the clean copy',
  patience,
  async () => {
    const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#4477aa' } })
      .withExif({ IFD0: { Copyright: 'GEHEIME-PLAATS', Artist: 'GEHEIME-NAAM' } })
      .jpeg()
      .toBuffer()
    assert.ok(picture.includes('GEHEIME-NAAM'))
    const hostile = Buffer.from(
      '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF',
    )
    const disguised = Buffer.from('<!doctype html><html><script>alert(1)</script></html>')

    const walker = await Walker.begin(stage)
    await begin(walker)
    const { page } = walker
    await walker.press('Verder')
    await walker.select(/^Gemeente/, 'Rotterdam')
    await walker.press('Verder')
    await walker.press('Verder')
    await walker.press('Verder')
    const add = async (name: string, buffer: Buffer) => {
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
      await walker.press('Bestanden toevoegen')
    }
    await add('foto.jpg', picture)
    await walker.sees('foto.jpg')
    await add('vals.jpg', disguised)
    assert.match(await page.title(), /^Fout:/)
    await walker.sees(/vals\.jpg (is geen foto|is geweigerd)/)
    await add('gevaarlijk.pdf', hostile)
    await walker.sees(/gevaarlijk\.pdf (is geweigerd|\(apart gezet)/)
    await walker.press('Verder')
    await walker.choose('Nee, ik blijf anoniem')
    await walker.press('Verder')
    await walker.sees('foto.jpg')
    await walker.seesNothingOf('vals.jpg')
    await walker.press('Melding versturen')

    const desk = await Walker.begin(stage, { as: 'contact' })
    await desk.openFirst('/meldingen')
    const link = await desk.page.locator('a[href*="/bijlagen/"]').first().getAttribute('href')
    const sessie = (await desk.context.cookies()).find(({ name }) => name === 'sessie')?.value ?? ''
    const file = await stage.app.server.inject({
      method: 'GET',
      url: link ?? '',
      headers: { cookie: `sessie=${sessie}` },
    })
    assert.equal(file.statusCode, 200)
    assert.match(String(file.headers['content-disposition']), /^attachment/)
    const clean = file.rawPayload
    assert.equal(clean.includes('GEHEIME'), false, 'hidden data are gone')
    assert.equal((await sharp(clean).metadata()).width, 64, 'it is still the picture')
    await desk.leave()
    await walker.leave()
  },
)
