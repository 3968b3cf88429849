import type { VNode } from 'preact'
import { z } from 'zod'
import { fieldErrors, keepInput, consumeInput } from '../../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import {
  Actions,
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Notice,
  pageOf,
  ShortDate,
  SummaryList,
  Table,
  TextArea,
  WorkPage,
  type PageContext,
} from '../../../../ui/index.ts'
import {
  lastMomentOf,
  listSharesTo,
  purposeTexts,
  receives,
  sharePurposes,
  type ShareRow,
} from '../../../sharing/index.ts'
import { answerShare } from '../../actions/share.ts'
import { receivingOrganisations } from '../../policy.ts'
import { listQuestionsTo } from '../../queries/others.ts'
import { organisationNames } from '../../queries/record.ts'
import { tokenTexts } from '../../labels/parties.ts'
import { labelOf } from '../../labels/label-of.ts'
import { formView } from '../../../../ui/form-view.ts'
import { formErrorLabel } from '../text.ts'
import { loadShared, openShare } from '../../load-shared.ts'
import { partsInWords, SharedPage } from './shared.tsx'
import { receivedTexts } from './text.ts'
import { actionContext, choice, optionalText } from '../../../../records/index.ts'

const shown = 100
const questionDays = 30
type TokenWord = Parameters<ReturnType<typeof tokenTexts.in>>[0]

function Shares(props: { context: PageContext; shares: readonly ShareRow[]; kind: 'offered' | 'accepted' }): VNode {
  const { context, shares, kind } = props
  const { language } = context
  const t = receivedTexts.in(language)
  return (
    <>
      <Heading level={2}>{t(kind)}</Heading>
      {kind === 'offered' && shares.length > 0 && <p>{t('openOffer')}</p>}
      <Table
        caption={t(kind)}
        captionHidden
        rows={shares}
        empty={t(kind === 'offered' ? 'noOffered' : 'noAccepted')}
        columns={[
          {
            key: 'signal',
            label: t('signal'),
            unbroken: true,
            cell: (share) => <Link href={`/ontvangen/${share.id}`}>{share.record_number}</Link>,
          },
          { key: 'from', label: t('from'), cell: (share) => share.from_name },
          { key: 'parts', label: t('parts'), cell: (share) => partsInWords(share, language) },
          {
            key: 'purpose',
            label: t('purpose'),
            cell: (share) => labelOf(sharePurposes, share.purpose, purposeTexts.in(language)),
          },
          { key: 'offeredAt', label: t('offeredAt'), cell: (share) => <ShortDate at={share.offered_at} /> },
          { key: 'until', label: t('until'), cell: (share) => <ShortDate at={lastMomentOf(share)} /> },
        ]}
      />
    </>
  )
}

/** What was shared with roles that the actor holds: offers first, then what was accepted; and who asked. */
export async function showReceived(context: RequestContext): Promise<Reply> {
  const { actor, now, language } = context
  const { shares, questions, names } = await context.transact(async (tx) => {
    const organisations = receivingOrganisations(actor)
    const filter = { organisations, statuses: ['offered', 'accepted'], now, limit: shown }
    const since = new Date(now.getTime() - questionDays * 86_400_000)
    const questions = await listQuestionsTo(tx, organisations, since)
    return {
      shares: (await listSharesTo(tx, filter)).filter((share) => receives(actor, share)),
      questions,
      names: await organisationNames(
        tx,
        questions.map((row) => row.from_organisation),
      ),
    }
  })
  const t = receivedTexts.in(language)
  const pageContext = pageOf(context)
  return page(
    <WorkPage context={pageContext} title={t('title')} wide>
      <Heading level={1}>{t('title')}</Heading>
      <p>{t('intro')}</p>
      <Shares context={pageContext} kind="offered" shares={shares.filter(({ status }) => status === 'offered')} />
      <Shares context={pageContext} kind="accepted" shares={shares.filter(({ status }) => status === 'accepted')} />
      {questions.length > 0 && (
        <>
          <Heading level={2}>{t('questions')}</Heading>
          <ul>
            {questions.map((row) => (
              <li key={row.id}>
                {t('question', {
                  organisation: names.get(row.from_organisation) ?? '',
                  when: formatDate(row.at, language),
                  kind: tokenTexts.in(language)((row.kind ?? 'phone') as TokenWord),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </WorkPage>,
  )
}

/** One share: the offer to answer, or what was shared. */
export async function showShare(context: RequestContext): Promise<Reply> {
  const view = formView(pageOf(context), await consumeInput(context, context.path))
  const { share, signal } = await context.transact(async (tx) => {
    const { share, state } = await openShare(context, tx)
    if (state !== 'offered' && state !== 'accepted') throw new NotFoundError()
    return { share, signal: state === 'accepted' ? await loadShared(context, tx, share) : undefined }
  })
  const pageContext = pageOf(context)
  if (signal !== undefined) return page(<SharedPage context={pageContext} share={share} signal={signal} />)
  const t = receivedTexts.in(context.language)
  const rows = [
    { label: t('framework'), value: share.framework_text },
    { label: t('purpose'), value: labelOf(sharePurposes, share.purpose, purposeTexts.in(context.language)) },
    { label: t('until'), value: formatDate(lastMomentOf(share), context.language) },
  ]
  return page(
    <WorkPage
      context={pageContext}
      title={t('offerTitle', { number: share.record_number })}
      error={view.errors.length > 0}
    >
      <Link href="/ontvangen">{t('back')}</Link>
      <ErrorSummary errors={view.errors} />
      <Heading level={1}>{t('offerTitle', { number: share.record_number })}</Heading>
      <Notice
        kind="info"
        title={t('offerIntro', { from: share.from_name, parts: partsInWords(share, context.language) })}
      />
      <SummaryList rows={rows} />
      <Form action={context.path} csrfToken={context.csrfToken()}>
        <Actions>
          <Button kind="primary" name="answer" value="accept">
            {t('accept')}
          </Button>
        </Actions>
      </Form>
      <Details summary={t('refuse')} open={view.errors.length > 0}>
        <Form action={context.path} csrfToken={context.csrfToken()}>
          <TextArea
            {...view.field('reason')}
            label={t('refuseReason')}
            hint={t('refuseHint', { from: share.from_name })}
            rows={3}
          />
          <Actions>
            <Button kind="secondary" name="answer" value="refuse">
              {t('refuse')}
            </Button>
          </Actions>
        </Form>
      </Details>
    </WorkPage>,
  )
}

const answerSchema = z
  .strictObject({ answer: choice(['accept', 'refuse']), reason: optionalText(2000) })
  .refine(({ answer, reason }) => answer === 'accept' || reason !== '', { path: ['reason'], message: 'missing' })

/** Accepts or refuses an offer. */
export async function postShare(context: RequestContext): Promise<Reply> {
  const read = readForm(answerSchema, context.body)
  if (!read.success) {
    const errors = fieldErrors(read.error, (_field, code) => formErrorLabel(code, context.language))
    await keepInput(context, context.path, { input: context.body, errors })
    return redirect(context.path)
  }
  const { answer, reason } = read.data
  await context.transact(async (tx) => {
    const { share } = await openShare(context, tx)
    await answerShare(actionContext(context, tx), { id: share.id, accept: answer === 'accept', reason })
  })
  return redirect(answer === 'accept' ? context.path : '/ontvangen')
}
