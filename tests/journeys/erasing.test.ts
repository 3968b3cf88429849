import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { beginReport, sendReport } from '../support/reporting.ts'
import { openStage, patience, Walker, type Stage } from './walker.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

/** Somebody tells something about Rotterdam. */
async function tell(): Promise<void> {
  await sendReport(await beginReport(stage.app.visitor(), { story: 'Iemand slaapt in de keuken.' }))
}

test(
  'the privacy officer asks to erase a report, a contact officer confirms, and the log tells both',
  patience,
  async () => {
    await tell()
    const contact = await Walker.begin(stage, { as: 'contact', width: 360 })
    await contact.openFirst('/meldingen')
    const id = new URL(contact.page.url()).pathname.split('/').at(-1) ?? ''
    const number = `M-${id.slice(-8).toUpperCase()}`

    const officer = await Walker.begin(stage, { as: 'privacy-rotterdam', script: false })
    await officer.open('/toezicht/wissen')
    await officer.fill('Nummer van een signaal of melding', number.toLowerCase())
    await officer.press('Zoek op')
    await officer.press('Wissen vragen')
    assert.match(await officer.page.title(), /^Fout:/)
    await officer.sees('Kies waarom dit wordt gewist')
    await officer.answer('reason', 'asked-by-subject')
    await officer.press('Wissen vragen')
    await officer.sees('U vroeg dit zelf. Een ander bevestigt het')
    assert.equal(await officer.page.getByLabel('Typ het nummer over').count(), 0)

    await officer.open('/toezicht/wissen')
    await officer.sees(number, 'wacht op een ander')

    await contact.open(`/meldingen/${id}`)
    await contact.follow('Bekijk het verzoek om te wissen')
    await contact.fill('Typ het nummer over', 'M-00000000')
    await contact.press('Voorgoed wissen')
    await contact.sees(`Typ ${number}`)
    await contact.fill('Typ het nummer over', number)
    await contact.press('Voorgoed wissen')
    await contact.sees('Dit is gewist', /Gewist op .* door Noor Voorbeeld/, 'Iris Voorbeeld vroeg het')
    await contact.open(`/meldingen/${id}`)
    await contact.sees('Dit is gewist')

    await officer.open('/toezicht/wissen')
    await officer.sees(number, 'gewist')
    await officer.open(`/toezicht/logboeken?log=handelingen&dossier=${id}`)
    await officer.sees(/Iris Voorbeeld, Gemeente Rotterdam Wissen gevraagd/)
    await officer.sees(/Noor Voorbeeld, Gemeente Rotterdam Wissen bevestigd/)
    await contact.leave()
    await officer.leave()
  },
)
