import type { VNode } from 'preact'
import { consumeInput } from '../../../../platform/forms/kept-input.ts'
import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import {
  Heading,
  Link,
  Notice,
  pageOf,
  ShortDate,
  Table,
  WorkPage,
  type Column,
  type PageContext,
} from '../../../../ui/index.ts'
import {
  lastMomentOf,
  listSharesTo,
  newestAnswers,
  purposeTexts,
  receives,
  sharePurposes,
  type NewestAnswer,
  type ShareRow,
} from '../../../sharing/index.ts'
import { labelOf } from '../../labels/label-of.ts'
import { tokenTexts } from '../../labels/parties.ts'
import { paths } from '../../paths.ts'
import { receivingOrganisations } from '../../policy.ts'
import { listQuestionsTo } from '../../queries/others.ts'
import { organisationNames } from '../../queries/record.ts'
import { answerTexts } from '../share/answer-text.ts'
import { AnswerInShort, ShareWaits } from '../share/answers.tsx'
import { partsInWords } from './shared.tsx'
import { receivedTexts } from './text.ts'

const shown = 100
const questionDays = 30
type TokenWord = Parameters<ReturnType<typeof tokenTexts.in>>[0]

type SharesProps = {
  context: PageContext
  shares: readonly ShareRow[]
  kind: 'offered' | 'accepted'
  newest: ReadonlyMap<string, NewestAnswer>
}

function Shares({ context, shares, kind, newest }: SharesProps): VNode {
  const { language, now } = context
  const t = receivedTexts.in(language)
  const a = answerTexts.in(language)
  const offeredAt: Column<ShareRow> = {
    key: 'offeredAt',
    label: t('offeredAt'),
    cell: (share) => <ShortDate at={share.offered_at} />,
  }
  const told: readonly Column<ShareRow>[] = [
    {
      key: 'newest',
      label: a('newest'),
      cell: ({ id }) => <AnswerInShort answer={newest.get(id)} language={language} />,
    },
    {
      key: 'waits',
      label: a('waits'),
      cell: (share) => (
        <ShareWaits share={share} unseen={share.unseen_by_receiver !== null} language={language} now={now} />
      ),
    },
  ]
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
            cell: (share) => <Link href={paths.received.share(share.id)}>{share.record_number}</Link>,
          },
          { key: 'from', label: t('from'), cell: (share) => share.from_name },
          { key: 'parts', label: t('parts'), cell: (share) => partsInWords(share, language) },
          {
            key: 'purpose',
            label: t('purpose'),
            cell: (share) => labelOf(sharePurposes, share.purpose, purposeTexts.in(language)),
          },
          ...(kind === 'accepted' ? told : [offeredAt]),
          { key: 'until', label: t('until'), cell: (share) => <ShortDate at={lastMomentOf(share)} /> },
        ]}
      />
    </>
  )
}

/** What was shared with roles that the actor holds: offers first, then what was accepted; and who asked. */
export async function showReceived(context: RequestContext): Promise<Reply> {
  const { actor, now, language } = context
  const saved = (await consumeInput(context, context.path))?.saved
  const { shares, questions, names, newest } = await context.transact(async (tx) => {
    const organisations = receivingOrganisations(actor)
    const filter = { organisations, statuses: ['offered', 'accepted'], now, limit: shown }
    const since = new Date(now.getTime() - questionDays * 86_400_000)
    const questions = await listQuestionsTo(tx, organisations, since)
    const shares = (await listSharesTo(tx, filter)).filter((share) => receives(actor, share))
    const ids = shares.map(({ id }) => id)
    return {
      shares,
      newest: await newestAnswers(tx, ids),
      questions,
      names: await organisationNames(
        tx,
        questions.map((row) => row.from_organisation),
      ),
    }
  })
  const t = receivedTexts.in(language)
  const pageContext = pageOf(context)
  const common = { context: pageContext, newest }
  return page(
    <WorkPage context={pageContext} title={t('title')} wide>
      {saved !== undefined && (
        <Notice kind="success" title={saved.title}>
          <p>{saved.text}</p>
        </Notice>
      )}
      <Heading level={1}>{t('title')}</Heading>
      <p>{t('intro')}</p>
      <Shares {...common} kind="offered" shares={shares.filter(({ status }) => status === 'offered')} />
      <Shares {...common} kind="accepted" shares={shares.filter(({ status }) => status === 'accepted')} />
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
