import type { VNode } from 'preact'
import { z } from 'zod'
import { fieldErrors, keepInput, consumeInput } from '../../../../platform/forms/kept-input.ts'
import { NotFoundError, RefusedError } from '../../../../platform/http/errors.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import {
  Actions,
  Button,
  Card,
  Details,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Notice,
  pageOf,
  TextArea,
  TextField,
  WorkPage,
} from '../../../../ui/index.ts'
import {
  KnownList,
  knownTexts,
  listKnownOfReport,
  openReport,
  type KnownOfReport,
  type OpenReport,
} from '../../../reports/index.ts'
import { acceptReport, joinReportToSignal } from '../../actions/accept-report.ts'
import { ownDesks } from '../../policy.ts'
import { listSignalsOfReport } from '../../queries/content.ts'
import { originOf } from '../../rules/gate.ts'
import { paths } from '../../paths.ts'
import { formView, type FormView } from '../../../../ui/form-view.ts'
import { GateFields, gateNames } from '../gate/page.tsx'
import { checkGate, choiceOf, gateFields } from '../gate/schema.ts'
import { formErrorLabel } from '../text.ts'
import { acceptTexts } from './text.ts'
import { actionContext, exists, id, requiredText } from '../../../../records/index.ts'

const acceptSchema = z
  .strictObject({ id, title: requiredText(120), facts: requiredText(10_000), ...gateFields })
  .superRefine(checkGate)
const joinSchema = z.strictObject({ number: z.string().trim().min(1, 'missing').max(20) })

type Props = {
  context: RequestContext
  view: FormView
  report: OpenReport
  numbers: readonly string[]
  known: readonly KnownOfReport[]
}

function AcceptForm({ context, view, report }: Props): VNode {
  const t = acceptTexts.in(view.language)
  const { row, answers } = report
  return (
    <Form action={context.path} csrfToken={context.csrfToken()}>
      <Hidden name="id" value={view.value('id', context.platform.newId())} />
      <TextField {...view.field('title')} label={t('name')} hint={t('nameHint')} />
      <TextArea {...view.field('facts', answers.story ?? '')} label={t('facts')} hint={t('factsHint')} rows={8} />
      <GateFields view={view} origin={originOf(row)} acute={row.acute} />
      <Actions>
        <Button kind="primary">{t('accept')}</Button>
      </Actions>
    </Form>
  )
}

function JoinForm({ context, view, report, known }: Props): VNode {
  const t = acceptTexts.in(view.language)
  return (
    <Form action={paths.report.join(report.row.id)} csrfToken={context.csrfToken()}>
      <TextField {...view.field('number', joinable(known))} label={t('number')} hint={t('numberHint')} width="medium" />
      <Actions>
        <Button kind="secondary">{t('joinButton')}</Button>
      </Actions>
    </Form>
  )
}

/** The number of the newest open signal of the own desk with something in common, to begin with. */
function joinable(known: readonly KnownOfReport[]): string | null {
  return known.find(({ isOpen, number, shareId }) => isOpen && number !== null && shareId === null)?.number ?? null
}

/** The page on which a report becomes a signal, or joins one. */
export async function showAccept(context: RequestContext): Promise<Reply> {
  const reportId = context.params['id'] ?? ''
  const t = acceptTexts.in(context.language)
  const names = { ...gateNames(context.language), title: t('name'), facts: t('facts') }
  const view = formView(pageOf(context), await consumeInput(context, context.path), names)
  const { report, numbers, known } = await context.transact(async (tx) => {
    const report = await openReport(tx, context.platform, reportId)
    if (!ownDesks(context.actor).includes(report.row.desk_id)) throw new NotFoundError()
    context.about({ kind: 'report', id: reportId }, [reportId])
    const signals = await listSignalsOfReport(tx, reportId)
    const known = await listKnownOfReport(tx, context.platform, report)
    return { report, numbers: signals.map(({ number }) => number), known }
  })
  const props = { context, view, report, numbers, known }
  return page(
    <WorkPage context={pageOf(context)} title={t('title')} error={view.errors.length > 0}>
      <Link href={paths.report.page(reportId)}>{t('back')}</Link>
      <ErrorSummary errors={view.errors} />
      <Heading level={1}>{t('title')}</Heading>
      {numbers.length > 0 && <Notice kind="info" title={t('already', { numbers: numbers.join(', ') })} />}
      <Details summary={t('told')}>
        <p class="ln-prewrap">{report.answers.story}</p>
      </Details>
      <Heading level={2}>{knownTexts.in(context.language)('title')}</Heading>
      <KnownList known={known} language={context.language} />
      <Heading level={2}>{t('asNew')}</Heading>
      <AcceptForm {...props} />
      <Card>
        <Heading level={2}>{t('join')}</Heading>
        <p>{t('joinHint')}</p>
        <JoinForm {...props} />
      </Card>
    </WorkPage>,
  )
}

async function sendBack(
  context: RequestContext,
  errors: readonly { field: string; message: string }[],
): Promise<Reply> {
  const path = paths.report.accept(context.params['id'] ?? '')
  await keepInput(context, path, { input: context.body, errors })
  return redirect(path)
}

/** Accepts the report as a new signal. */
export async function postAccept(context: RequestContext): Promise<Reply> {
  const reportId = context.params['id'] ?? ''
  const read = readForm(acceptSchema, context.body)
  if (!read.success)
    return sendBack(
      context,
      fieldErrors(read.error, (_field, code) => formErrorLabel(code, context.language)),
    )
  const { id, title, facts, reason } = read.data
  await context.transact(async (tx) => {
    context.about({ kind: 'signal', id }, [id, reportId])
    if (await exists(tx, 'signal', id)) return
    const gate = { ...choiceOf(read.data), reason }
    await acceptReport(actionContext(context, tx), { id, reportId, gate, facts: { title, facts }, forms: [] })
  })
  return redirect(paths.signal.page(id))
}

/** Joins the report to a signal by its number. */
export async function postJoin(context: RequestContext): Promise<Reply> {
  const reportId = context.params['id'] ?? ''
  const t = acceptTexts.in(context.language)
  const read = readForm(joinSchema, context.body)
  if (!read.success) return sendBack(context, [{ field: 'number', message: t('numberMissing') }])
  try {
    const signalId = await context.transact(async (tx) => {
      context.about({ kind: 'report', id: reportId }, [reportId])
      return joinReportToSignal(actionContext(context, tx), { reportId, number: read.data.number })
    })
    return redirect(paths.signal.page(signalId))
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    return sendBack(context, [{ field: 'number', message: t('numberUnknown') }])
  }
}
