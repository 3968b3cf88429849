import type { VNode } from 'preact'
import type { RecordSection } from '../../../../records/index.ts'
import { Heading, Notice, ShortDate, Table, Tag, type TagKind } from '../../../../ui/index.ts'
import {
  lastMomentOf,
  parts,
  partTexts,
  purposeTexts,
  sharePurposes,
  shareStateAt,
  shareStateTexts,
  type ShareRow,
  type ShareState,
} from '../../../sharing/index.ts'
import { labelOf } from '../../labels/label-of.ts'
import { paths, sectionIds } from '../../paths.ts'
import { linksTo } from '../record/actions.ts'
import { RowLink } from '../record/row-link.tsx'
import type { WorkProps } from '../record/section.ts'
import { answerTexts } from './answer-text.ts'
import { Answers, ShareWaits } from './answers.tsx'

const shareTags: Readonly<Record<ShareState, TagKind>> = {
  offered: 'waiting',
  accepted: 'done',
  refused: 'danger',
  withdrawn: 'neutral',
  'handed-back': 'danger',
  expired: 'neutral',
}

/** Who sees what of this signal, under which framework and until when, and what they told. */
export function sharesSection(props: WorkProps): RecordSection {
  const { data, w, language } = props
  const { shares } = data
  const mayPassOn = data.row.may_pass_on
  const nothing = w(mayPassOn ? 'noShares' : 'noSharesNotPassedOn')
  return {
    id: sectionIds.shares,
    title: w('shares'),
    count: shares.length,
    empty: shares.length === 0 ? nothing : undefined,
    content: (
      <>
        {!mayPassOn && <Notice kind="info" level={3} title={w('notPassedOn')} />}
        <Table
          caption={w('shares')}
          captionHidden
          rows={shares}
          columns={[
            { key: 'receiver', label: w('receiver'), cell: ({ to_name: name }) => name },
            {
              key: 'sees',
              label: w('sees'),
              cell: (share) => share.parts.map((word) => labelOf(parts, word, partTexts.in(language))).join(', '),
            },
            { key: 'framework', label: w('framework'), cell: ({ framework_text: words }) => words },
            {
              key: 'purpose',
              label: w('purpose'),
              cell: ({ purpose }) => labelOf(sharePurposes, purpose, purposeTexts.in(language)),
            },
            { key: 'until', label: w('until'), cell: (share) => <ShortDate at={lastMomentOf(share)} /> },
            { key: 'state', label: w('state'), cell: (share) => <ShareStanding {...props} share={share} /> },
          ]}
        />
        {shares.map((share) => (
          <FromReceiver key={share.id} {...props} share={share} />
        ))}
      </>
    ),
    actions: linksTo(data.head, language, 'offer-share'),
  }
}

type ShareProps = WorkProps & { share: ShareRow }

/** Where a share stands, why, what waits in it, and how it can be ended. */
function ShareStanding({ data, w, language, now, share }: ShareProps): VNode {
  const state = shareStateAt(share, now)
  const runs = state === 'offered' || state === 'accepted'
  return (
    <>
      <Tag kind={shareTags[state]}>{shareStateTexts.in(language)(state)}</Tag> {data.shareReasons.get(share.id)}{' '}
      <ShareWaits share={share} unseen={share.unseen_by_giver !== null} language={language} now={now} />{' '}
      {runs && (
        <RowLink href={`/signalen/${data.row.id}/gedeeld/${share.id}/stoppen`} words={w('end')} what={share.to_name} />
      )}
    </>
  )
}

/** What the receiver of a share told; nothing when they told nothing yet. */
function FromReceiver({ data, language, now, share }: ShareProps): VNode | null {
  const t = answerTexts.in(language)
  const answers = data.answers.filter(({ shareId }) => shareId === share.id)
  if (answers.length === 0) return null
  const runs = shareStateAt(share, now) === 'accepted'
  return (
    <>
      <Heading level={3}>{t('fromReceiver', { name: share.to_name })}</Heading>
      <Answers
        answers={answers}
        names={data.names}
        receiver={share.to_name}
        language={language}
        onQuestion={
          runs
            ? ({ id }) => (
                <p>
                  <RowLink
                    href={paths.signal.replyToShare(data.row.id, share.id, id)}
                    words={t('replyTo')}
                    what={share.to_name}
                  />
                </p>
              )
            : undefined
        }
      />
    </>
  )
}
