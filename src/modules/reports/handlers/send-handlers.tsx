import { isConflict, type Tx } from '../../../platform/db/database.ts'
import { keepInput, consumeInput } from '../../../platform/forms/kept-input.ts'
import { keepState } from '../../../platform/forms/visit-state.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  Heading,
  Isolate,
  Link,
  Notice,
  Paragraph,
  pageOf,
  ReceiptCode,
  SummaryList,
  TextField,
} from '../../../ui/index.ts'
import { findOrganisation, municipalitiesOf } from '../../network/index.ts'
import { sendReport } from '../actions/send-report.ts'
import { hasWayBack } from '../answers.ts'
import { draftAttachments, type FileLine } from '../attachments/index.ts'
import { findDraft, forgetDraft, type Draft } from '../draft/draft.ts'
import { askedSteps, findMissingStep, type Flow } from '../flow.ts'
import { FormPage } from '../pages/form-page.tsx'
import { filesTexts } from '../pages/files/text.ts'
import { GonePage } from '../pages/gone/page.tsx'
import { formTexts } from '../pages/text.ts'
import { findReport } from '../queries.ts'
import { normaliseCode } from '../receipt/code.ts'
import type { StepView } from '../step.ts'
import { findReporter, reporterState } from './reporter.ts'
import { showGone } from './step-handlers.tsx'

/** The page on which all answers are checked before they are sent. */
export async function showCheck(flow: Flow, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  if (draft === undefined) return redirect(flow.base)
  if (draft.sent) return redirect(`${flow.base}/verstuurd`)
  const missing = findMissingStep(flow, draft.answers)
  if (missing !== undefined) return redirect(`${flow.base}/${missing.key}?terug=controle`)
  const shown = await context.transactAs({ recordId: draft.id }, async (tx) => ({
    municipalities: await municipalitiesOf(tx, context.platform.regions[0], context.now),
    files: await draftAttachments(tx, draft),
  }))
  const t = formTexts.in(context.language)
  const asked = askedSteps(flow, draft.answers)
  return page(
    <FormPage
      context={pageOf(context)}
      flow={flow}
      back={`${flow.base}/${asked.at(-1)?.key ?? ''}`}
      errors={[]}
      progress={{ current: asked.length + 1, total: asked.length + 1 }}
    >
      <Heading level={1}>{t('checkTitle')}</Heading>
      <Paragraph>{t('checkText')}</Paragraph>
      <SummaryList rows={checkRows({ flow, context, draft, ...shown })} />
      <Paragraph>{t(flow.staff ? 'afterStaff' : 'after')}</Paragraph>
      <Form action={`${flow.base}/controle`} csrfToken={context.csrfToken()}>
        <Actions>
          <Button kind="primary">{t(flow.kind === 'advice' ? 'sendAdvice' : 'send')}</Button>
        </Actions>
      </Form>
    </FormPage>,
  )
}

/** How often a report is sent when something else happens to its draft or its desk at that moment. */
const mostTries = 3

/**
 * Sends it. Twice is once: the second finds the report there and goes on to the same code. When another tab saved an
 * answer, or the desk was closed, at that moment, it is sent as it is now.
 */
export async function submitCheck(flow: Flow, context: RequestContext, tries = 1): Promise<Reply> {
  const draft = await findDraft(flow, context)
  if (draft === undefined) return showGone(flow, context)
  if (draft.sent) return redirect(`${flow.base}/verstuurd`)
  if (findMissingStep(flow, draft.answers) !== undefined) return redirect(`${flow.base}/controle`)
  const actor = { ...context.actor, recordId: draft.id }
  try {
    await context.transactAs(actor, async (tx) => {
      context.about({ kind: 'report', id: draft.id }, [draft.id])
      await sendReport(tx, context.platform, { actor, draft, language: context.language })
    })
  } catch (error) {
    if (!isConflict(error) || tries === mostTries) throw error
    return submitCheck(flow, context, tries + 1)
  }
  return redirect(`${flow.base}/verstuurd`)
}

/** The code, until the reporter has confirmed that they saved it. */
export async function showSent(flow: Flow, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  if (draft === undefined) return showNoCode(flow, context)
  if (!draft.sent) return redirect(`${flow.base}/controle`)
  const path = `${flow.base}/verstuurd`
  const kept = await consumeInput(context, path)
  const deskName = await context.transactAs({ kind: 'reporter', recordId: draft.id }, (tx) =>
    findDeskName(tx, draft.id),
  )
  const t = formTexts.in(context.language)
  const title = flow.staff ? 'sentTitleStaff' : flow.kind === 'advice' ? 'sentTitleAdvice' : 'sentTitle'
  const hasCode = hasWayBack(draft.answers)
  return page(
    <FormPage context={pageOf(context)} flow={flow} errors={kept?.errors ?? []}>
      <Heading level={1}>{t(title)}</Heading>
      {hasCode ? <TheCode flow={flow} code={draft.code} t={t} /> : <Notice kind="info" title={t('noCode')} />}
      {flow.staff || !hasCode ? <></> : <ConfirmCode path={path} context={context} error={kept?.errors[0]?.message} />}
      <Heading level={2}>{t('whatNext')}</Heading>
      <ol class="nl-ordered-list">
        <li>{t(flow.staff ? 'next1Staff' : flow.kind === 'advice' ? 'next1Advice' : 'next1', { desk: deskName })}</li>
        {hasCode ? <li>{t(flow.staff ? 'next2Staff' : 'next2')}</li> : <></>}
        {flow.staff ? (
          <></>
        ) : (
          <li>
            {t('next3')}{' '}
            <Link href="tel:112">
              <Isolate within={t('next3Call')}>112</Isolate>
            </Link>
            .
          </li>
        )}
      </ol>
      {flow.staff || !hasCode ? <Done flow={flow} context={context} /> : <></>}
    </FormPage>,
  )
}

/** Takes the code that was typed back: right, and the draft with the code in it is gone from the server. */
export async function submitSent(flow: Flow, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  if (draft === undefined) return showNoCode(flow, context)
  if (!draft.sent) return redirect(`${flow.base}/controle`)
  const typed = context.body['code']
  const path = `${flow.base}/verstuurd`
  if (!flow.staff && (typeof typed !== 'string' || normaliseCode(typed) !== normaliseCode(draft.code))) {
    const message = formTexts.in(context.language)('wrongCode')
    await keepInput(context, path, { input: {}, errors: [{ field: 'code', message }] })
    return redirect(path)
  }
  await forgetDraft(flow, context)
  if (flow.staff) return redirect('/meldingen')
  await keepState(context, reporterState, draft.id)
  return redirect(`${flow.base}/klaar`)
}

/** For who comes back to the code: it was saved, or it is no longer shown. */
async function showNoCode(flow: Flow, context: RequestContext): Promise<Reply> {
  if (flow.staff) return redirect('/meldingen')
  if ((await findReporter(context)) !== undefined) return redirect(`${flow.base}/klaar`)
  return page(<GonePage context={pageOf(context)} flow={flow} gone={{ what: 'code' }} />, 410)
}

/** The last page: all is well, and the way to the report. */
export async function showReady(flow: Flow, context: RequestContext): Promise<Reply> {
  const t = formTexts.in(context.language)
  const isAdvice = flow.kind === 'advice'
  return page(
    <FormPage context={pageOf(context)} flow={flow} errors={[]}>
      <Heading level={1}>{t('savedTitle')}</Heading>
      <Paragraph>{t(isAdvice ? 'savedTextAdvice' : 'savedText')}</Paragraph>
      <Actions>
        <ButtonLink kind="primary" href="/volgen/melding">
          {t(isAdvice ? 'followAdvice' : 'follow')}
        </ButtonLink>
      </Actions>
    </FormPage>,
  )
}

function TheCode({ flow, code, t }: { flow: Flow; code: string; t: ReturnType<typeof formTexts.in> }) {
  return (
    <>
      <ReceiptCode code={code} label={t(flow.staff ? 'codeLabelStaff' : 'codeLabel')} />
      <Paragraph>{t(flow.staff ? 'codeTextStaff' : 'codeText')}</Paragraph>
    </>
  )
}

function ConfirmCode({ path, context, error }: { path: string; context: RequestContext; error: string | undefined }) {
  const t = formTexts.in(context.language)
  return (
    <div class="ln-unprinted">
      <Form action={path} csrfToken={context.csrfToken()}>
        <Heading level={2}>{t('confirmTitle')}</Heading>
        <TextField name="code" label={t('confirmLabel')} hint={t('confirmHint')} autocomplete="off" error={error} />
        <Actions>
          <Button kind="primary">{t('confirm')}</Button>
        </Actions>
      </Form>
    </div>
  )
}

function Done({ flow, context }: { flow: Flow; context: RequestContext }) {
  const t = formTexts.in(context.language)
  if (!flow.staff) return <Link href="/">{t('ready')}</Link>
  return (
    <Form action={`${flow.base}/verstuurd`} csrfToken={context.csrfToken()}>
      <Actions>
        <Button kind="primary">{t('backToWork')}</Button>
      </Actions>
    </Form>
  )
}

async function findDeskName(tx: Tx, reportId: string): Promise<string> {
  const report = await findReport(tx, reportId)
  const desk = report === undefined ? undefined : await findOrganisation(tx, report.desk_id)
  return desk?.name ?? ''
}

function checkRows(parts: {
  flow: Flow
  context: RequestContext
  draft: Draft
  municipalities: StepView['municipalities']
  files: readonly FileLine[]
}) {
  const { flow, context, draft, municipalities, files } = parts
  const { language } = context
  const t = filesTexts.in(language)
  return askedSteps(flow, draft.answers).flatMap((step) => {
    const changeHref = `${flow.base}/${step.key}?terug=controle`
    if (step.files === true) {
      const names = files.map(({ name }) => name).join('\n')
      return [{ label: t('summary'), value: names === '' ? t('none') : names, changeHref }]
    }
    return step.summary(language, { answers: draft.answers, municipalities }).map((row) => ({ ...row, changeHref }))
  })
}
