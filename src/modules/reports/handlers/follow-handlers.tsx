import { z } from 'zod'
import { keepInput, consumeInput, valueOf } from '../../../platform/forms/kept-input.ts'
import { forgetStates, keepState } from '../../../platform/forms/visit-state.ts'
import {
  page,
  readForm,
  redirect,
  type FormBody,
  type Reply,
  type RequestContext,
} from '../../../platform/http/route.ts'
import { makeThrottle, type Throttle } from '../../../platform/http/throttle.ts'
import { TooManyError } from '../../../platform/http/errors.ts'
import type { Platform } from '../../../platform/platform.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  Heading,
  PublicPage,
  pageOf,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { addMessageFromReporter } from '../actions/add-from-reporter.ts'
import { recordAttachments } from '../attachments/index.ts'
import { findOrganisation } from '../../network/index.ts'
import { renewVisitOfDrafts } from '../draft/draft.ts'
import { ChannelPage, ErasedChannelPage } from '../pages/follow/channel-page.tsx'
import { followTexts } from '../pages/follow/text.ts'
import { presentChannel } from '../present.ts'
import { findReport, findReportOfCode, listMessages } from '../queries.ts'
import { receiptHash } from '../receipt/code.ts'
import { openReport } from '../record.ts'
import { addToReport, findReporter, reporterState } from './reporter.ts'

const channelPath = '/volgen/melding'
const wrongCodesPerHour = 30
const throttles = new WeakMap<Platform, Throttle>()

/** The page that asks for the code. */
export async function showCodeForm(context: RequestContext): Promise<Reply> {
  context.ensureVisit()
  const kept = await consumeInput(context, '/volgen')
  const t = followTexts.in(context.language)
  const errors = kept?.errors ?? []
  const message = valueOf(kept?.input, 'message')
  return page(
    <PublicPage context={pageOf(context)} title={t('tab')} back="/" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Heading level={1}>{t('title')}</Heading>
      <Form action="/volgen" csrfToken={context.csrfToken()}>
        <TextField
          name="code"
          label={t('label')}
          hint={t('hint')}
          autocomplete="off"
          value={valueOf(kept?.input, 'code')}
          error={errors[0]?.message}
        />
        {message !== '' && <TextArea name="message" label={t('unsent')} rows={5} value={message} />}
        <Actions>
          <Button kind="primary">{t('open')}</Button>
        </Actions>
      </Form>
    </PublicPage>,
  )
}

/**
 * Opens the channel for who has the code. Finding out costs the same for right and wrong ones: one hash, one look-up; what
 * is done after it shows in the answer anyway. A right code is never throttled; wrong ones are counted in memory only.
 */
export async function submitCode(context: RequestContext): Promise<Reply> {
  const { platform, body } = context
  const typed = valueOf(body, 'code')
  const message = valueOf(body, 'message').slice(0, 10_000)
  const throttle = throttleOf(platform)
  const recordId = await findReportOfCode(platform.database, receiptHash(platform.keys, typed))
  if (recordId !== undefined) {
    await forgetStates(context)
    if (!(await renewVisitOfDrafts(context))) context.adoptVisit(context.nextVisit())
    await keepState(context, reporterState, recordId)
    if (message !== '') await keepInput(context, channelPath, { input: { message }, errors: [] })
    return redirect(channelPath)
  }
  const wait = throttle.waitSeconds(context.address)
  throttle.countFailure(context.address)
  if (wait > 0) throw new TooManyError(wait)
  return askCode(context, typed.trim() === '' ? 'empty' : 'wrong', { code: typed.slice(0, 100), message })
}

/** Back to the page that asks for the code, with what was typed. */
export async function askCode(
  context: RequestContext,
  why: 'empty' | 'wrong' | 'late',
  input: FormBody,
): Promise<Reply> {
  const error = { field: 'code', message: followTexts.in(context.language)(why) }
  await keepInput(context, '/volgen', { input, errors: [error] })
  return redirect('/volgen')
}

/** The channel: where it stands, in plain words, and what was written. */
export async function showChannel(context: RequestContext): Promise<Reply> {
  const reporter = await findReporter(context)
  if (reporter === undefined) return redirect('/volgen')
  const kept = await consumeInput(context, channelPath)
  const channel = await context.transactAs(reporter, async (tx) => {
    context.about({ kind: 'report', id: reporter.recordId }, [reporter.recordId])
    if ((await findReport(tx, reporter.recordId))?.erased_at) return undefined
    const report = await openReport(tx, context.platform, reporter.recordId)
    const desk = await findOrganisation(tx, report.row.desk_id)
    const messages = await listMessages(tx, reporter.recordId)
    const files = await recordAttachments(tx, report)
    return presentChannel({ report, messages, files, deskName: desk?.name ?? '' })
  })
  const written = context.query['geschreven']
  if (channel === undefined) {
    return page(<ErasedChannelPage context={pageOf(context)} refused={written === 'nee'} />)
  }
  return page(<ChannelPage context={pageOf(context)} channel={channel} kept={kept} written={written === 'ja'} />)
}

const messageSchema = z.object({ message: z.string().trim().min(1, 'writeMissing').max(10_000, 'writeLong') })

/** Takes a message of the reporter: an answer when they were asked something, else an addition. */
export async function submitMessage(context: RequestContext): Promise<Reply> {
  const reporter = await findReporter(context)
  if (reporter === undefined) return askCode(context, 'late', { message: valueOf(context.body, 'message') })
  const parsed = readForm(messageSchema, context.body)
  if (!parsed.success) {
    const code = parsed.error.issues[0]?.message === 'writeLong' ? 'writeLong' : 'writeMissing'
    const message = followTexts.in(context.language)(code)
    await keepInput(context, channelPath, { input: context.body, errors: [{ field: 'message', message }] })
    return redirect(channelPath)
  }
  const isWritten = await addToReport(context, reporter, (action) =>
    addMessageFromReporter(action, parsed.data.message),
  )
  return redirect(`${channelPath}?geschreven=${isWritten ? 'ja' : 'nee'}`)
}

/** Closes the channel on this device. */
export async function stopFollowing(context: RequestContext): Promise<Reply> {
  await forgetStates(context)
  context.forgetVisit()
  return redirect('/')
}

function throttleOf(platform: Platform): Throttle {
  const known = throttles.get(platform)
  if (known !== undefined) return known
  const made = makeThrottle({ limit: wrongCodesPerHour, clock: platform.clock, random: platform.random })
  throttles.set(platform, made)
  return made
}
