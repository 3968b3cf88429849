import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { Heading, Link, pageOf, ShortDate, Table, Tag, WorkPage } from '../../../../ui/index.ts'
import { lastMomentOf, listSharesFrom, newestAnswers, shareStateAt, shareStateTexts } from '../../../sharing/index.ts'
import { paths } from '../../paths.ts'
import { ownDesks } from '../../policy.ts'
import { signals } from '../../record.ts'
import { answerTexts } from './answer-text.ts'
import { AnswerInShort, ShareWaits } from './answers.tsx'

const shown = 100

/** What the own desks share, with what waits for them first: answers to see, questions to reply to, answers that are late. */
export async function showGiven(context: RequestContext): Promise<Reply> {
  const { language, now } = context
  const { shares, newest } = await context.transact(async (tx) => {
    const shares = await listSharesFrom(tx, {
      kind: signals.kind,
      organisations: ownDesks(context.actor),
      now,
      limit: shown,
    })
    for (const { record_id: id } of shares) context.about({ kind: 'signal-list', id }, [id])
    const ids = shares.map(({ id }) => id)
    return { shares, newest: await newestAnswers(tx, ids) }
  })
  const t = answerTexts.in(language)
  return page(
    <WorkPage context={pageOf(context)} title={t('givenTitle')} wide>
      <Heading level={1}>{t('givenTitle')}</Heading>
      <p>{t('givenIntro')}</p>
      <Table
        caption={t('givenTitle')}
        captionHidden
        rows={shares}
        empty={t('givenEmpty')}
        columns={[
          {
            key: 'signal',
            label: t('signal'),
            unbroken: true,
            cell: (share) => <Link href={paths.signal.section(share.record_id, 'shares')}>{share.record_number}</Link>,
          },
          {
            key: 'receiver',
            label: t('receiver'),
            cell: (share) => (
              <>
                {share.to_name} <Tag kind="neutral">{shareStateTexts.in(language)(shareStateAt(share, now))}</Tag>
              </>
            ),
          },
          {
            key: 'newest',
            label: t('newest'),
            cell: ({ id }) => <AnswerInShort answer={newest.get(id)} language={language} />,
          },
          {
            key: 'waits',
            label: t('waits'),
            cell: (share) => (
              <ShareWaits share={share} unseen={share.unseen_by_giver !== null} language={language} now={now} />
            ),
          },
          { key: 'until', label: t('until'), cell: (share) => <ShortDate at={lastMomentOf(share)} /> },
        ]}
      />
    </WorkPage>,
  )
}
