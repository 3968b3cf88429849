import { z } from 'zod'
import type { Tx } from '../../../platform/db/database.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { readPage, readStart, writeCursor, type PageStart, type RowPlace } from '../../../platform/paging/cursor.ts'
import {
  Button,
  Filters,
  Heading,
  Link,
  pageOf,
  PageTurner,
  Paragraph,
  Select,
  ShortDate,
  Table,
  Tag,
  WorkPage,
} from '../../../ui/index.ts'
import { statusTags, statusTexts } from '../labels.ts'
import { paths } from '../paths.ts'
import { ownHolders } from '../policy.ts'
import { listNamesOf } from '../present.ts'
import { listSubjects } from '../queries.ts'
import { subjectStatuses, type SubjectStatus } from '../rules.ts'
import { subjectTexts } from '../text.ts'

const pageSize = 50
const statusSchema = z.enum(subjectStatuses).catch('open')

async function loadSubjects(
  context: RequestContext,
  tx: Tx,
  { status, start }: { status: SubjectStatus; start: PageStart | undefined },
) {
  const holders = ownHolders(context.actor)
  const found = await readPage({ start, size: pageSize }, async (from, limit) => {
    const subjects = await listSubjects(tx, { holders, status, limit, from })
    return subjects.map((row) => ({ ...row, place: placeOf(row) }))
  })
  for (const { id } of found.rows) context.about({ kind: 'subject-list', id }, [id])
  const ids = found.rows.map(({ id }) => id)
  return { ...found, names: await listNamesOf({ tx, platform: context.platform }, ids) }
}

/** The subjects of the own desks, each person once; newest first. */
export async function showSubjects(context: RequestContext): Promise<Reply> {
  const { language, query } = context
  const status = statusSchema.parse(query['stand'])
  const start = readStart(query)
  const { rows, previous, next, names } = await context.transact((tx) => loadSubjects(context, tx, { status, start }))
  const t = subjectTexts.in(language)
  const state = statusTexts.in(language)
  const hrefFrom = (from: PageStart | undefined): string | undefined =>
    from && `${paths.list}?stand=${status}&${from.side === 'after' ? 'na' : 'voor'}=${writeCursor(from.place)}`
  return page(
    <WorkPage context={pageOf(context)} title={t('list')} wide>
      <Heading level={1}>{t('list')}</Heading>
      <Paragraph>{t('intro')}</Paragraph>
      <Filters action={paths.list} label={t('state')}>
        <Select
          name="stand"
          label={t('state')}
          options={subjectStatuses.map((value) => ({ value, label: state(value) }))}
          value={status}
        />
        <Button kind="secondary">{t('show')}</Button>
      </Filters>
      <Table
        caption={t('list')}
        captionHidden
        rows={rows}
        empty={status === 'open' ? t('none') : t('noneClosed')}
        columns={[
          {
            key: 'number',
            label: t('number'),
            unbroken: true,
            cell: ({ id, number }) => <Link href={paths.subject(id)}>{number}</Link>,
          },
          {
            key: 'name',
            label: t('name'),
            cell: ({ id, erased_at: erasedAt }) =>
              erasedAt === null ? (names.get(id) ?? t('noName')) : <Tag kind="neutral">{t('erased')}</Tag>,
          },
          { key: 'records', label: t('records'), cell: ({ records }) => t('signals', { n: records }) },
          { key: 'made', label: t('made'), cell: ({ created_at: at }) => <ShortDate at={at} /> },
          {
            key: 'state',
            label: t('state'),
            cell: () => <Tag kind={statusTags[status]}>{state(status)}</Tag>,
          },
        ]}
      />
      <PageTurner
        first={start === undefined ? undefined : `${paths.list}?stand=${status}`}
        previous={hrefFrom(previous)}
        next={hrefFrom(next)}
      />
    </WorkPage>,
  )
}

/** Where a subject stands in the list: by the millisecond in which it was made. */
function placeOf({ id, created_at: at }: { id: string; created_at: Date }): RowPlace {
  return { first: false, key: String(at.getTime()), id }
}
