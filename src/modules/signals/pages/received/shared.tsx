import type { VNode } from 'preact'
import type { Saved } from '../../../../platform/forms/kept-input.ts'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import {
  ButtonLink,
  Actions,
  Card,
  Heading,
  Link,
  Notice,
  SummaryList,
  Table,
  Tag,
  WorkPage,
  type PageContext,
  PrintHeader,
} from '../../../../ui/index.ts'
import { ErasedTag } from '../../../accountability/index.ts'
import {
  isAnswerLate,
  lastMomentOf,
  parts,
  partTexts,
  purposeTexts,
  sharePurposes,
  type ShareRow,
} from '../../../sharing/index.ts'
import type { SharedSignal, ToldAnswers } from '../../load-shared.ts'
import { paths } from '../../paths.ts'
import { partyLabel } from '../../present.ts'
import { enrichmentSources } from '../../rules/enriching.ts'
import { forms } from '../../rules/forms.ts'
import { sourceTexts } from '../../labels/enriching.ts'
import { formTexts } from '../../labels/facts.ts'
import { certaintyTexts, partyKindTexts, partyRoleTexts } from '../../labels/parties.ts'
import { labelOf } from '../../labels/label-of.ts'
import { Weighed } from '../record/assessment-section.tsx'
import { workTexts } from '../record/sections-text.ts'
import { Answers, lastDayOf } from '../share/answers.tsx'
import { answerFormTexts } from './answer-text.ts'
import { receivedTexts } from './text.ts'

type Lookup = SharedSignal['lookups'][number]
type Props = {
  context: PageContext
  share: ShareRow
  signal: SharedSignal
  told: ToldAnswers
  /** What was done just now. */
  saved: Saved | undefined
}

/** The parts of a share in words. */
export function partsInWords(share: ShareRow, language: Language): string {
  return share.parts.map((part) => labelOf(parts, part, partTexts.in(language))).join(', ')
}

function Facts({ context, signal }: Props): VNode | null {
  const { language } = context
  const t = receivedTexts.in(language)
  const { facts } = signal
  if (facts === undefined) return null
  const rows = [
    [t('told'), facts.facts],
    [t('where'), facts.where],
    [t('when'), facts.when],
    [t('forms'), signal.forms.map((form) => labelOf(forms, form, formTexts.in(language))).join(', ')],
    [t('assessment'), signal.assessment?.[language]],
  ] as const
  return (
    <Card>
      <Heading level={2}>{facts.title}</Heading>
      <SummaryList
        rows={rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))}
      />
    </Card>
  )
}

function People({ context, signal }: Props): VNode | null {
  const { language } = context
  const t = receivedTexts.in(language)
  const { parties, weighing } = signal
  if (parties === undefined) return null
  return (
    <Card>
      <Heading level={2}>{t('people')}</Heading>
      <Table
        caption={t('people')}
        captionHidden
        rows={parties}
        empty={t('nobody')}
        columns={[
          {
            key: 'what',
            label: t('named'),
            cell: ({ kind, content }) => (
              <>
                {partyKindTexts.in(language)(kind)}:{' '}
                {content === undefined ? <ErasedTag language={language} /> : partyLabel(content)}
                {content?.note !== undefined && <p>{content.note}</p>}
              </>
            ),
          },
          { key: 'role', label: t('role'), cell: ({ role }) => partyRoleTexts.in(language)(role) },
          { key: 'sure', label: t('sure'), cell: ({ certainty }) => certaintyTexts.in(language)(certainty) },
        ]}
      />
      {weighing !== undefined && (
        <>
          <Heading level={3}>{t('weighing')}</Heading>
          <Weighed weighing={weighing} w={workTexts.in(language)} language={language} />
        </>
      )}
    </Card>
  )
}

function Lookups({ context, share, signal }: Props): VNode {
  const { language } = context
  const t = receivedTexts.in(language)
  const w = workTexts.in(language)
  return (
    <Card>
      <Heading level={2}>{t('lookups')}</Heading>
      <p>{t('lookupsOf', { parts: partsInWords(share, language) })}</p>
      <Table
        caption={t('lookups')}
        captionHidden
        rows={signal.lookups}
        empty={t('nothing')}
        columns={[
          {
            key: 'source',
            label: w('source'),
            cell: ({ source }) => labelOf(enrichmentSources, source, sourceTexts.in(language)),
          },
          {
            key: 'result',
            label: w('result'),
            cell: ({ found, words }) => (
              <>
                {!found && <Tag kind="neutral">{w('nothingFound')}</Tag>} {words ?? t('gone')}
              </>
            ),
          },
          ...(share.parts.length > 1
            ? [
                {
                  key: 'part',
                  label: t('part'),
                  cell: ({ part }: Lookup) => labelOf(parts, part, partTexts.in(language)),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

/** By when the giver expects to hear something, where to tell it, and that there is a reply. */
function AnswerDue({ context: { language, now }, share, told }: Props): VNode {
  const t = answerFormTexts.in(language)
  const due = share.answer_due_at
  const isLate = isAnswerLate(share, now)
  return (
    <>
      {due !== null && (
        <p>
          {isLate && <Tag kind="danger">{t('overdue')}</Tag>}{' '}
          {t(isLate ? 'late' : 'dueBy', { day: formatDate(lastDayOf(due), language) })}
        </p>
      )}
      <Actions>
        <ButtonLink kind="primary" href={paths.received.answer(share.id)}>
          {t('title')}
        </ButtonLink>
        {told.answers.length > 0 && <Link href="#antwoorden">{t('answers')}</Link>}
        {share.unseen_by_receiver !== null && <Tag kind="new">{t('newReply')}</Tag>}
      </Actions>
    </>
  )
}

/** What the receiver told, with the replies to their questions. */
function Told({ context: { language }, share, told }: Props): VNode | null {
  const t = answerFormTexts.in(language)
  if (told.answers.length === 0) return null
  return (
    <Card>
      <Heading level={2} id="antwoorden">
        {t('answers')}
      </Heading>
      <Answers answers={told.answers} names={told.names} receiver={share.to_name} language={language} />
    </Card>
  )
}

/** What another desk shared: exactly those parts; and what was told about it. */
export function SharedPage(props: Props): VNode {
  const { context, share, signal, saved } = props
  const { language } = context
  const t = receivedTexts.in(language)
  return (
    <WorkPage context={context} title={signal.number}>
      <Link href={paths.received.list} unprinted>
        {t('back')}
      </Link>
      <PrintHeader context={context} />
      {saved !== undefined && (
        <Notice kind="success" title={saved.title}>
          <p>{saved.text}</p>
        </Notice>
      )}
      <Heading level={1}>
        {t('readTitle', { number: signal.number })} {signal.acute && <Tag kind="danger">{t('acute')}</Tag>}
      </Heading>
      <p>
        {t('sharedBy', {
          from: share.from_name,
          until: formatDate(lastMomentOf(share), language),
          parts: partsInWords(share, language),
        })}
      </p>
      <Notice
        kind="warning"
        title={t('secret', { purpose: labelOf(sharePurposes, share.purpose, purposeTexts.in(language)) })}
      >
        <p>{share.framework_text}</p>
      </Notice>
      <AnswerDue {...props} />
      <Facts {...props} />
      <People {...props} />
      <Lookups {...props} />
      <Told {...props} />
    </WorkPage>
  )
}
