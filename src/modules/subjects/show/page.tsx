import type { VNode } from 'preact'
import type { Tx } from '../../../platform/db/database.ts'
import { formatDate, formatShortDate } from '../../../platform/i18n/dates.ts'
import { page, type Reply, type RequestContext } from '../../../platform/http/route.ts'
import { listLastHistory, namesOf, RecordPage, type RecordSection } from '../../../records/index.ts'
import { Link, pageOf, SummaryList, Table, Tag, type SummaryRow } from '../../../ui/index.ts'
import { ErasureAsked, ErasedPage, findErasure } from '../../accountability/index.ts'
import { findOrganisation, municipalitiesOf } from '../../network/index.ts'
import {
  ageGroupTexts,
  closeReasonTexts,
  crossingTexts,
  groundTexts,
  actionLabels,
  languageName,
  nationalityTexts,
  residenceTexts,
  sexTexts,
  statusTags,
  statusTexts,
} from '../labels.ts'
import { openOwnSubject } from '../load.ts'
import { paths } from '../paths.ts'
import { presentJoins, type JoinLine } from '../present.ts'
import { listJoins } from '../queries.ts'
import { closeReasons } from '../rules.ts'
import { subjectTexts } from '../text.ts'

const timelineLength = 100

/** The address of a record by its kind and id; undefined where records of that kind have no page. */
type PathOf = (kind: string, id: string) => string | undefined

/** Everything that the page of one subject shows, read in one transaction. */
async function loadSubject(context: RequestContext, tx: Tx, { id, pathOf }: { id: string; pathOf: PathOf }) {
  const open = await openOwnSubject(context, tx, id)
  const joins = await listJoins(tx, id)
  return {
    ...open,
    erasure: await findErasure(tx, id),
    holder: (await findOrganisation(tx, open.row.desk_id))?.name ?? '',
    joins: presentJoins(joins, open.keys, pathOf),
    names: await namesOf(
      tx,
      joins.flatMap((join) => [join.joined_by, ...(join.left_by === null ? [] : [join.left_by])]),
    ),
    municipalities: await municipalitiesOf(tx, open.row.region_code, open.row.created_at),
    timeline: await listLastHistory(tx, id, timelineLength),
  }
}

type Data = Awaited<ReturnType<typeof loadSubject>>
type Props = { data: Data; language: RequestContext['language'] }

/** The page of one subject of an own desk: who it is, what is counted, where it is named and why. */
export async function showSubject(context: RequestContext, pathOf: PathOf): Promise<Reply> {
  const id = context.params['id'] ?? ''
  const { language } = context
  const t = subjectTexts.in(language)
  const data = await context.transact((tx) => loadSubject(context, tx, { id, pathOf }))
  const { row, status, identity, erasure } = data
  const back = { href: paths.list, label: t('back') }
  if (row.erased_at !== null) {
    return page(
      <ErasedPage context={pageOf(context)} recordId={id} number={row.number} back={back} erasure={erasure} />,
    )
  }
  const isOpen = status === 'open'
  const reason = closeReasons.find((known) => known === row.closed_reason)
  return page(
    <RecordPage
      context={pageOf(context)}
      id={id}
      back={back}
      head={{
        number: row.number,
        title: identity?.name ?? t('noName'),
        tags: <Tag kind={statusTags[status]}>{statusTexts.in(language)(status)}</Tag>,
        owner: t('owner', { holder: data.holder, date: formatDate(row.created_at, language) }),
        next: isOpen ? t('nextOpen') : t('nextClosed'),
      }}
      notices={
        <>
          <ErasureAsked erasure={erasure} language={language} />
          {reason !== undefined && <p>{t('closedBecause', { reason: closeReasonTexts.in(language)(reason) })}</p>}
        </>
      }
      sections={[
        identitySection({ data, language }),
        factsSection({ data, language }),
        partiesSection({ data, language }),
      ]}
      actions={
        isOpen
          ? [{ href: paths.close(id), label: actionLabels.label('close', language) }]
          : [{ href: paths.reopen(id), label: actionLabels.label('reopen', language) }]
      }
      timeline={{ entries: data.timeline, doneLabel: actionLabels.done }}
    />,
  )
}

const filled = (rows: readonly (readonly [string, string | undefined])[]): SummaryRow[] =>
  rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]))

function identitySection({ data, language }: Props): RecordSection {
  const t = subjectTexts.in(language)
  const { identity = {}, row } = data
  const born = identity.birthDate
  const rows = filled([
    [t('name'), identity.name],
    [t('otherNames'), identity.otherNames],
    [t('birthDate'), born === undefined ? undefined : formatShortDate(new Date(`${born}T12:00:00Z`), language)],
    [t('note'), identity.note],
  ])
  return {
    id: 'wie',
    title: t('identity'),
    ...(rows.length === 0 ? { empty: t('noIdentity') } : { content: <SummaryList rows={rows} /> }),
    actions:
      data.status === 'open'
        ? [{ href: paths.identity(row.id), label: actionLabels.label('change-identity', language) }]
        : [],
  }
}

function factsSection({ data, language }: Props): RecordSection {
  const t = subjectTexts.in(language)
  const { facts, municipalities, row } = data
  const placeName = (code: string | null): string =>
    municipalities.find((one) => one.code === code)?.name ?? code ?? t('unknown')
  const rows = [
    { label: t('sex'), value: sexTexts.in(language)(facts.sex) },
    { label: t('ageGroup'), value: ageGroupTexts.in(language)(facts.ageGroup) },
    { label: t('nationalityGroup'), value: nationalityTexts.in(language)(facts.nationalityGroup) },
    { label: t('residenceGroup'), value: residenceTexts.in(language)(facts.residenceGroup) },
    { label: t('language'), value: facts.language === null ? t('unknown') : languageName(facts.language, language) },
    { label: t('crossing'), value: crossingTexts.in(language)(facts.crossing) },
    { label: t('living'), value: placeName(facts.livingCode) },
    { label: t('found'), value: placeName(facts.foundCode) },
  ]
  return {
    id: 'kenmerken',
    title: t('facts'),
    content: <SummaryList rows={rows} />,
    actions:
      data.status === 'open'
        ? [{ href: paths.facts(row.id), label: actionLabels.label('change-facts', language) }]
        : [],
  }
}

function partiesSection({ data, language }: Props): RecordSection {
  const t = subjectTexts.in(language)
  const { joins, row, names, status } = data
  const judged = (by: string, at: Date): string =>
    t('judgedBy', { name: names.get(by) ?? t('someone'), date: formatDate(at, language) })
  const why = (join: JoinLine): VNode => (
    <>
      <p>
        {groundTexts.in(language)(join.because)}
        {join.reason === undefined ? '' : `: ${join.reason}`}
      </p>
      <p>{judged(join.joinedBy, join.joinedAt)}</p>
      {join.left !== undefined && (
        <p>
          {t('ended', { name: names.get(join.left.by) ?? t('someone'), date: formatDate(join.left.at, language) })}
          {join.left.reason === undefined ? '' : `: ${join.left.reason}`}
        </p>
      )}
    </>
  )
  return {
    id: 'genoemd',
    title: t('parties'),
    count: joins.filter(({ left }) => left === undefined).length,
    ...(joins.length === 0 ? { empty: t('noParties') } : {}),
    content: (
      <Table
        caption={t('parties')}
        captionHidden
        rows={joins}
        columns={[
          {
            key: 'record',
            label: t('record'),
            unbroken: true,
            cell: ({ href, recordNumber }) =>
              href === undefined ? recordNumber : <Link href={href}>{recordNumber}</Link>,
          },
          { key: 'because', label: t('because'), cell: why },
          {
            key: 'leave',
            label: t('leave'),
            unprinted: true,
            cell: ({ id, left }) =>
              status === 'open' && left === undefined ? <Link href={paths.leave(row.id, id)}>{t('leave')}</Link> : null,
          },
        ]}
      />
    ),
  }
}
