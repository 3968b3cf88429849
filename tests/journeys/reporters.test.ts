import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unseenIn } from '../support/reporting.ts'
import { openStage, patience, Walker, type Stage } from './walker.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

/** The newest report at a desk, through the inbox of somebody who works there. */
async function newestReport(key: string): Promise<{ id: string; desk: Awaited<ReturnType<Stage['app']['signedIn']>> }> {
  const desk = await stage.app.signedIn(key)
  const { html } = await desk.get('/meldingen')
  const id = /meldingen\/([\da-f-]{36})/.exec(html)?.[1]
  assert.ok(id !== undefined, 'the report reached the desk')
  await desk.get(`/meldingen/${id}`)
  return { id, desk }
}

test(
  'a victim reports anonymously in English without script, by keyboard on a small screen, and reads feedback',
  patience,
  async () => {
    const victim = await Walker.begin(stage, { script: false, width: 360, keyboard: true })
    const { page } = victim
    await victim.open('/')
    await victim.press('English')
    await victim.sees('112', 'Is somebody being exploited?')
    await victim.follow(/^Report$/)

    await victim.press('Continue')
    assert.match(await page.title(), /^Error:/)
    await victim.sees('Choose whether there is danger now')
    await victim.choose('No, or I do not know')
    await victim.press('Continue')
    await victim.choose('It is about me')
    await victim.press('Continue')

    await victim.press('Continue')
    assert.match(await page.title(), /^Error:/, 'what happened must be told')
    await victim.fill('In your own words', 'My boss keeps my passport. I work every day.')
    await victim.press('Continue')
    await victim.choose('Passport or papers were taken away')
    await victim.press('Continue')
    await victim.select(/^Municipality/, 'Rotterdam')
    await victim.press('Continue')
    await victim.choose('It is still happening')
    await victim.press('Continue')
    await victim.press('Continue')
    await victim.press('Continue')
    await victim.choose('No, I stay anonymous')
    await victim.press('Continue')

    await victim.sees('Is everything right?', 'Rotterdam', 'Anonymous', 'Passport or papers were taken away')
    await victim.follow(/Change.*What is happening/)
    assert.equal(
      await page.getByLabel('In your own words').inputValue(),
      'My boss keeps my passport. I work every day.',
    )
    await victim.fill('In your own words', 'My boss keeps my passport. I sleep in the kitchen.')
    await victim.press('Continue')
    await victim.sees('Is everything right?', 'I sleep in the kitchen')
    await victim.press('Send the report')

    const code = await page.locator('code').innerText()
    assert.match(code, /^(?:[2-9A-Z]{4}-){4}[2-9A-Z]{4}$/)
    await victim.fill('Type the code', 'AAAA-AAAA-AAAA-AAAA-AAAA')
    await victim.press('I have saved the code')
    assert.match(await page.title(), /^Error:/)
    await victim.fill('Type the code', code.toLowerCase().replaceAll('-', ' '))
    await victim.press('I have saved the code')
    await victim.follow('Look at your report')
    await victim.sees('Your report has been received', 'Gemeente Rotterdam')
    await victim.press('Done: close this')

    const { id, desk } = await newestReport('contact')
    const unseen = unseenIn((await desk.get(`/meldingen/${id}`)).html)
    const asked = await desk.post(`/meldingen/${id}/vraag`, { id: unseen.id, text: 'Can you leave the house?' })
    assert.equal(asked.status, 200)

    await victim.open('/volgen')
    await victim.fill('Code', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ')
    await victim.press('Look at your report')
    await victim.sees('We find nothing with this code')
    await victim.fill('Code', code)
    await victim.press('Look at your report')
    await victim.sees('There is a question waiting for you', 'Can you leave the house?')
    await victim.fill('Your message', 'Only on Sunday.')
    await victim.press('Send the message')
    await victim.sees('Your message has been sent', 'Only on Sunday.')

    const read = await desk.get(`/meldingen/${id}`)
    assert.match(read.html, /Only on Sunday\./)
    await desk.post(`/meldingen/${id}/terugkoppeling`, {
      id: unseenIn(read.html).id,
      text: 'Thank you. We are looking for a safe place.',
    })
    await page.reload()
    await victim.look()
    await victim.sees('Thank you. We are looking for a safe place.')
    await victim.leave()
  },
)

test(
  'a teacher reports with the steps of the meldcode; errors keep what was typed; sending twice is once',
  patience,
  async () => {
    const teacher = await Walker.begin(stage)
    const { page } = teacher
    await teacher.open('/melden')
    await teacher.choose('Nee, of ik weet het niet')
    await teacher.press('Verder')
    await teacher.choose('Ik werk met mensen')
    await teacher.press('Verder')
    await teacher.fill('In uw eigen woorden', 'Een leerling heeft ineens drie telefoons.')
    await teacher.press('Verder')
    await teacher.press('Verder')
    await teacher.select(/^Gemeente/, 'Schiedam')
    await teacher.fill(/^Adres of plek/, 'x'.repeat(501))
    await teacher.press('Verder')
    assert.match(await page.title(), /^Fout:/)
    assert.equal(await page.getByLabel(/^Adres of plek/).inputValue(), 'x'.repeat(501), 'what was typed is still there')
    assert.equal(await page.getByLabel(/^Gemeente/).inputValue(), 'GM0606')
    await page.getByRole('link', { name: /500 tekens/ }).click()
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'place')
    await teacher.fill(/^Adres of plek/, 'Voorbeeldschool')
    await teacher.press('Verder')
    await teacher.press('Verder')
    await teacher.press('Verder')
    await teacher.press('Verder')

    await teacher.choose(/^1\. Ik heb de signalen/)
    await teacher.choose(/^2\. Ik heb overlegd/)
    await teacher.fill(/^Wat kwam er uit/, 'Met de aandachtfunctionaris besproken.')
    await teacher.fill(/^Organisatie waar u werkt/, 'Voorbeeldschool')
    await teacher.press('Verder')
    await teacher.choose('Ja, u mag mij bereiken')
    await teacher.press('Verder')
    assert.match(await page.title(), /^Fout:/, 'a way to be reached is needed')
    await teacher.fill(/^Telefoonnummer/, '010-0000000')
    await teacher.press('Verder')
    await teacher.sees(
      '1. Ik heb de signalen op een rij gezet',
      'Met de aandachtfunctionaris besproken.',
      '010-0000000',
    )

    const second = await teacher.context.newPage()
    await second.goto('/melden/controle')
    await teacher.press('Melding versturen')
    const code = await page.locator('code').innerText()
    await second.getByRole('button', { name: 'Melding versturen' }).click()
    assert.equal(await second.locator('code').innerText(), code, 'the second time shows the same code')
    await page.goBack()
    await teacher.open('/melden/wat')
    assert.equal(new URL(page.url()).pathname, '/melden/verstuurd', 'who goes back comes to what was sent')

    const { id, desk } = await newestReport('contact-schiedam')
    const { html } = await desk.get('/meldingen')
    assert.equal(new Set(html.match(/meldingen\/[\da-f-]{36}/g)).size, 1, 'one report, not two')
    const { html: report } = await desk.get(`/meldingen/${id}`)
    assert.match(report, /2\. Ik heb overlegd/)
    assert.match(report, /Voorbeeldschool/)
    await teacher.leave()
  },
)

test(
  'a question for advice is asked without names, answered in the channel, and becomes a report',
  patience,
  async () => {
    const friend = await Walker.begin(stage, { width: 360 })
    await friend.open('/vraag')
    await friend.fill('In uw eigen woorden', 'Mijn vriend krijgt geen loon. Is dat uitbuiting?')
    await friend.press('Verder')
    await friend.choose('Nee, ik blijf anoniem')
    await friend.press('Verder')
    await friend.press('Vraag versturen')
    const code = await friend.page.locator('code').innerText()
    await friend.fill('Typ de code', code)
    await friend.press('Ik heb de code bewaard')

    const { id, desk } = await newestReport('intake')
    await desk.post(`/meldingen/${id}/antwoord`, {
      id: unseenIn((await desk.get(`/meldingen/${id}`)).html).id,
      text: 'Dat kan uitbuiting zijn. Bel ons gerust.',
    })
    await friend.follow('Bekijk uw vraag')
    await friend.sees('Uw vraag is beantwoord', 'Dat kan uitbuiting zijn.')
    await friend.fill('Uw bericht', 'Maak er toch maar een melding van.')
    await friend.press('Bericht versturen')

    const officer = await Walker.begin(stage, { as: 'intake' })
    await officer.open(`/meldingen/${id}`)
    await officer.sees('Maak er toch maar een melding van.')
    await officer.page.getByText('Er een melding van maken').click()
    await officer.press('Melding maken')
    await officer.open(`/meldingen/${id}`)
    await officer.sees('Mijn vriend krijgt geen loon', 'Dat kan uitbuiting zijn.')
    await officer.follow('Aannemen als signaal')
    await officer.sees('Melding aannemen')
    await officer.leave()

    await friend.press('Klaar: sluit dit af')
    await friend.open('/volgen')
    await friend.fill('Code', code)
    await friend.press('Bekijk uw melding')
    await friend.sees('Uw melding is ontvangen', 'Dat kan uitbuiting zijn.', 'Maak er toch maar een melding van.')
    await friend.leave()
  },
)
