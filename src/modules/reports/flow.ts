import { everybody } from '../../platform/http/route.ts'
import type { Answers, ReportKind } from './answers.ts'
import { audienceStep } from './pages/audience/page.tsx'
import { dangerStep } from './pages/danger/page.tsx'
import { filesStep } from './pages/files/step.ts'
import { indicatorsStep } from './pages/indicators/page.tsx'
import { intakeStep } from './pages/intake/page.tsx'
import { meldcodeStep } from './pages/meldcode/page.tsx'
import { momentStep } from './pages/moment/page.tsx'
import { peopleStep } from './pages/people/page.tsx'
import { placeStep } from './pages/place/page.tsx'
import { reachStep } from './pages/reach/page.tsx'
import { questionStep, storyStep } from './pages/story/page.tsx'
import { flowPaths } from './paths.ts'
import type { Step } from './step.ts'

/** A way to fill in and send a report: the same pages, for another kind of person, under another address. */
export type Flow = {
  base: string
  kind: ReportKind
  permission: string
  steps: readonly Step[]
  /** Answers without which it cannot be sent, with the step that asks for each. */
  needed: readonly (keyof Answers)[]
  /** Somebody at work fills it in for somebody else. */
  staff: boolean
}

const questions: readonly Step[] = [
  dangerStep,
  audienceStep,
  storyStep,
  indicatorsStep,
  placeStep,
  momentStep,
  peopleStep,
  filesStep,
  meldcodeStep,
  reachStep,
]

/** The public form. */
export const reportFlow: Flow = {
  base: flowPaths.report,
  kind: 'report',
  permission: everybody,
  steps: questions,
  needed: ['acute', 'audience', 'story', 'reachable'],
  staff: false,
}

/** A report taken in by phone or at a desk, with the same questions. */
export const intakeFlow: Flow = {
  base: flowPaths.intake,
  kind: 'report',
  permission: 'report.take-in',
  steps: [intakeStep, ...questions],
  needed: ['channel', 'acute', 'audience', 'story', 'reachable'],
  staff: true,
}

/** A question to the report and advice point. */
export const adviceFlow: Flow = {
  base: flowPaths.advice,
  kind: 'advice',
  permission: everybody,
  steps: [questionStep, reachStep],
  needed: ['story', 'reachable'],
  staff: false,
}

/** Every flow. A visit can be writing in each of them. */
export const flows: readonly Flow[] = [reportFlow, intakeFlow, adviceFlow]

/** The steps that are asked, given the answers so far. */
export function askedSteps(flow: Flow, answers: Answers): readonly Step[] {
  return flow.steps.filter((step) => step.applies(answers))
}

/** The first step whose obligatory answer is missing; nothing when it can be sent. */
export function findMissingStep(flow: Flow, answers: Answers): Step | undefined {
  const missing = flow.needed.find((field) => answers[field] === undefined || answers[field] === '')
  return missing === undefined ? undefined : flow.steps.find((step) => step.fields.includes(missing))
}

/** The answers, without those of pages that are no longer asked: what is hidden is not sent. */
export function dropHidden(flow: Flow, answers: Answers): Answers {
  const kept = new Set(askedSteps(flow, answers).flatMap((step) => step.fields))
  return Object.fromEntries(
    Object.entries(answers).filter(([field, value]) => value !== undefined && kept.has(field as keyof Answers)),
  )
}
