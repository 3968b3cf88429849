import { z } from 'zod'
import { keepInput, takeInput, valueOf } from '../../../platform/forms/kept-input.ts'
import { forgetStates, keepState } from '../../../platform/forms/visit-state.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { makeThrottle, type Throttle } from '../../../platform/http/throttle.ts'
import { TooManyError } from '../../../platform/http/errors.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Actions, Button, ErrorSummary, Form, Heading, PublicPage, pageOf, TextField } from '../../../ui/index.ts'
import { addFromReporter } from '../actions/add-from-reporter.ts'
import { recordAttachments } from '../attachments/index.ts'
import { findOrganisation } from '../../network/index.ts'
import { renewVisitOfDraft } from '../draft/draft.ts'
import { ChannelPage, ErasedChannelPage } from '../pages/follow/channel-page.tsx'
import { followTexts } from '../pages/follow/text.ts'
import { presentChannel } from '../present.ts'
import { findReport, findReportOfCode, listMessages } from '../queries.ts'
import { receiptHash } from '../receipt/code.ts'
import { openReport } from '../record.ts'
import { findReporter, reporterState } from './reporter.ts'

const wrongCodesPerHour = 30
const throttles = new WeakMap<Platform, Throttle>()

/** The page that asks for the code. */
export async function showCodeForm(context: RequestContext): Promise<Reply> {
  context.ensureVisit()
  const kept = await takeInput(context, '/volgen')
  const t = followTexts.in(context.language)
  const errors = kept?.errors ?? []
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
        <Actions>
          <Button kind="primary">{t('open')}</Button>
        </Actions>
      </Form>
    </PublicPage>,
  )
}

/**
 * Opens the channel for who has the code. Right and wrong codes do the same work: one hash, one look-up, one write.
 * A right code is never throttled; wrong ones are counted in memory only.
 */
export async function takeCode(context: RequestContext): Promise<Reply> {
  const { platform, body, language } = context
  const typed = typeof body['code'] === 'string' ? body['code'] : ''
  const throttle = throttleOf(platform)
  const recordId = await findReportOfCode(platform.database, receiptHash(platform.keys, typed))
  if (recordId !== undefined) {
    await forgetStates(context)
    await renewVisitOfDraft(context)
    await keepState(context, reporterState, recordId)
    return redirect('/volgen/melding')
  }
  const wait = throttle.waitSeconds(context.address)
  throttle.countFailure(context.address)
  if (wait > 0) throw new TooManyError(wait)
  const message = followTexts.in(language)(typed.trim() === '' ? 'empty' : 'wrong')
  await keepInput(context, '/volgen', { input: { code: typed.slice(0, 100) }, errors: [{ field: 'code', message }] })
  return redirect('/volgen')
}

/** The channel: where it stands, in plain words, and what was written. */
export async function showChannel(context: RequestContext): Promise<Reply> {
  const reporter = await findReporter(context)
  if (reporter === undefined) return redirect('/volgen')
  const kept = await takeInput(context, '/volgen/melding')
  const channel = await context.transactAs(reporter, async (tx) => {
    context.about({ kind: 'report', id: reporter.recordId }, [reporter.recordId])
    if ((await findReport(tx, reporter.recordId))?.erased_at) return undefined
    const report = await openReport(tx, context.platform, reporter.recordId)
    const desk = await findOrganisation(tx, report.row.desk_id)
    const messages = await listMessages(tx, reporter.recordId)
    const files = await recordAttachments(tx, report)
    return presentChannel({ report, messages, files, deskName: desk?.name ?? '' })
  })
  if (channel === undefined) return page(<ErasedChannelPage context={pageOf(context)} />)
  const written = context.query['geschreven'] === 'ja'
  return page(<ChannelPage context={pageOf(context)} channel={channel} kept={kept} written={written} />)
}

const messageSchema = z.object({ message: z.string().trim().min(1, 'writeMissing').max(10_000, 'writeLong') })

/** Takes a message of the reporter: an answer when they were asked something, else an addition. */
export async function takeMessage(context: RequestContext): Promise<Reply> {
  const reporter = await findReporter(context)
  if (reporter === undefined) return redirect('/volgen')
  const parsed = readForm(messageSchema, context.body)
  if (!parsed.success) {
    const code = parsed.error.issues[0]?.message === 'writeLong' ? 'writeLong' : 'writeMissing'
    const message = followTexts.in(context.language)(code)
    await keepInput(context, '/volgen/melding', { input: context.body, errors: [{ field: 'message', message }] })
    return redirect('/volgen/melding')
  }
  await context.transactAs(reporter, async (tx) => {
    context.about({ kind: 'report', id: reporter.recordId }, [reporter.recordId])
    const actor = { ...context.actor, ...reporter }
    await addFromReporter({ tx, platform: context.platform, actor }, parsed.data.message)
  })
  return redirect('/volgen/melding?geschreven=ja')
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
