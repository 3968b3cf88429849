import type { VNode } from 'preact'
import { formatDistance } from '../../../../platform/i18n/dates.ts'
import { locales, type Language } from '../../../../platform/i18n/texts.ts'
import { Isolate, Link, ShortDate, Tag, type Column, type PageContext, type TagKind } from '../../../../ui/index.ts'
import { ErasedTag } from '../../../accountability/index.ts'
import type { InboxLine } from '../../present.ts'
import { deskTexts, type DeskKey } from './text.ts'

type T = ReturnType<typeof deskTexts.in>

const tagKinds: Readonly<Record<string, TagKind>> = {
  new: 'new',
  answered: 'waiting',
  accepted: 'busy',
  closed: 'done',
}

/** The columns of every list of reports: what a desk chooses by. */
export function columnsOf({ now, language }: PageContext): Column<InboxLine>[] {
  const t = deskTexts.in(language)
  return [
    {
      key: 'number',
      label: t('number'),
      unbroken: true,
      rowHeader: true,
      cell: ({ id, number, acute }) => (
        <>
          <Link href={`/meldingen/${id}`}>
            <Isolate>{number}</Isolate>
          </Link>{' '}
          {acute && <Tag kind="danger">{t('acute')}</Tag>}
        </>
      ),
    },
    {
      key: 'about',
      label: t('about'),
      cell: (line) => (line.erased ? <ErasedTag language={language} /> : aboutOf(line, language)),
    },
    { key: 'from', label: t('from'), cell: (line) => <From line={line} t={t} /> },
    { key: 'place', label: t('place'), cell: ({ placeName }) => placeName ?? t('unknownPlace') },
    {
      key: 'status',
      label: t('status'),
      cell: ({ status }) => <StatusTag status={status} t={t} />,
    },
    { key: 'received', label: t('received'), sortable: true, cell: ({ receivedAt }) => <ShortDate at={receivedAt} /> },
    {
      key: 'waiting',
      label: t('waiting'),
      sortable: true,
      cell: ({ waitingSince }) => (waitingSince === null ? '–' : formatDistance(waitingSince, now, language)),
    },
  ]
}

/** What it is about, as far as the signs tell that were ticked. */
function aboutOf({ kind, forms = [] }: InboxLine, language: Language): string {
  const t = deskTexts.in(language)
  if (kind === 'advice') return t('advice')
  const named = forms.map((form) => word(`form-${form}`, t))
  const words = named.length === 0 ? t('form-none') : new Intl.ListFormat(locales[language]).format(named)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Who told it and, where it did not come by the website, through whom it came in. */
function From({ line, t }: { line: InboxLine; t: T }): VNode {
  const via = line.channel === 'web' ? null : <span class="ln-hint">{word(line.channel, t)}</span>
  return (
    <>
      {word(line.audience, t)} {via}
    </>
  )
}

/** How a report stands. */
export function StatusTag({ status, t }: { status: string; t: T }): VNode {
  return <Tag kind={tagKinds[status] ?? 'neutral'}>{word(status, t)}</Tag>
}

/** The word for a code that the tables of this module hold. */
export function word(code: string, t: T): string {
  return t(code as DeskKey)
}
