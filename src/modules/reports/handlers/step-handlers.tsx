import {
  fieldErrors,
  keepInput,
  consumeInput,
  valueOf,
  valuesOf,
  type KeptInput,
} from '../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { Actions, Button, Form, Hidden, pageOf } from '../../../ui/index.ts'
import { municipalitiesOf } from '../../network/index.ts'
import type { Answers } from '../answers.ts'
import { beginDraft, changeAnswers, findDraft, renewVisitOfDrafts, type Draft } from '../draft/draft.ts'
import { askedSteps, dropHidden, type Flow } from '../flow.ts'
import { FormPage } from '../pages/form-page.tsx'
import { GonePage, type Gone } from '../pages/gone/page.tsx'
import { formTexts } from '../pages/text.ts'
import type { Step, StepView } from '../step.ts'
import { findReporter } from './reporter.ts'

const checkKey = 'controle'
/** Value of `terug` for a page that was opened to change one answer. */
const fromCheck = 'controle'

/** Shows one page of the form, with what was answered or, after an error, what was typed. */
export async function showStep(flow: Flow, step: Step, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  const elsewhere = redirectFor(flow, step, draft)
  if (elsewhere !== undefined) return redirect(elsewhere)
  context.ensureVisit()
  if (step === flow.steps[0]) await renewVisitOfDrafts(context)
  const answers = draft?.answers ?? {}
  const path = `${flow.base}/${step.key}`
  const kept = await consumeInput(context, path)
  const municipalities = await context.transact((tx) => municipalitiesOf(tx, context.platform.regions[0], context.now))
  const view = makeView({ context, answers, kept, municipalities })
  const asked = askedSteps(flow, answers)
  const t = formTexts.in(context.language)
  const toCheck = context.query['terug'] === fromCheck || valueOf(kept?.input, 'terug') === fromCheck
  return page(
    <FormPage
      context={pageOf(context)}
      flow={flow}
      back={toCheck ? `${flow.base}/${checkKey}` : addressBefore(flow, asked, step)}
      errors={view.errors}
      progress={{ current: asked.indexOf(step) + 1, total: asked.length + 1 }}
    >
      <Form action={path} csrfToken={context.csrfToken()}>
        {toCheck ? <Hidden name="terug" value={fromCheck} /> : <></>}
        {step.view(view)}
        <Actions>
          <Button kind="primary">{t('next')}</Button>
        </Actions>
      </Form>
    </FormPage>,
  )
}

/** Takes the answers of one page: back to it when something is wrong, else on to the next. */
export async function submitStep(flow: Flow, step: Step, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  if (draft === undefined && step !== flow.steps[0]) return submitLate(flow, step, context)
  const elsewhere = redirectFor(flow, step, draft)
  if (elsewhere !== undefined) return redirect(elsewhere)
  const path = `${flow.base}/${step.key}`
  const { terug, ...body } = context.body
  const parsed = readForm(step.schema, body)
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error, (field, code) => step.errorText(context.language, field, code))
    await keepInput(context, path, { input: context.body, errors })
    return redirect(path)
  }
  const cleared = Object.fromEntries(step.fields.map((field) => [field, undefined]))
  const withStep = (before: Answers) => dropHidden(flow, { ...before, ...cleared, ...parsed.data })
  const answers = draft === undefined ? withStep({}) : await changeAnswers(context, draft, withStep)
  if (answers === undefined) return draftAlreadySent(flow, context)
  if (draft === undefined) await beginDraft(flow, context, answers)
  return redirect(terug === fromCheck ? `${flow.base}/${checkKey}` : addressAfter(flow, answers, step))
}

/** A draft was sent or removed while a page of it came in: nothing of that is kept, for who leaves leaves nothing. */
async function draftAlreadySent(flow: Flow, context: RequestContext): Promise<Reply> {
  const isSent = (await findDraft(flow, context))?.sent === true
  return isSent ? redirect(`${flow.base}/verstuurd`) : showGone(flow, context)
}

/** Takes a page of a draft that is gone: what was typed begins a new one, unless all was sent meanwhile. */
async function submitLate(flow: Flow, step: Step, context: RequestContext): Promise<Reply> {
  const { terug: _unused, ...body } = context.body
  const parsed = readForm(step.schema, body)
  const isSent = (await findReporter(context)) !== undefined
  const answers = parsed.success && !isSent ? dropHidden(flow, parsed.data) : {}
  const kept = Object.values(answers).some((value) => value !== undefined && value.length > 0)
  if (kept) await beginDraft(flow, context, answers)
  return showGone(flow, context, kept)
}

/** Says that a draft is gone: it was sent from this browser before, or nobody touched it for two hours. */
export async function showGone(flow: Flow, context: RequestContext, kept = false): Promise<Reply> {
  const isSent = !kept && (await findReporter(context)) !== undefined
  const gone: Gone = isSent ? { what: 'sent' } : { what: flow.staff ? 'closed' : 'expired', kept }
  return page(<GonePage context={pageOf(context)} flow={flow} gone={gone} />, 410)
}

/** Where somebody must go who is not at this page yet, or was already past it; nothing when they are right here. */
function redirectFor(flow: Flow, step: Step, draft: Draft | undefined): string | undefined {
  const [first] = flow.steps
  if (first === undefined) throw new NotFoundError()
  if (draft === undefined) return step === first ? undefined : `${flow.base}/${first.key}`
  if (draft.sent) return `${flow.base}/verstuurd`
  return step.applies(draft.answers) ? undefined : `${flow.base}/${checkKey}`
}

/** The page before this one; the start of the site before the first. */
export function addressBefore(flow: Flow, asked: readonly Step[], step: Step): string {
  const before = asked[asked.indexOf(step) - 1]
  if (before !== undefined) return `${flow.base}/${before.key}`
  return flow.staff ? '/meldingen' : '/'
}

/** The page after this one; the check after the last. */
export function addressAfter(flow: Flow, answers: Answers, step: Step): string {
  const asked = askedSteps(flow, answers)
  const after = asked[asked.indexOf(step) + 1]
  return `${flow.base}/${after?.key ?? checkKey}`
}

function makeView(parts: {
  context: RequestContext
  answers: Answers
  kept: KeptInput | undefined
  municipalities: StepView['municipalities']
}): StepView {
  const { context, answers, kept, municipalities } = parts
  const answered = (field: keyof Answers): readonly string[] => {
    const value = answers[field]
    if (value === undefined) return []
    return typeof value === 'string' ? [value] : value
  }
  const values = (field: keyof Answers) => (kept === undefined ? answered(field) : valuesOf(kept.input, field))
  return {
    language: context.language,
    answers,
    municipalities,
    errors: kept?.errors ?? [],
    values,
    value: (field) => values(field)[0] ?? '',
    error: (field) => kept?.errors.find((error) => error.field === field)?.message,
  }
}
