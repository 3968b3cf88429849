import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import type { RecordSection } from '../../../../records/index.ts'
import { Heading, ShortDate, Table, Tag } from '../../../../ui/index.ts'
import { enrichmentBases, enrichmentSources } from '../../rules/enriching.ts'
import { enrichmentBasisTexts, sourceTexts } from '../../labels/enriching.ts'
import { labelOf } from '../../labels/label-of.ts'
import { linksTo } from './actions.ts'
import type { WorkProps } from './section.ts'
import { sectionIds } from '../../paths.ts'

/** Every look-up: source, basis, moment and result, also when nothing was found. */
export function enrichmentSection({ data, w, language }: WorkProps): RecordSection {
  const { enrichments, names } = data
  return {
    id: sectionIds.enrichment,
    title: w('enrichment'),
    count: enrichments.length,
    empty: enrichments.length === 0 ? w('noEnrichment') : undefined,
    content: (
      <Table
        caption={w('enrichment')}
        captionHidden
        rows={enrichments}
        columns={[
          {
            key: 'source',
            label: w('source'),
            cell: ({ source }) => labelOf(enrichmentSources, source, sourceTexts.in(language)),
          },
          {
            key: 'result',
            label: w('result'),
            cell: ({ found, content }) => (
              <>
                {!found && <Tag kind="neutral">{w('nothingFound')}</Tag>} {content ?? w('erased')}
              </>
            ),
          },
          {
            key: 'basis',
            label: w('basis'),
            cell: ({ legal_basis: basis }) => labelOf(enrichmentBases, basis, enrichmentBasisTexts.in(language)),
          },
          { key: 'at', label: w('at'), cell: ({ at }) => <ShortDate at={at} /> },
          { key: 'by', label: w('by'), cell: ({ person_id: id }) => names.get(id) ?? w('someone') },
        ]}
      />
    ),
    actions: linksTo(data.head, language, 'enrich'),
  }
}

/** Advice that was asked and given. */
export function adviceSection(props: WorkProps): RecordSection {
  const { data, w, language } = props
  const { advice } = data
  return {
    id: sectionIds.advice,
    title: w('advice'),
    count: advice.length,
    empty: advice.length === 0 ? w('noAdvice') : undefined,
    content: advice.map((row) => <Advice key={row.id} {...props} row={row} />),
    actions: linksTo(data.head, language, 'ask-advice'),
  }
}

function Advice({ data, w, language, row }: WorkProps & { row: WorkProps['data']['advice'][number] }): VNode {
  const { names, organisations } = data
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? w('someone')
  return (
    <section>
      <Heading level={3}>
        {w('asked', {
          name: nameOf(row.asked_by),
          organisation: organisations.get(row.organisation_id) ?? '',
          when: formatMoment(row.asked_at, language),
        })}
      </Heading>
      <p>{row.question ?? w('erased')}</p>
      {row.answered_at === null ? (
        <p>{w('notAnswered')}</p>
      ) : (
        <>
          <p>
            <b>{w('answered', { name: nameOf(row.answered_by), when: formatMoment(row.answered_at, language) })}</b>
          </p>
          <p>{row.answer ?? w('erased')}</p>
        </>
      )}
    </section>
  )
}
