import assert from 'node:assert/strict'
import { beginReport, sendReport } from '../support/reporting.ts'
import type { Stage, Walker } from './walker.ts'

/** Somebody who works with people tells something about Rotterdam. */
export async function tell(stage: Stage, story: string): Promise<void> {
  const code = await sendReport(await beginReport(stage.app.visitor(), { story, audience: 'professional' }))
  assert.notEqual(code, '')
}

/** From the inbox to a signal, with a weighing and the judgement of the contact officer. Ends on its page. */
export async function acceptAndAssess(officer: Walker, suspicion: 'yes' | 'no', title: string): Promise<string> {
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
export async function decide(
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
