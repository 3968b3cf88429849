import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import { Card, Heading, ShortDate, Table, Tag } from '../../../../ui/index.ts'
import { enrichmentBases, enrichmentSources } from '../../rules/enriching.ts'
import { enrichmentBasisTexts, sourceTexts } from '../../labels/enriching.ts'
import { labelOf } from '../../labels/label-of.ts'
import { SectionAction } from './actions.tsx'
import type { WorkProps } from './section.ts'
import { columns } from '../../columns.ts'

/** Every look-up: source, basis, moment and result, also when nothing was found. */
export function EnrichmentSection({ data, w, language }: WorkProps): VNode {
  const { enrichments, keys, names } = data
  return (
    <Card>
      <Heading level={2} id="verrijking">
        {w('enrichment')}
      </Heading>
      <Table
        caption={w('enrichment')}
        captionHidden
        rows={enrichments}
        empty={w('noEnrichment')}
        columns={[
          {
            key: 'source',
            label: w('source'),
            cell: ({ source }) => labelOf(enrichmentSources, source, sourceTexts.in(language)),
          },
          {
            key: 'result',
            label: w('result'),
            cell: ({ id, found, content }) => (
              <>
                {!found && <Tag kind="neutral">{w('nothingFound')}</Tag>}{' '}
                {columns.enrichment.open(keys, id, content) ?? w('erased')}
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
      <SectionAction data={data} language={language} action="enrich" />
    </Card>
  )
}

/** Advice that was asked and given. */
export function AdviceSection({ data, w, language }: WorkProps): VNode {
  const { advice, keys, names, organisations } = data
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? w('someone')
  return (
    <Card>
      <Heading level={2} id="advies">
        {w('advice')}
      </Heading>
      {advice.length === 0 && <p>{w('noAdvice')}</p>}
      {advice.map((row) => (
        <section key={row.id}>
          <Heading level={3}>
            {w('asked', {
              name: nameOf(row.asked_by),
              organisation: organisations.get(row.organisation_id) ?? '',
              when: formatMoment(row.asked_at, language),
            })}
          </Heading>
          <p>{columns.adviceQuestion.open(keys, row.id, row.question) ?? w('erased')}</p>
          {row.answered_at === null || row.answer === null ? (
            <p>{w('notAnswered')}</p>
          ) : (
            <>
              <p>
                <b>{w('answered', { name: nameOf(row.answered_by), when: formatMoment(row.answered_at, language) })}</b>
              </p>
              <p>{columns.adviceAnswer.open(keys, row.id, row.answer) ?? w('erased')}</p>
            </>
          )}
        </section>
      ))}
      <SectionAction data={data} language={language} action="ask-advice" />
    </Card>
  )
}
