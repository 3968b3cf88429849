import type { VNode } from 'preact'
import { formatDate, formatMoment } from '../../../../platform/i18n/dates.ts'
import {
  Actions,
  ButtonLink,
  Card,
  Heading,
  Link,
  SummaryList,
  Table,
  Tag,
  type Column,
  type SummaryRow,
} from '../../../../ui/index.ts'
import { ErasedNamed } from '../../../accountability/index.ts'
import { partyLabel, type PartyLine } from '../../present.ts'
import { crossings, forms, identifiers, sectors } from '../../rules/forms.ts'
import { gateDecisions, legalBases } from '../../rules/gate.ts'
import { crossingTexts, formTexts, identifierTexts, sectorTexts } from '../../labels/facts.ts'
import { basisTexts, gateTexts } from '../../labels/gate.ts'
import { certaintyTexts, partyKindTexts, partyRoleTexts } from '../../labels/parties.ts'
import { labelOf } from '../../labels/label-of.ts'
import { RowLink } from './row-link.tsx'
import type { SectionProps } from './section.ts'
import { columns } from '../../columns.ts'

/** What is told, and what it was found to be. */
export function FactsSection({ data, t, language }: SectionProps): VNode {
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
  return (
    <Card>
      <Heading level={2} id="feiten">
        {t('facts')}
      </Heading>
      <SummaryList rows={filled(rows)} />
      {row.is_open && !data.unreadable && (
        <p>
          <Link href={`/signalen/${row.id}/feiten`} unprinted>
            {t('changeFacts')}
          </Link>
        </p>
      )}
    </Card>
  )
}

function filled(rows: readonly (readonly [string, string | undefined])[]): SummaryRow[] {
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))
}

/** People, places, firms, vehicles, phones and accounts. */
export function PartiesSection({ data, t, language }: SectionProps): VNode {
  const { row, parties } = data
  return (
    <Card>
      <Heading level={2} id="genoemd">
        {t('parties')}
      </Heading>
      <Table
        caption={t('parties')}
        captionHidden
        rows={parties}
        empty={t('noParties')}
        columns={[
          {
            key: 'what',
            label: t('content'),
            cell: (party) => <Named party={party} data={data} t={t} language={language} />,
          },
          { key: 'role', label: t('role'), cell: ({ role }) => partyRoleTexts.in(language)(role) },
          { key: 'certainty', label: t('certainty'), cell: ({ certainty }) => certaintyTexts.in(language)(certainty) },
          ...(row.is_open ? [changesOf(row.id, t)] : []),
        ]}
      />
      {row.is_open && (
        <Actions>
          <ButtonLink kind="secondary" href={`/signalen/${row.id}/genoemd`}>
            {t('addParty')}
          </ButtonLink>
        </Actions>
      )}
    </Card>
  )
}

/** What can be done to somebody or something that is named, while the signal is open. */
function changesOf(signalId: string, t: SectionProps['t']): Column<PartyLine> {
  return {
    key: 'actions',
    label: t('action'),
    unprinted: true,
    cell: ({ id, content }) =>
      content !== undefined && (
        <>
          <RowLink href={`/signalen/${signalId}/genoemd/${id}`} words={t('change')} what={partyLabel(content)} />{' '}
          <RowLink href={`/signalen/${signalId}/genoemd/${id}/weg`} words={t('remove')} what={partyLabel(content)} />
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
  return (
    <>
      {kind}: {partyLabel(party.content)} {party.minor === true && <Tag kind="waiting">{t('minor')}</Tag>}
      {party.content?.note !== undefined && <p>{party.content.note}</p>}
    </>
  )
}

/** What was decided at the registration gate, and why. */
export function GateSection({ data, t, language }: SectionProps): VNode {
  const [gate] = data.gates
  const { row, keys, names } = data
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
          { label: t('because'), value: columns.gateReason.open(keys, gate.id, gate.reason) ?? t('factsGone') },
        ]
  return (
    <Card>
      <Heading level={2} id="grondslag">
        {t('gate')}
      </Heading>
      <SummaryList rows={rows} />
      {row.is_open && (
        <p>
          <Link href={`/signalen/${row.id}/grondslag`} unprinted>
            {t('gateAgain')}
          </Link>
        </p>
      )}
    </Card>
  )
}

/** The reports behind the signal; those that are at another desk are named without a link. */
export function ReportsSection({ data, t, language }: SectionProps): VNode {
  return (
    <Card>
      <Heading level={2} id="meldingen">
        {t('reports')}
      </Heading>
      {data.reports.length === 0 && <p>{t('noReports')}</p>}
      <ul>
        {data.reports.map(({ id, report }) => (
          <li key={id}>
            {report === undefined || report === 'unreadable' ? (
              t(report === undefined ? 'reportElsewhere' : 'reportUnreadable')
            ) : (
              <Link href={`/meldingen/${id}`}>
                {t('report', { when: formatMoment(report.row.received_at, language) })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
