import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import { DoneNotice, RecordPage, type PageLink, type RecordHead } from '../../../../records/index.ts'
import { Tag } from '../../../../ui/index.ts'
import { ErasureAsked } from '../../../accountability/index.ts'
import { paths } from '../../paths.ts'
import { reports } from '../../record.ts'
import { StatusTag, word } from '../inbox/columns.tsx'
import { deskTexts } from '../inbox/text.ts'
import type { ReportPageProps } from './props.ts'
import { sectionsOf } from './sections.tsx'
import { recordTexts } from './text.ts'

/** A report or question for advice, for the desk that handles it. */
export function ReportPage(props: ReportPageProps): VNode {
  const { context, row, erasure, placed, timeline } = props
  const t = recordTexts.in(context.language)
  return (
    <RecordPage
      context={context}
      id={row.id}
      back={{ href: paths.inbox, label: t('back') }}
      head={headOf(props)}
      notices={
        <>
          <DoneNotice placed={placed} />
          <ErasureAsked erasure={erasure} language={context.language} />
        </>
      }
      errors={placed.errors}
      primary={acceptLink(props)}
      sections={sectionsOf(props)}
      actions={[]}
      timeline={{
        entries: timeline.map((entry) => ({ ...entry, name: entry.name ?? t('reporter') })),
        doneLabel: reports.doneLabel,
      }}
    />
  )
}

function headOf({ context: { language }, row, number }: ReportPageProps): RecordHead {
  const t = recordTexts.in(language)
  const d = deskTexts.in(language)
  return {
    number,
    title: d(row.kind === 'advice' ? 'advice' : 'report'),
    tags: (
      <>
        <StatusTag status={row.status} t={d} /> {row.acute && <Tag kind="danger">{d('acute')}</Tag>}
      </>
    ),
    owner: t('received', { moment: formatMoment(row.received_at, language), channel: word(row.channel, d) }),
    next:
      row.waiting_since === null
        ? t('notWaiting')
        : t('waiting', { moment: formatMoment(row.waiting_since, language) }),
  }
}

/** The way to make a signal of it: what comes next, until there is one. */
function acceptLink({ context, row, actions, signals }: ReportPageProps): PageLink | undefined {
  if (!actions.includes('accept')) return undefined
  const label = recordTexts.in(context.language)(signals.length === 0 ? 'accept' : 'accept-more')
  return { href: paths.report.accept(row.id), label }
}
