import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptAndAssess, decide, tell } from './desk-work.ts'
import { openStage, patience, Walker, type Stage } from './walker.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

const day = 86_400_000

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
      await tell(stage, `Een leerling wordt opgehaald. ${title}`)
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
