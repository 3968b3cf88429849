import { keepInput, consumeInput } from '../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { isId } from '../../../platform/http/well-formed.ts'
import { page, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import {
  Actions,
  Button,
  FileField,
  Form,
  Heading,
  Hidden,
  Paragraph,
  VisuallyHidden,
  pageOf,
} from '../../../ui/index.ts'
import { addFilesFromReporter } from '../actions/add-from-reporter.ts'
import { deleteAttachment, downloadOf, draftAttachments, openClean, type FileLine } from '../attachments/index.ts'
import type { Answers } from '../answers.ts'
import { findDraft } from '../draft/draft.ts'
import { askedSteps, type Flow } from '../flow.ts'
import { filesTexts } from '../pages/files/text.ts'
import { FormPage } from '../pages/form-page.tsx'
import { findOpenReport, openReport } from '../record.ts'
import { askCode } from './follow-handlers.tsx'
import { receiveFiles } from './receive-files.ts'
import { addToReport, findReporter } from './reporter.ts'
import { addressAfter, addressBefore, showGone } from './step-handlers.tsx'

/** The page for files: those that are there, a field for more, and on. */
export async function showFiles(flow: Flow, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  const step = flow.steps.find(({ files }) => files === true)
  if (draft === undefined || step === undefined) return redirect(flow.base)
  if (draft.sent) return redirect(`${flow.base}/verstuurd`)
  const path = `${flow.base}/bijlagen`
  const kept = await consumeInput(context, path)
  const files = await context.transactAs({ recordId: draft.id }, (tx) => draftAttachments(tx, draft))
  const t = filesTexts.in(context.language)
  const asked = askedSteps(flow, draft.answers)
  const toCheck = isFromCheck(context)
  const here = hereOf(path, context)
  return page(
    <FormPage
      context={pageOf(context)}
      flow={flow}
      back={toCheck ? `${flow.base}/controle` : addressBefore(flow, asked, step)}
      errors={kept?.errors ?? []}
      progress={{ current: asked.indexOf(step) + 1, total: asked.length + 1 }}
    >
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph>{t('why')}</Paragraph>
      {files.length === 0 ? <></> : <AddedFiles files={files} path={path} context={context} />}
      <Form action={here} csrfToken={context.csrfToken()} multipart>
        <FileField
          name="files"
          label={t('label')}
          multiple
          accept="image/*,application/pdf,text/plain"
          error={kept?.errors[0]?.message}
        />
        <Actions>
          <Button kind="secondary">{t('add')}</Button>
          <Button kind="primary" formAction={hereOf(path, context, onward)}>
            {t('next')}
          </Button>
        </Actions>
      </Form>
    </FormPage>,
  )
}

function AddedFiles({ files, path, context }: { files: readonly FileLine[]; path: string; context: RequestContext }) {
  const t = filesTexts.in(context.language)
  return (
    <>
      <Heading level={2}>{t('already')}</Heading>
      <ul class="nl-unordered-list">
        {files.map((file) => (
          <li key={file.id}>
            {file.name} {file.state === 'quarantined' && `(${t('quarantined')})`}
            <Form action={hereOf(`${path}/verwijderen`, context)} csrfToken={context.csrfToken()} layout="inline">
              <Hidden name="bestand" value={file.id} />
              <Button kind="link">
                {t('remove')} <VisuallyHidden>{file.name}</VisuallyHidden>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whether the page was opened from the one on which answers are checked: then it leads back there. */
function isFromCheck({ query }: RequestContext): boolean {
  return query['terug'] === 'controle'
}

/** Says in the address of the post that the reporter goes on: what they chose comes along, also when they added nothing. */
const onward = { verder: 'ja' } as const

/** An address of the page for files that remembers where it was opened from. */
function hereOf(path: string, context: RequestContext, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(isFromCheck(context) ? { terug: 'controle' } : {}), ...more }).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Takes files for the draft. */
export async function submitFiles(flow: Flow, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  const path = `${flow.base}/bijlagen`
  if (draft === undefined || draft.sent) {
    await receiveFiles(context, undefined)
    return draft === undefined ? showGone(flow, context) : redirect(`${flow.base}/verstuurd`)
  }
  const actor = { ...context.actor, recordId: draft.id }
  const { errors, chosen, gone } = await receiveFiles(context, {
    recordId: draft.id,
    dataKey: draft.dataKey,
    actor,
    isDraft: true,
  })
  if (gone) return showGone(flow, context)
  const goesOn = context.query['verder'] === onward.verder && (errors.length === 0 || !chosen)
  if (goesOn) return redirect(nextOf(flow, context, draft.answers))
  if (errors.length > 0) await keepInput(context, path, { input: {}, errors })
  return redirect(hereOf(path, context))
}

/** Where one goes on from the page for files: to the check when one came from there. */
function nextOf(flow: Flow, context: RequestContext, answers: Answers): string {
  const step = flow.steps.find(({ files }) => files === true)
  return isFromCheck(context) || step === undefined ? `${flow.base}/controle` : addressAfter(flow, answers, step)
}

/** Takes files that a reporter adds later, behind their code. */
export async function submitReporterFiles(context: RequestContext): Promise<Reply> {
  const reporter = await findReporter(context)
  if (reporter === undefined) {
    await receiveFiles(context, undefined)
    return askCode(context, 'late', {})
  }
  const actor = { ...context.actor, ...reporter }
  const dataKey = await context.transactAs(reporter, async (tx) => {
    context.about({ kind: 'report', id: reporter.recordId }, [reporter.recordId])
    const report = await findOpenReport(tx, context.platform, reporter.recordId)
    return report?.keys.of(report.row.id)
  })
  if (dataKey === undefined) {
    await receiveFiles(context, undefined)
    return redirect(erasedChannel)
  }
  const { added, errors, gone } = await receiveFiles(context, {
    recordId: reporter.recordId,
    dataKey,
    actor,
    isDraft: false,
  })
  if (gone) return redirect(erasedChannel)
  if (errors.length > 0) await keepInput(context, '/volgen/melding', { input: {}, errors })
  const isTold =
    added.length === 0 || (await addToReport(context, reporter, (action) => addFilesFromReporter(action, added)))
  return redirect(isTold ? '/volgen/melding' : erasedChannel)
}

/** The channel of a report that was erased, which says that nothing was kept. */
const erasedChannel = '/volgen/melding?geschreven=nee'

/** Removes a file from the draft. */
export async function removeFile(flow: Flow, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  const id = context.body['bestand']
  if (draft !== undefined && !draft.sent && typeof id === 'string' && isId(id)) {
    await context.transactAs({ recordId: draft.id }, (tx) => deleteAttachment(tx, id, draft.id))
  }
  return redirect(hereOf(`${flow.base}/bijlagen`, context))
}

/** Sends the clean copy of a file to the desk, as a download that no browser runs. */
export async function sendFile(context: RequestContext): Promise<Reply> {
  const { id = '', file: fileId = '' } = context.params
  const opened = await context.transact(async (tx) => {
    context.about({ kind: 'report', id }, [id])
    const report = await openReport(tx, context.platform, id)
    return openClean(tx, { recordId: id, fileId, dataKey: report.keys.of(id) })
  })
  if (opened === undefined) throw new NotFoundError()
  const { line, content } = opened
  const { fileName, contentType } = downloadOf(line)
  return { kind: 'file', body: content, fileName, contentType }
}
