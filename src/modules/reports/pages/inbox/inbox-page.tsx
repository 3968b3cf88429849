import type { VNode } from 'preact'
import { formatDistance, formatMoment } from '../../../../platform/i18n/dates.ts'
import { writeCursor, type PageStart } from '../../../../platform/paging/cursor.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  EmptyState,
  Filters,
  Heading,
  Link,
  type PageContext,
  PageTurner,
  Paragraph,
  Select,
  Table,
  Tag,
  type TagKind,
  WorkPage,
} from '../../../../ui/index.ts'
import { ErasedTag } from '../../../accountability/index.ts'
import type { InboxLine } from '../../present.ts'
import { deskTexts, type DeskKey } from './text.ts'

/** What the filters of the inbox are set to, as they stand in the address. */
export type InboxChoice = {
  status: 'open' | 'all' | 'closed'
  kind: 'all' | 'report' | 'advice'
  place: string
  acuteOnly: boolean
  start: PageStart | undefined
}

type Beside = { previous: PageStart | undefined; next: PageStart | undefined }
type T = ReturnType<typeof deskTexts.in>

const tagKinds: Readonly<Record<string, TagKind>> = {
  new: 'new',
  answered: 'waiting',
  accepted: 'busy',
  closed: 'done',
}

/** The inbox of the desks of whoever is signed in. */
export function InboxPage(props: {
  context: PageContext
  lines: readonly InboxLine[]
  /** Where the pages before and after this one begin. */
  beside: Beside
  choice: InboxChoice
  counts: { waiting: number; acute: number }
  municipalities: readonly { code: string; name: string }[]
  mayTakeIn: boolean
}): VNode {
  const { context, lines, beside, choice, counts, municipalities, mayTakeIn } = props
  const t = deskTexts.in(context.language)
  return (
    <WorkPage context={context} title={t('title')} wide>
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph>{t('lead', counts)}</Paragraph>
      {mayTakeIn && (
        <ButtonLink kind="primary" href="/opnemen">
          {t('takeIn')}
        </ButtonLink>
      )}
      <Choices choice={choice} municipalities={municipalities} t={t} />
      <Table
        caption={t('caption')}
        captionHidden
        columns={columns(context, t)}
        rows={lines}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
      <Pages choice={choice} beside={beside} />
    </WorkPage>
  )
}

function columns({ now, language }: PageContext, t: T) {
  return [
    {
      key: 'number',
      label: t('number'),
      unbroken: true,
      rowHeader: true,
      cell: (line: InboxLine) => <Link href={`/meldingen/${line.id}`}>{line.number}</Link>,
    },
    { key: 'kind', label: t('kind'), cell: (line: InboxLine) => t(line.kind) },
    { key: 'status', label: t('status'), cell: (line: InboxLine) => <Status line={line} t={t} language={language} /> },
    { key: 'place', label: t('place'), cell: (line: InboxLine) => line.placeName ?? t('unknownPlace') },
    { key: 'from', label: t('from'), cell: (line: InboxLine) => word(line.audience, t) },
    { key: 'via', label: t('via'), cell: (line: InboxLine) => word(line.channel, t) },
    {
      key: 'received',
      label: t('received'),
      cell: (line: InboxLine) => (
        <time dateTime={line.receivedAt.toISOString()} title={formatMoment(line.receivedAt, language)}>
          {formatDistance(line.receivedAt, now, language)}
        </time>
      ),
    },
    {
      key: 'waiting',
      label: t('waiting'),
      cell: (line: InboxLine) => (line.waitingSince === null ? '–' : formatDistance(line.waitingSince, now, language)),
    },
  ]
}

function Status({ line, t, language }: { line: InboxLine; t: T; language: Language }): VNode {
  return (
    <>
      {line.acute && <Tag kind="danger">{t('acute')}</Tag>}{' '}
      <Tag kind={tagKinds[line.status] ?? 'neutral'}>{word(line.status, t)}</Tag>{' '}
      {line.erased && <ErasedTag language={language} />}
    </>
  )
}

/** The word for a code that the tables of this module hold. */
export function word(code: string, t: T): string {
  return t(code as DeskKey)
}

function Choices(props: {
  choice: InboxChoice
  municipalities: readonly { code: string; name: string }[]
  t: T
}): VNode {
  const { choice, municipalities, t } = props
  return (
    <Filters action="/meldingen" label={t('filter')}>
      <Select
        name="stand"
        label={t('status')}
        value={choice.status}
        options={(['open', 'all', 'closed'] as const).map((value) => ({ value, label: t(`status-${value}`) }))}
      />
      <Select
        name="soort"
        label={t('kind')}
        value={choice.kind}
        options={(['all', 'report', 'advice'] as const).map((value) => ({ value, label: t(`kind-${value}`) }))}
      />
      <Select
        name="gemeente"
        label={t('place')}
        empty={t('everywhere')}
        value={choice.place}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Checkbox name="acuut" value="ja" label={t('acuteOnly')} checked={choice.acuteOnly} />
      <Button kind="secondary">{t('apply')}</Button>
    </Filters>
  )
}

function Pages({ choice, beside }: { choice: InboxChoice; beside: Beside }): VNode {
  const href = (start: PageStart | undefined): string => {
    const query = new URLSearchParams({ stand: choice.status, soort: choice.kind })
    if (choice.place !== '') query.set('gemeente', choice.place)
    if (choice.acuteOnly) query.set('acuut', 'ja')
    if (start !== undefined) query.set(start.side === 'after' ? 'na' : 'voor', writeCursor(start.place))
    return `/meldingen?${query}`
  }
  return (
    <PageTurner
      first={choice.start === undefined ? undefined : href(undefined)}
      previous={beside.previous && href(beside.previous)}
      next={beside.next && href(beside.next)}
    />
  )
}
