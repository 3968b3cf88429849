import type { DataKey } from '../../../platform/crypto/envelope.ts'
import { RecordKeyMissingError } from '../../../platform/crypto/record-keys.ts'
import type { Actor } from '../../../platform/db/actor.ts'
import { isConflict, isOutOfSpace } from '../../../platform/db/database.ts'
import { keepInput, takeInput, type FieldError } from '../../../platform/forms/kept-input.ts'
import { ConflictError, NoRoomError, NotFoundError, TooManyFilesError } from '../../../platform/http/errors.ts'
import { isId } from '../../../platform/http/well-formed.ts'
import { page, redirect, type Reply, type RequestContext, type UploadedFile } from '../../../platform/http/route.ts'
import {
  Actions,
  Button,
  ButtonLink,
  FileField,
  Form,
  Heading,
  Hidden,
  Paragraph,
  VisuallyHidden,
  pageOf,
} from '../../../ui/index.ts'
import { addFilesFromReporter } from '../actions/add-files.ts'
import {
  checkRoom,
  countAttachments,
  deleteAttachment,
  downloadOf,
  draftAttachments,
  maximumFiles,
  openClean,
  shortName,
  storeFile,
  takeFile,
  withUpload,
  type FileLine,
} from '../attachments/index.ts'
import { findDraft } from '../draft/draft.ts'
import { askedSteps, type Flow } from '../flow.ts'
import { filesTexts } from '../pages/files/text.ts'
import { FormPage } from '../pages/form-page.tsx'
import { findReport } from '../queries.ts'
import { findOpenReport, openReport } from '../record.ts'
import { askCode } from './follow-handlers.tsx'
import { findReporter } from './reporter.ts'
import { addressAfter, addressBefore, showGone } from './step-handlers.tsx'

/** The page for files: those that are there, a field for more, and on. */
export async function showFiles(flow: Flow, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  const step = flow.steps.find(({ files }) => files === true)
  if (draft === undefined || step === undefined) return redirect(flow.base)
  if (draft.sent) return redirect(`${flow.base}/verstuurd`)
  const path = `${flow.base}/bijlagen`
  const kept = await takeInput(context, path)
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
          <ButtonLink kind="primary" href={toCheck ? `${flow.base}/controle` : addressAfter(flow, draft.answers, step)}>
            {t('next')}
          </ButtonLink>
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

/** An address of the page for files that remembers where it was opened from. */
function hereOf(path: string, context: RequestContext): string {
  return isFromCheck(context) ? `${path}?terug=controle` : path
}

/** Takes files for the draft. */
export async function takeFiles(flow: Flow, context: RequestContext): Promise<Reply> {
  const draft = await findDraft(flow, context)
  const path = `${flow.base}/bijlagen`
  if (draft === undefined || draft.sent) {
    await receive(context, undefined)
    return draft === undefined ? showGone(flow, context) : redirect(`${flow.base}/verstuurd`)
  }
  const actor = { ...context.actor, recordId: draft.id }
  const { errors, gone } = await receive(context, { recordId: draft.id, dataKey: draft.dataKey, actor, isDraft: true })
  if (gone) return showGone(flow, context)
  if (errors.length > 0) await keepInput(context, path, { input: {}, errors })
  return redirect(hereOf(path, context))
}

/** Takes files that a reporter adds later, behind their code. */
export async function takeReporterFiles(context: RequestContext): Promise<Reply> {
  const reporter = await findReporter(context)
  if (reporter === undefined) {
    await receive(context, undefined)
    return askCode(context, 'late', {})
  }
  const actor = { ...context.actor, ...reporter }
  const dataKey = await context.transactAs(reporter, async (tx) => {
    context.about({ kind: 'report', id: reporter.recordId }, [reporter.recordId])
    return (await findOpenReport(tx, context.platform, reporter.recordId))?.dataKey
  })
  if (dataKey === undefined) {
    await receive(context, undefined)
    return redirect(erasedChannel)
  }
  const { added, errors, gone } = await receive(context, {
    recordId: reporter.recordId,
    dataKey,
    actor,
    isDraft: false,
  })
  if (gone) return redirect(erasedChannel)
  if (errors.length > 0) await keepInput(context, '/volgen/melding', { input: {}, errors })
  const isTold = added.length === 0 || (await tellDesk(context, { recordId: reporter.recordId, actor, added }))
  return redirect(isTold ? '/volgen/melding' : erasedChannel)
}

/** Tells the desk which files came, also when it changes the report at this moment; false when that was erased. */
async function tellDesk(
  context: RequestContext,
  told: { recordId: string; actor: Actor; added: readonly string[] },
  tries = 1,
): Promise<boolean> {
  const { recordId, actor, added } = told
  try {
    return await context.transactAs(actor, async (tx) => {
      if ((await findReport(tx, recordId))?.erased_at) return false
      await addFilesFromReporter({ tx, platform: context.platform, actor }, added)
      return true
    })
  } catch (error) {
    if (!(error instanceof ConflictError || isConflict(error)) || tries === 3) throw error
    return tellDesk(context, told, tries + 1)
  }
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
    return openClean(tx, { recordId: id, fileId, dataKey: report.dataKey })
  })
  if (opened === undefined) throw new NotFoundError()
  const { line, content } = opened
  const { fileName, contentType } = downloadOf(line)
  return { kind: 'file', body: content, fileName, contentType }
}

type Target = { recordId: string; dataKey: DataKey; actor: Actor; isDraft: boolean }

/**
 * What came of a form with files: the names of those that were kept, what went wrong, in words, and whether the report
 * or draft was erased or removed meanwhile.
 */
type Received = { added: readonly string[]; errors: readonly FieldError[]; gone: boolean }

/** Reads a multipart body to its end, storing what can be kept: of too many files at once the first ones. */
async function receive(context: RequestContext, target: Target | undefined): Promise<Received> {
  const t = filesTexts.in(context.language)
  const added: string[] = []
  const wrong = new Set<string>()
  let gone = false
  try {
    for await (const file of trustedFiles(context)) {
      const taken = await takeOne(context, gone ? undefined : target, file)
      if (taken === undefined) continue
      if ('gone' in taken) gone = true
      else if ('added' in taken) added.push(taken.added)
      else wrong.add(taken.error)
    }
  } catch (error) {
    if (!(error instanceof TooManyFilesError)) throw error
    wrong.add(t('errorTooMany'))
  }
  if (added.length === 0 && wrong.size === 0) wrong.add(t('errorNone'))
  return { added, errors: [...wrong].map((message) => ({ field: 'files', message })), gone }
}

/** The files of a form that begins with its token. @throws StaleFormError when it does not. */
async function* trustedFiles(context: RequestContext): AsyncGenerator<UploadedFile> {
  let isTrusted = false
  for await (const part of context.parts()) {
    if ('stream' in part) {
      if (!isTrusted) context.checkCsrf(undefined)
      yield part
    } else if (part.field === '_csrf') {
      context.checkCsrf(part.value)
      isTrusted = true
    }
  }
  if (!isTrusted) context.checkCsrf(undefined)
}

type TakenOne = { added: string } | { error: string } | { gone: true }

/** Takes one file, or tells why not; nothing when no file was chosen, or there is nothing to keep it with. */
async function takeOne(
  context: RequestContext,
  target: Target | undefined,
  { fileName, stream }: UploadedFile,
): Promise<TakenOne | undefined> {
  try {
    return await withUpload(stream, async (content) => {
      if (target === undefined || fileName === '' || content?.length === 0) return undefined
      return keepFile(context, target, { name: fileName, content })
    })
  } catch (error) {
    if (error instanceof RecordKeyMissingError) return { gone: true }
    if (!(error instanceof NoRoomError) && !isOutOfSpace(error)) throw error
    context.platform.log.error('attachments.no-room', {})
    return { error: filesTexts.in(context.language)('errorNoRoom', { name: shortName(fileName) }) }
  }
}

async function keepFile(
  context: RequestContext,
  target: Target,
  upload: { name: string; content: Buffer | undefined },
): Promise<TakenOne> {
  const t = filesTexts.in(context.language)
  const taken = await takeFile(upload, context.platform.clamd)
  if ('refused' in taken) return { error: t(taken.refused, { name: taken.name }) }
  return context.transactAs(target.actor, async (tx) => {
    context.about({ kind: 'report', id: target.recordId }, [target.recordId])
    if ((await countAttachments(tx, target.recordId)) >= maximumFiles) return { error: t('errorTooMany') }
    await checkRoom(tx, context.platform, { file: taken.kept, isDraft: target.isDraft })
    await storeFile(tx, context.platform, { ...target, file: taken.kept })
    return { added: taken.kept.name }
  })
}
