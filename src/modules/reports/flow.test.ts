import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { answersSchema, type Answers } from './answers.ts'
import { askedSteps, flows, type Flow } from './flow.ts'
import type { Step, StepView } from './step.ts'

/** An answer to every question. */
const complete: Required<Answers> = {
  acute: 'no',
  audience: 'professional',
  channel: 'phone',
  organisation: 'School De Vlinder',
  story: 'Wat er gebeurt.',
  indicators: ['threatened'],
  municipality: 'GM0599',
  place: 'Achter de winkel',
  moment: 'recent',
  since: 'Sinds de zomer',
  victim: 'Een meisje van twaalf',
  others: 'Een man met een hoed',
  phone: '0612345678',
  plate: 'XX-99-XX',
  account: '@voorbeeld',
  meldcode: ['chart'],
  meldcodeNotes: 'Overlegd met een collega',
  reachable: 'contact',
  contactName: 'Ada Verzonnen',
  contactPhone: '0687654321',
  contactEmail: 'ada@voorbeeld.example',
  contactSafe: 'Na vijf uur',
}

/** Another answer where none at all is shown in the same words. */
const another: Answers = { acute: 'yes' }

const municipalities = [{ code: 'GM0599', name: 'Rotterdam' }]

function viewOf(answers: Answers): StepView {
  const values = (field: keyof Answers): readonly string[] => [answers[field] ?? []].flat()
  return {
    language: 'nl',
    answers,
    value: (field) => values(field)[0] ?? '',
    values,
    error: () => undefined,
    errors: [],
    municipalities,
  }
}

function summaryOf(step: Step, answers: Answers): string {
  return step
    .summary('nl', { answers, municipalities })
    .map(
      ({ label, value }) => `${label}: ${typeof value === 'string' ? value : renderToString(h(Fragment, null, value))}`,
    )
    .join('\n')
}

const cases = flows.flatMap((flow) => askedSteps(flow, complete).map((step) => ({ flow, step })))
const named = ({ flow, step }: { flow: Flow; step: Step }, field: string) => `${field} of ${flow.base}/${step.key}`

describe('the steps of the forms', () => {
  it('ask every answer that a report can hold', () => {
    const asked = new Set(cases.flatMap(({ step }) => step.fields))
    assert.deepEqual(
      Object.keys(answersSchema.shape).filter((field) => !asked.has(field as keyof Answers)),
      [],
    )
  })

  it('are each asked once in a form, as is every answer', () => {
    for (const flow of flows) {
      const keys = flow.steps.map((step) => step.key)
      assert.equal(new Set(keys).size, keys.length, flow.base)
      const fields = flow.steps.flatMap((step) => step.fields)
      assert.equal(new Set(fields).size, fields.length, flow.base)
    }
  })

  it('read exactly the answers that they name', () => {
    for (const { flow, step } of cases) {
      const read = Object.keys(step.schema.parse(complete))
      assert.deepEqual(read.toSorted(), step.fields.toSorted(), `${flow.base}/${step.key}`)
    }
  })

  it('have a place to fill in every answer, and show it again before sending', () => {
    for (const { flow, step } of cases) {
      const html = renderToString(step.view(viewOf(complete)))
      for (const field of step.fields) {
        assert.ok(html.includes(`name="${field}"`), named({ flow, step }, field))
        const changed = { ...complete, [field]: another[field] }
        assert.notEqual(summaryOf(step, complete), summaryOf(step, changed), named({ flow, step }, field))
      }
    }
  })
})
