import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { beginReport, sendReport } from '../support/reporting.ts'
import { openStage, patience, Walker, type Stage } from './walker.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

const day = 86_400_000

/** Somebody who works with people tells something about Rotterdam. */
async function tell(story: string): Promise<void> {
  const code = await sendReport(await beginReport(stage.app.visitor(), { story, audience: 'professional' }))
  assert.notEqual(code, '')
}

/** From the inbox to a signal, with a weighing and the judgement of the contact officer. Ends on its page. */
async function acceptAndAssess(officer: Walker, suspicion: 'yes' | 'no', title: string): Promise<string> {
  const { page } = officer
  await officer.openFirst('/meldingen')
  await officer.follow('Aannemen als signaal')
  await officer.answer('decision', 'with-basis')
  await officer.answer('basis', 'reporting-code')
  await officer.answer('passOn', 'yes')
  await page.locator('[name="reason"]').fill('De school meldt onder de meldcode.')
  await officer.fill('Korte titel', title)
  await officer.fill('Feiten voor dit signaal', 'Wordt opgehaald door oudere mannen.')
  await officer.press('Aannemen als signaal')
  const id = /signalen\/([\da-f-]{36})/.exec(page.url())?.[1]
  assert.ok(id !== undefined, page.url())

  await officer.open(`/signalen/${id}/genoemd/nieuw/phone`)
  await page.locator('[name="phone"]').fill('06 12 34 56 78')
  await officer.answer('role', 'suspect')
  await officer.answer('certainty', 'probable')
  await officer.press('Toevoegen')
  await officer.open(`/signalen/${id}/verrijken`)
  await officer.answer('source', 'persons-register')
  await officer.answer('basis', 'brp-act')
  await officer.answer('found', 'no')
  await officer.answer('part', 'care')
  await page.locator('[name="result"]').fill('Gezocht op adres.')
  await officer.press('Zoekactie opslaan')
  await officer.open(`/signalen/${id}/wegen`)
  await officer.answer('acts', 'recruit')
  await officer.answer('purposes', 'sexual')
  await page.locator('[name="explanation"]').fill('Past bij wat school ziet.')
  await officer.press(/opslaan|vastleggen/i)
  await officer.open(`/signalen/${id}/beoordelen`)
  await officer.answer('value', suspicion)
  await page.locator('[name="reason"]').fill('Dat is de indruk na overleg.')
  await officer.press(/opslaan|vastleggen/i)
  return id
}

type Answers = Readonly<Record<'suspicion' | 'criminal-lead' | 'organised-crime', 'yes' | 'no'>>

/** Answers the questions of the decision flow, and decides for the route that is proposed. */
async function decide(
  officer: Walker,
  id: string,
  { answers, route }: { answers: Answers; route: { code: string; name: string } },
): Promise<void> {
  const { page } = officer
  await officer.open(`/signalen/${id}/route`)
  for (const [question, answer] of Object.entries(answers)) {
    await officer.answer(question, answer)
  }
  await officer.press('Routes voorstellen')
  await officer.sees(route.name)
  await officer.open(`/signalen/${id}/route/${route.code}`)
  await page.locator('[name="reason"]').fill('Zo past het bij wat wij weten.')
  await officer.press('Deze route vastleggen')
  await officer.sees(route.name)
}

/** Offers parts of a signal to a receiver of its route. */
async function share(
  officer: Walker,
  id: string,
  { receiver, parts }: { receiver: string; parts: readonly string[] },
): Promise<void> {
  const { page } = officer
  await officer.open(`/signalen/${id}/delen`)
  await officer.follow(receiver)
  for (const box of await page.locator('input[name="parts"]').all()) {
    const wanted = parts.includes((await box.getAttribute('value')) ?? '')
    if (wanted !== (await box.isChecked())) await page.locator(`label[for="${await box.getAttribute('id')}"]`).click()
  }
  await officer.answer('purpose', 'help-victim')
  if ((await page.locator('input[name="warningRead"]').count()) > 0) await officer.answer('warningRead', 'yes')
  const until = new Date(stage.app.now().getTime() + 30 * day)
  await page.locator('[name="until-day"]').fill(String(until.getDate()))
  await page.locator('[name="until-month"]').fill(String(until.getMonth() + 1))
  await page.locator('[name="until-year"]').fill(String(until.getFullYear()))
  await officer.press('Delen aanbieden')
  await officer.sees('aangeboden')
}

const routes = [
  {
    title: 'care',
    answers: { suspicion: 'yes', 'criminal-lead': 'no', 'organised-crime': 'no' },
    route: { code: 'care', name: 'Alleen zorg' },
    receiver: { key: 'care', name: 'Meld- en Adviespunt ESSM' },
    parts: ['facts'],
  },
  {
    title: 'care and criminal law',
    answers: { suspicion: 'yes', 'criminal-lead': 'yes', 'organised-crime': 'no' },
    route: { code: 'care-and-criminal', name: 'Zorg en strafrecht' },
    receiver: { key: 'safety-house', name: 'Zorg- en Veiligheidshuis Rotterdam-Rijnmond' },
    parts: ['facts', 'people'],
  },
  {
    title: 'organised crime',
    answers: { suspicion: 'yes', 'criminal-lead': 'yes', 'organised-crime': 'yes' },
    route: { code: 'organised-crime', name: 'Ondermijnende criminaliteit' },
    receiver: { key: 'riec', name: 'RIEC Rotterdam' },
    parts: ['facts', 'people'],
  },
] as const

for (const { title, answers, route, receiver, parts } of routes) {
  test(
    `a contact officer brings a report from the inbox to a share under the route ${title}, and the receiver sees that and no more`,
    patience,
    async () => {
      await tell(`Een leerling wordt opgehaald. ${title}`)
      const officer = await Walker.begin(stage, { as: 'contact' })
      const id = await acceptAndAssess(officer, 'yes', `Leerling ${route.code}`)
      await decide(officer, id, { answers, route })
      await share(officer, id, { receiver: receiver.name, parts })

      const partner = await Walker.begin(stage, { as: receiver.key })
      await partner.open('/ontvangen')
      await partner.seesNothingOf('oudere mannen', '06 12 34 56 78')
      await partner.openFirst('/ontvangen')
      await partner.seesNothingOf('oudere mannen', '06 12 34 56 78')
      await partner.press('Aannemen')
      await partner.sees('oudere mannen')
      if ((parts as readonly string[]).includes('people')) await partner.sees('06 12 34 56 78')
      else await partner.seesNothingOf('06 12 34 56 78')
      await partner.seesNothingOf(
        'Gezocht op adres',
        'De school meldt onder de meldcode',
        'Een leerling wordt opgehaald',
      )
      const beyond = await (await stage.app.signedIn(receiver.key)).get(`/signalen/${id}`)
      assert.ok([403, 404].includes(beyond.status), 'the page of the desk is not for partners')
      await partner.leave()
      await officer.leave()
    },
  )
}

test('a contact officer finds no suspicion, and closes with the reason', patience, async () => {
  await tell('Een buurman die veel bezoek krijgt.')
  const officer = await Walker.begin(stage, { as: 'contact', width: 360 })
  const id = await acceptAndAssess(officer, 'no', 'Buurman')
  await decide(officer, id, {
    answers: { suspicion: 'no', 'criminal-lead': 'no', 'organised-crime': 'no' },
    route: { code: 'ordinary-help', name: 'Gewone hulp van de gemeente' },
  })
  await officer.open(`/signalen/${id}/sluiten`)
  await officer.page.locator('label[for^="why"]').first().click()
  await officer.page.locator('[name="reason"]').fill('Er bleek niets aan de hand.')
  await officer.press(/sluiten/i)
  await officer.sees(/gesloten/i)
  await officer.leave()
})

test(
  'a contact officer brings a report from the inbox to its end, and opens it again, with the keyboard alone',
  patience,
  async () => {
    await tell('Een leerling wordt steeds opgehaald.')
    const officer = await Walker.begin(stage, { as: 'contact', keyboard: true })
    await officer.open('/meldingen')
    await officer.follow(/^M-/)
    await officer.follow('Aannemen als signaal')
    await officer.choose('vastleggen met personen, op een grondslag')
    await officer.choose(/meldrecht van professionals/)
    await officer.choose(/^Ja$/)
    await officer.fill('Waarom besluit u dit?', 'De school meldt onder de meldcode.')
    await officer.fill('Korte titel', 'Leerling zonder muis')
    await officer.fill('Feiten voor dit signaal', 'Wordt opgehaald na school.')
    await officer.press('Aannemen als signaal')
    await officer.sees('nieuw in register', 'Volgende stap: verrijken')
    await officer.follow('Verrijken')
    await officer.select('Waar hebt u gezocht?', 'jeugdhulp')
    await officer.select('Op welke grondslag?', 'Jeugdwet')
    await officer.choose(/^Nee$/)
    await officer.fill('Wat vond u?', 'Gezocht op adres.')
    await officer.press('Zoekactie opslaan')
    await officer.follow('Wegen')
    await officer.choose(/^Ja$/)
    await officer.choose('werven')
    await officer.fill('Toelichting', 'Past bij wat de school ziet.')
    await officer.press('Weging opslaan')
    await officer.follow('Beoordelen')
    await officer.choose(/^Vermoeden van mensenhandel/)
    await officer.fill('Waarom', 'Dat is de indruk na overleg.')
    await officer.press('Beoordeling vastleggen')
    await officer.follow('Route kiezen')
    await officer.follow('Alleen zorg')
    await officer.sees('Deze route is nu niet voorgesteld: u kiest hem zelf.')
    await officer.fill('Waarom', 'Er is zorg nodig, en nog geen spoor van een dader.')
    await officer.press('Deze route vastleggen')
    await officer.follow('Delen met de ontvanger')
    await officer.follow('Meld- en Adviespunt ESSM')
    await officer.choose('Ik heb dit gelezen en deel toch')
    await officer.choose('het mogelijke slachtoffer helpen')
    await officer.press('Delen aanbieden')
    await officer.sees('aangeboden')
    await officer.follow('Terugkoppelen aan de melder')
    await officer.choose('over wat er nu gebeurt')
    await officer.choose(/^Wij zoeken uit/)
    await officer.press('Terugkoppeling versturen')
    await officer.sees('over wat er nu gebeurt: gegeven door')
    await officer.follow('Sluiten')
    await officer.choose('overgenomen door een partner')
    await officer.fill('Waarom', 'Het meldpunt gaat verder.')
    await officer.press('Signaal sluiten')
    await officer.sees('Gesloten: overgenomen door een partner.')
    await officer.follow('Heropenen')
    await officer.fill('Waarom', 'Er kwam iets nieuws.')
    await officer.press('Signaal heropenen')
    await officer.sees('heropend', 'Volgende stap: verrijken met wat er nieuw is')
    await officer.leave()
  },
)

test('an intake officer takes in a report by phone and gives the code to the caller', patience, async () => {
  const intake = await Walker.begin(stage, { as: 'intake' })
  const { page } = intake
  await intake.open('/opnemen')
  await intake.choose('Aan de telefoon')
  await intake.press('Verder')
  await intake.choose('Ja, er is nu gevaar')
  await intake.press('Verder')
  await intake.choose('Ik maak mij zorgen over iemand anders')
  await intake.press('Verder')
  await intake.fill('In uw eigen woorden', 'De beller hoort elke nacht geschreeuw boven de winkel.')
  await intake.press('Verder')
  await intake.press('Verder')
  await intake.press('Verder')
  await intake.press('Verder')
  await intake.press('Verder')
  await intake.press('Verder')
  await intake.choose('Nee, ik blijf anoniem')
  await intake.press('Verder')
  await intake.sees('Aan de telefoon', 'geschreeuw boven de winkel')
  await intake.press('Melding versturen')
  await intake.sees('De melding is opgenomen')
  const code = await page.locator('code').innerText()
  await intake.press('Naar de meldingen')
  await intake.sees('Acuut')

  const caller = await Walker.begin(stage, { width: 360 })
  await caller.open('/volgen')
  await caller.fill('Code', code)
  await caller.press('Bekijk uw melding')
  await caller.sees('Uw melding is ontvangen')
  await caller.leave()
  await intake.leave()
})
