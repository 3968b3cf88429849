import type { VNode } from 'preact'
import { formatDate, formatMoment } from '../../../platform/i18n/dates.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import { Actions, Button, Form, Hidden, Table, Tag, VisuallyHidden, type TagKind } from '../../../ui/index.ts'
import type { PageContext } from '../../../ui/index.ts'
import type { ApiKey } from './queries.ts'
import { keyPermissions, keyStateAt, type KeyState } from './rules.ts'
import { keyPermissionTexts, keyStateTexts, keyTexts } from './text.ts'

const tags: Readonly<Record<KeyState, TagKind>> = {
  waiting: 'waiting',
  'in-use': 'done',
  expired: 'neutral',
  ended: 'neutral',
}

type KeyTableProps = {
  page: PageContext
  keys: readonly ApiKey[]
  /** What is said when there are none. */
  empty: string
  /** Where the forms of a row go: below it `/beeindigen` and, for the owner, `/ophalen`. */
  path: string
  /** Whether the reader is the owner, who alone takes a key. */
  own: boolean
}

/** The keys of a person: what each may, until when, and what can be done with it. */
export function KeyTable({ page, keys, empty, path, own }: KeyTableProps): VNode {
  const { language } = page
  const t = keyTexts.in(language)
  return (
    <Table<ApiKey>
      caption={t('title')}
      captionHidden
      empty={empty}
      rows={keys}
      columns={[
        { key: 'purpose', label: t('purpose'), cell: (row) => row.purpose },
        { key: 'may', label: t('may'), cell: (row) => wordsOf(row, language) },
        { key: 'for', label: t('for'), cell: (row) => row.organisation },
        { key: 'until', label: t('until'), cell: (row) => formatDate(row.endedAt ?? row.expiresAt, language) },
        {
          key: 'used',
          label: t('used'),
          cell: (row) => (row.usedAt === null ? t('never') : formatMoment(row.usedAt, language)),
        },
        { key: 'state', label: t('state'), cell: (row) => <State row={row} page={page} /> },
        {
          key: 'action',
          label: t('action'),
          cell: (row) => <Choice row={row} page={page} path={path} own={own} />,
        },
      ]}
    />
  )
}

function wordsOf({ permissions, mayChange }: ApiKey, language: Language): string {
  const t = keyTexts.in(language)
  const words = keyPermissionTexts.in(language)
  const known = keyPermissions.filter((one) => permissions.includes(one)).map((one) => words(one))
  return `${t(mayChange ? 'changesShort' : 'readsShort')}: ${known.join(', ')}`
}

function State({ row, page }: { row: ApiKey; page: PageContext }): VNode {
  const state = keyStateAt(row, page.now)
  return <Tag kind={tags[state]}>{keyStateTexts.in(page.language)(state)}</Tag>
}

function Choice({ row, page, path, own }: { row: ApiKey; page: PageContext } & Pick<KeyTableProps, 'path' | 'own'>) {
  const { language, csrfToken, now } = page
  const t = keyTexts.in(language)
  const state = keyStateAt(row, now)
  if (state === 'ended' || state === 'expired') return null
  const what = <VisuallyHidden>: {row.purpose}</VisuallyHidden>
  return (
    <Actions>
      {own && state === 'waiting' && (
        <Form action={`${path}/ophalen`} csrfToken={csrfToken} layout="inline">
          <Hidden name="key" value={row.id} />
          <Button kind="secondary">
            {t('take')}
            {what}
          </Button>
        </Form>
      )}
      <Form action={`${path}/beeindigen`} csrfToken={csrfToken} layout="inline">
        <Hidden name="key" value={row.id} />
        <Button kind="link">
          {t('end')}
          {what}
        </Button>
      </Form>
    </Actions>
  )
}
