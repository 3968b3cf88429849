import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import type { Catalogue } from '../../../../platform/module.ts'
import { Card, Heading, Link, type PageContext, SummaryList, WorkPage } from '../../../../ui/index.ts'
import type { LogLine } from '../../queries/logs.ts'
import { About, Decided, originOf, ResultTag, rolesOf, ruleOf, subjectsOf, whoOf, type CellProps } from './cells.tsx'
import { logsPath } from './choice.ts'
import { logTexts } from './text.ts'

export type RequestView = {
  context: PageContext
  catalogue: Catalogue
  traceId: string
  lines: readonly LogLine[]
  records: CellProps['records']
  region: string
}

/** Everything that one request brought into the three logs. */
export function RequestPage({ context, catalogue, traceId, lines, records, region }: RequestView): VNode {
  const { language } = context
  const t = logTexts.in(language)
  const props: CellProps = { language, catalogue, t, records, region }
  return (
    <WorkPage context={context} title={t('requestTitle')}>
      <Link href={logsPath}>{t('back')}</Link>
      <Heading level={1}>{t('requestTitle')}</Heading>
      <p>{t('requestIntro')}</p>
      <p>
        {t('requestId')}: <code>{traceId}</code>
      </p>
      {lines.map((line) => (
        <Card key={line.id}>
          <Heading level={2}>{catalogue.events.of(line.event, language)}</Heading>
          <Heading level={3}>{t('handelingen')}</Heading>
          <SummaryList
            rows={[
              { label: t('when'), value: formatMoment(line.at, language) },
              { label: t('who'), value: whoOf(line, language) },
              { label: t('about'), value: <About line={line} props={props} /> },
              { label: t('result'), value: <ResultTag result={line.result} language={language} /> },
              { label: t('origin'), value: originOf(line.origin, language) },
              { label: t('code'), value: <code>{line.event}</code> },
            ]}
          />
          <Heading level={3}>{t('verwerkingen')}</Heading>
          <SummaryList
            rows={[
              { label: t('activity'), value: catalogue.activities.of(line.activity ?? '', language) },
              { label: t('subjects'), value: subjectsOf(line, t) },
            ]}
          />
          <Heading level={3}>{t('besluiten')}</Heading>
          <SummaryList
            rows={[
              { label: t('permission'), value: <code>{line.permission}</code> },
              { label: t('roles'), value: rolesOf(line, props) },
              { label: t('result'), value: <Decided line={line} t={t} /> },
              { label: t('reason'), value: ruleOf(line, language) },
            ]}
          />
        </Card>
      ))}
    </WorkPage>
  )
}
