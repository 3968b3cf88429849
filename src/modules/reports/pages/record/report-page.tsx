import type { VNode } from 'preact'
import { formatMoment } from '../../../../platform/i18n/dates.ts'
import {
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Heading,
  Isolate,
  Link,
  Notice,
  type PageContext,
  Paragraph,
  PrintHeader,
  SummaryList,
  Tag,
  Timeline,
  WorkPage,
} from '../../../../ui/index.ts'
import { ErasureAsked } from '../../../accountability/index.ts'
import type { ReportRow } from '../../queries.ts'
import type { ReportAction } from '../../rules.ts'
import { StatusTag, word } from '../inbox/columns.tsx'
import { deskTexts } from '../inbox/text.ts'
import { followTexts, messageWord } from '../follow/text.ts'
import { KnownList } from '../known/known-list.tsx'
import { knownTexts } from '../known/text.ts'
import { ActionForms } from './action-forms.tsx'
import type { ReportPageProps } from './props.ts'
import { recordTexts } from './text.ts'

/** A report in the world of work. */
export function ReportPage(props: ReportPageProps): VNode {
  const { context, row, told, actions, kept, done } = props
  const t = recordTexts.in(context.language)
  const d = deskTexts.in(context.language)
  const errors = kept?.errors ?? []
  const kind = row.kind === 'advice' ? 'advice' : 'report'
  return (
    <WorkPage
      context={context}
      title={`${d(kind)} ${props.number}`}
      error={errors.length > 0}
      aside={<Conversation {...props} />}
      asideLabel={t('channel')}
    >
      <Link href="/meldingen" unprinted>
        {t('toInbox')}
      </Link>
      <PrintHeader context={context} />
      <ErrorSummary errors={errors} />
      {done !== undefined && <Notice kind="success" title={t('done', { what: doneWords(done, t) })} />}
      <Heading level={1}>
        {d(kind)}{' '}
        <span class="ln-unbroken">
          <Isolate>{props.number}</Isolate>
        </span>
      </Heading>
      <Header row={row} context={context} />
      <ErasureAsked erasure={props.erasure} language={context.language} />
      {actions.includes('accept') && (
        <ButtonLink kind={props.signals.length === 0 ? 'primary' : 'secondary'} href={`/meldingen/${row.id}/aannemen`}>
          {t(props.signals.length === 0 ? 'accept' : 'acceptMore')}
        </ButtonLink>
      )}
      <Signals {...props} />
      <Heading level={2}>{t('told')}</Heading>
      <SummaryList rows={told} />
      {kind === 'report' && <KnownBefore {...props} />}
      <Files {...props} />
      <div class="ln-flow ln-unprinted">
        <Heading level={2}>{t('actions')}</Heading>
        <ActionForms {...props} />
        <p>
          <Link href={`/geschiedenis/${row.id}`}>{t('historyOf')}</Link>
        </p>
      </div>
    </WorkPage>
  )
}

type T = ReturnType<typeof recordTexts.in>

function doneWords(done: ReportAction, t: T): string {
  if (done === 'give-feedback') return t('feedback')
  const named = (['ask', 'answer', 'make-report', 'send-on', 'close', 'reopen'] as const).find((one) => one === done)
  return t(named ?? 'accept')
}

function Header({ row, context }: { row: ReportRow; context: PageContext }): VNode {
  const t = recordTexts.in(context.language)
  const d = deskTexts.in(context.language)
  const { language } = context
  const waiting =
    row.waiting_since === null ? t('notWaiting') : t('waiting', { moment: formatMoment(row.waiting_since, language) })
  return (
    <Paragraph>
      {row.acute && <Tag kind="danger">{d('acute')}</Tag>} <StatusTag status={row.status} t={d} />{' '}
      {t('receivedAt', { moment: formatMoment(row.received_at, language), channel: word(row.channel, d) })} {waiting}
    </Paragraph>
  )
}

function KnownBefore({ context, known, actions }: ReportPageProps): VNode {
  const k = knownTexts.in(context.language)
  return (
    <>
      <Heading level={2}>{k('title')}</Heading>
      <KnownList known={known} language={context.language} />
      {actions.includes('accept') && <Paragraph>{k('others')}</Paragraph>}
    </>
  )
}

function Signals({ context, signals }: ReportPageProps): VNode | null {
  if (signals.length === 0) return null
  const t = recordTexts.in(context.language)
  return (
    <>
      <Heading level={2}>{t('signals')}</Heading>
      <ul class="nl-unordered-list">
        {signals.map(({ id, number }) => (
          <li key={id}>
            <Link href={`/signalen/${id}`}>
              <Isolate>{number}</Isolate>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Files({ context, files, row }: ReportPageProps): VNode {
  const t = recordTexts.in(context.language)
  return (
    <>
      <Heading level={2}>{t('files')}</Heading>
      {files.length === 0 ? <Paragraph>{t('noFiles')}</Paragraph> : <FileList {...{ context, files, row }} />}
    </>
  )
}

function FileList({ context, files, row }: Pick<ReportPageProps, 'context' | 'files' | 'row'>): VNode {
  const t = recordTexts.in(context.language)
  return (
    <ul class="nl-unordered-list">
      {files.map((file) => (
        <li key={file.id}>
          {file.state === 'clean' ? (
            <>
              <Link href={`/meldingen/${row.id}/bijlagen/${file.id}`}>{file.name}</Link> (
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

function Conversation({ context, messages, row }: ReportPageProps): VNode {
  const t = recordTexts.in(context.language)
  const f = followTexts.in(context.language)
  return (
    <>
      <Heading level={2}>{t('channel')}</Heading>
      {row.receipt_hash === null && <Paragraph>{t('noWayBack')}</Paragraph>}
      {messages.length === 0 ? (
        <EmptyState title={t('channelEmpty')} />
      ) : (
        <Timeline
          items={messages.map(({ at, side, kind, text }) => ({
            at,
            who: t(side === 'desk' ? 'deskSide' : 'reporter'),
            what: messageWord(kind, f),
            detail: text,
          }))}
        />
      )}
    </>
  )
}
