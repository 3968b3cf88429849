import type { VNode } from 'preact'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import type { RecordSection } from '../../../../records/index.ts'
import { Link, Notice, ShortDate, Table, Tag } from '../../../../ui/index.ts'
import { reportMark } from '../../../accountability/index.ts'
import { hrefOfKnown } from '../../../reports/index.ts'
import { partyLabel } from '../../present.ts'
import { asSignalStatus } from '../../rules/status.ts'
import { tokenTexts } from '../../labels/parties.ts'
import { statusTags, statusTexts } from '../../labels/status.ts'
import { linksTo } from './actions.ts'
import { sectionIds } from '../../paths.ts'
import type { SectionProps } from './section.ts'
import { listTexts } from '../list/text.ts'

type TokenWord = Parameters<ReturnType<typeof tokenTexts.in>>[0]

type Match = SectionProps['data']['matches'][number]

/** Each record that was found once, with everything that it has in common. */
function byRecord(matches: readonly Match[]): { first: Match; all: readonly Match[] }[] {
  return [...Map.groupBy(matches, ({ id }) => id).values()].flatMap((all) => {
    const [first] = all
    return first === undefined ? [] : [{ first, all }]
  })
}

/** Earlier signals with something in common, and what other desks said when they were asked. */
export function relatedSection({ data, t, language }: SectionProps): RecordSection {
  const { parties, questions } = data
  const records = byRecord(data.matches)
  const l = listTexts.in(language)
  const token = tokenTexts.in(language)
  const label = (partyId: string): string => {
    const party = parties.find(({ id }) => id === partyId)
    return party === undefined ? t('fromReport') : partyLabel(party.content)
  }
  const inCommon = ({ kind, partyId }: Match): string =>
    `${t('matched', { kind: token(kind as TokenWord) })}: ${label(partyId)}`
  return {
    id: sectionIds.related,
    title: t('earlier'),
    count: records.length,
    empty: records.length === 0 && questions.length === 0 ? t('noEarlier') : undefined,
    content: (
      <>
        <Table
          caption={t('earlier')}
          captionHidden
          rows={records}
          empty={t('noEarlier')}
          columns={[
            {
              key: 'number',
              label: l('number'),
              unbroken: true,
              cell: ({ first }) => <Link href={hrefOfKnown(first)}>{first.number ?? reportMark(first.id)}</Link>,
            },
            {
              key: 'matched',
              label: t('content'),
              cell: ({ all }) => [...new Set(all.map(inCommon))].map((words) => <p key={words}>{words}</p>),
            },
            {
              key: 'state',
              label: l('state'),
              cell: ({ first: { number, status, isOpen } }) =>
                number === null ? (
                  t(isOpen ? 'reportOpen' : 'reportClosed')
                ) : (
                  <Tag kind={statusTags[asSignalStatus(status)]}>
                    {statusTexts.in(language)(asSignalStatus(status))}
                  </Tag>
                ),
            },
            { key: 'received', label: l('received'), cell: ({ first }) => <ShortDate at={first.receivedAt} /> },
          ]}
        />
        <Asked data={data} t={t} language={language} />
      </>
    ),
    actions: linksTo(data.head, language, 'ask-others'),
  }
}

function Asked({ data, t, language }: Pick<SectionProps, 'data' | 't' | 'language'>): VNode | null {
  const { questions, organisations } = data
  if (questions.length === 0) return null
  return (
    <ul>
      {questions.map(({ id, to_organisation: to, kind, at }) => (
        <li key={id}>
          {to === null || kind === null ? (
            t('othersNone', { when: formatDate(at, language) })
          ) : (
            <Notice
              kind="info"
              level={3}
              title={t('othersKnow', {
                organisation: organisations.get(to) ?? t('someone'),
                kind: tokenTexts.in(language)(kind as TokenWord),
              })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
