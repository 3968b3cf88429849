import type { VNode } from 'preact'
import { formatDate, formatMoment } from '../../../../platform/i18n/dates.ts'
import type { PageLink, RecordSection } from '../../../../records/index.ts'
import { Link, SummaryList, Table, Tag, type Column, type SummaryRow } from '../../../../ui/index.ts'
import { ErasedNamed } from '../../../accountability/index.ts'
import { partyLabel, type PartyLine } from '../../present.ts'
import { crossings, forms, identifiers, sectors } from '../../rules/forms.ts'
import { gateDecisions, legalBases } from '../../rules/gate.ts'
import { crossingTexts, formTexts, identifierTexts, sectorTexts } from '../../labels/facts.ts'
import { basisTexts, gateTexts } from '../../labels/gate.ts'
import { certaintyTexts, partyKindTexts, partyRoleTexts } from '../../labels/parties.ts'
import { labelOf } from '../../labels/label-of.ts'
import { subjectPaths } from '../../../subjects/index.ts'
import { RowLink } from './row-link.tsx'
import type { SectionProps } from './section.ts'
import { paths, sectionIds } from '../../paths.ts'

/** What is told, and what it was found to be. */
export function factsSection({ data, t, language }: SectionProps): RecordSection {
  const { facts, factsRow, row } = data
  const yesNo = (value: boolean | null | undefined): string | undefined =>
    value === null || value === undefined ? undefined : t(value ? 'yes' : 'no')
  const identified =
    factsRow?.identified_by === null || factsRow?.identified_by === undefined
      ? undefined
      : t('identifiedBy', {
          who: labelOf(identifiers, factsRow.identified_by, identifierTexts.in(language)),
          when: factsRow.identified_on === null ? '' : formatDate(factsRow.identified_on, language),
        })
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('told'), facts?.facts ?? t('factsGone')],
    [t('where'), facts?.where],
    [t('when'), facts?.when],
    [t('remarks'), facts?.remarks],
    [t('forms'), row.forms.map((form) => labelOf(forms, form, formTexts.in(language))).join(', ')],
    [t('sector'), factsRow?.sector === null ? undefined : labelOf(sectors, factsRow?.sector, sectorTexts.in(language))],
    [
      t('crossing'),
      factsRow?.crossing === null ? undefined : labelOf(crossings, factsRow?.crossing, crossingTexts.in(language)),
    ],
    [t('online'), yesNo(factsRow?.online)],
    [t('disadvantage'), yesNo(factsRow?.serious_disadvantage)],
    [t('identified'), [identified, facts?.grounds].filter(Boolean).join(': ')],
  ]
  return {
    id: sectionIds.facts,
    title: t('facts'),
    content: <SummaryList rows={filled(rows)} />,
    actions: data.unreadable ? [] : whileOpen(row, { href: paths.signal.facts(row.id), label: t('changeFacts') }),
  }
}

/** A link that is there as long as the signal is open. */
function whileOpen({ is_open: isOpen }: SectionProps['data']['row'], link: PageLink): readonly PageLink[] {
  return isOpen ? [link] : []
}

function filled(rows: readonly (readonly [string, string | undefined])[]): SummaryRow[] {
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))
}

/** People, places, firms, vehicles, phones and accounts. */
export function partiesSection({ data, t, language }: SectionProps): RecordSection {
  const { row, parties } = data
  return {
    id: sectionIds.parties,
    title: t('parties'),
    count: parties.length,
    empty: parties.length === 0 ? t('noParties') : undefined,
    content: (
      <Table
        caption={t('parties')}
        captionHidden
        rows={parties}
        columns={[
          {
            key: 'what',
            label: t('content'),
            cell: (party) => <Named party={party} data={data} t={t} language={language} />,
          },
          { key: 'role', label: t('role'), cell: ({ role }) => partyRoleTexts.in(language)(role) },
          { key: 'certainty', label: t('certainty'), cell: ({ certainty }) => certaintyTexts.in(language)(certainty) },
          ...(row.is_open ? [changesOf(data, t)] : []),
        ]}
      />
    ),
    actions: whileOpen(row, { href: paths.signal.partyKinds(row.id), label: t('addParty') }),
  }
}

/** What can be done to somebody or something that is named, while the signal is open. */
function changesOf({ row: { id: signalId }, subjects }: SectionProps['data'], t: SectionProps['t']): Column<PartyLine> {
  return {
    key: 'actions',
    label: t('action'),
    unprinted: true,
    cell: ({ id, kind, content }) =>
      content !== undefined && (
        <>
          {kind === 'person' && !subjects.some(({ partyId }) => partyId === id) && (
            <>
              <RowLink
                href={paths.signal.identifyParty(signalId, id)}
                words={t('identify')}
                what={partyLabel(content)}
              />{' '}
            </>
          )}
          <RowLink href={paths.signal.party(signalId, id)} words={t('change')} what={partyLabel(content)} />{' '}
          <RowLink href={paths.signal.removeParty(signalId, id)} words={t('remove')} what={partyLabel(content)} />
        </>
      ),
  }
}

type NamedProps = Pick<SectionProps, 'data' | 't' | 'language'> & { party: SectionProps['data']['parties'][number] }

/** A party in words, or why there are none. */
function Named({ party, data, t, language }: NamedProps): VNode {
  const kind = partyKindTexts.in(language)(party.kind)
  if (party.content === undefined) {
    return (
      <>
        {kind}:{' '}
        {party.unreadable ? (
          t('unreadable')
        ) : (
          <ErasedNamed id={party.id} erasures={data.erasedWithin} language={language} />
        )}
      </>
    )
  }
  const subject = data.subjects.find(({ partyId }) => partyId === party.id)
  return (
    <>
      {kind}: {partyLabel(party.content)} {party.minor === true && <Tag kind="waiting">{t('minor')}</Tag>}{' '}
      {subject !== undefined && <Link href={subjectPaths.subject(subject.subjectId)}>{subject.number}</Link>}
      {party.content?.note !== undefined && <p>{party.content.note}</p>}
    </>
  )
}

/** What was decided at the registration gate, and why. */
export function gateSection({ data, t, language }: SectionProps): RecordSection {
  const [gate] = data.gates
  const { row, names } = data
  const rows: SummaryRow[] =
    gate === undefined
      ? []
      : [
          {
            label: t('gateDecision', {
              name: names.get(gate.person_id) ?? t('someone'),
              when: formatMoment(gate.at, language),
            }),
            value: labelOf(gateDecisions, gate.decision, gateTexts.in(language)),
          },
          { label: t('gate'), value: labelOf(legalBases, gate.legal_basis, basisTexts.in(language)) },
          { label: t('passOn'), value: t(gate.may_pass_on ? 'passOnYes' : 'passOnNo') },
          { label: t('because'), value: gate.reason ?? t('factsGone') },
        ]
  return {
    id: sectionIds.gate,
    title: t('gate'),
    content: <SummaryList rows={rows} />,
    actions: whileOpen(row, { href: paths.signal.gate(row.id), label: t('gateAgain') }),
  }
}

/** The reports behind the signal; those that are at another desk are named without a link. */
export function reportsSection({ data, t, language }: SectionProps): RecordSection {
  const { reports } = data
  return {
    id: sectionIds.reports,
    title: t('reports'),
    count: reports.length,
    empty: reports.length === 0 ? t('noReports') : undefined,
    content: (
      <ul>
        {reports.map(({ id, report }) => (
          <li key={id}>
            {typeof report === 'object' ? (
              <Link href={paths.report.page(id)}>
                {t('report', { when: formatMoment(report.receivedAt, language) })}
              </Link>
            ) : (
              t(report === 'elsewhere' ? 'reportElsewhere' : 'reportUnreadable')
            )}
          </li>
        ))}
      </ul>
    ),
  }
}
