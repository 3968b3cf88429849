import type { VNode } from 'preact'
import { FoldedForm, type RecordSection } from '../../../../records/index.ts'
import { EmptyState, Isolate, Link, Paragraph, SummaryList, Tag, Timeline } from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import { followTexts, messageWord } from '../follow/text.ts'
import { KnownList } from '../../related/known-list.tsx'
import { knownTexts } from '../../related/text.ts'
import { messageForms, otherForms } from './forms.ts'
import type { ReportPageProps } from './props.ts'
import { recordTexts } from './text.ts'

/** The sections of a report, in the order in which a desk reads it. */
export function sectionsOf(props: ReportPageProps): readonly RecordSection[] {
  const isReport = props.row.kind !== 'advice'
  return [
    reportedSection(props),
    filesSection(props),
    ...(isReport ? [relatedSection(props), signalsSection(props)] : []),
    channelSection(props),
    actionsSection(props),
  ]
}

function reportedSection({ context, told }: ReportPageProps): RecordSection {
  return { id: 'verteld', title: recordTexts.in(context.language)('told'), content: <SummaryList rows={told} /> }
}

function filesSection(props: ReportPageProps): RecordSection {
  const { context, files } = props
  const t = recordTexts.in(context.language)
  const section = { id: 'bestanden', title: t('files'), count: files.length }
  return files.length === 0 ? { ...section, empty: t('no-files') } : { ...section, content: <FileList {...props} /> }
}

function FileList({ context, files, row }: ReportPageProps): VNode {
  const t = recordTexts.in(context.language)
  return (
    <ul class="nl-unordered-list">
      {files.map((file) => (
        <li key={file.id}>
          {file.state === 'clean' ? (
            <>
              <Link href={paths.report.file(row.id, file.id)}>{file.name}</Link> (
              {t(file.mediaType.startsWith('image/') ? 'redrawn' : 'asSent')})
            </>
          ) : (
            <>
              {file.name} <Tag kind="waiting">{t('quarantined')}</Tag>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function relatedSection({ context, known, actions }: ReportPageProps): RecordSection {
  const k = knownTexts.in(context.language)
  const content = (
    <>
      <KnownList known={known} language={context.language} />
      {actions.includes('accept') && <Paragraph>{k('others')}</Paragraph>}
    </>
  )
  return { id: 'eerder', title: k('title'), count: known.length, content }
}

function signalsSection({ context, signals }: ReportPageProps): RecordSection {
  const t = recordTexts.in(context.language)
  const section = { id: 'signalen', title: t('signals'), count: signals.length }
  if (signals.length === 0) return { ...section, empty: t('no-signals') }
  const content = (
    <ul class="nl-unordered-list">
      {signals.map(({ id, number }) => (
        <li key={id}>
          <Link href={`/signalen/${id}`}>
            <Isolate>{number}</Isolate>
          </Link>
        </li>
      ))}
    </ul>
  )
  return { ...section, content }
}

function channelSection(props: ReportPageProps): RecordSection {
  const { context, messages, row } = props
  const t = recordTexts.in(context.language)
  const f = followTexts.in(context.language)
  const items = messages.map(({ at, side, kind, text }) => ({
    at,
    who: t(side),
    what: messageWord(kind, f),
    detail: text,
  }))
  const content = (
    <>
      {row.receipt_hash === null && <Paragraph>{t('no-way-back')}</Paragraph>}
      {items.length === 0 ? <EmptyState title={t('channel-empty')} /> : <Timeline items={items} />}
      {row.receipt_hash !== null && (
        <Forms {...props} forms={messageForms} next={props.row.kind === 'advice' ? 'answer' : undefined} />
      )}
    </>
  )
  return { id: 'contact', title: t('channel'), count: messages.length, content }
}

function actionsSection(props: ReportPageProps): RecordSection {
  const t = recordTexts.in(props.context.language)
  return { id: 'doen', title: t('actions'), content: <Forms {...props} forms={otherForms} /> }
}

type FormsProps = ReportPageProps & { forms: typeof messageForms; next?: string | undefined }

/** Those of these forms that can be sent in this status; of what comes next the form is open. */
function Forms({ actions, forms, municipalities, next, placed, row }: FormsProps): VNode {
  const offered = Object.entries(forms).filter(([action]) => actions.some((one) => one === action))
  return (
    <div class="ln-flow ln-unprinted">
      {offered.map(([action, form]) => (
        <FoldedForm
          key={action}
          placed={placed}
          form={form}
          data={{ municipalities }}
          version={form.insertsInto === undefined ? row.version : undefined}
          next={action === next && row.status === 'new'}
        />
      ))}
    </div>
  )
}
