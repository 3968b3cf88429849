import type { VNode } from 'preact'
import { formatDate, formatDistance } from '../../../../platform/i18n/dates.ts'
import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { Heading, Link, pageOf, PrintHeader, Tag, Timeline, WorkPage, type TimelineItem } from '../../../../ui/index.ts'
import { ErasedPage, ErasureAsked, findErasure } from '../../../accountability/index.ts'
import { mayHandle } from '../../policy.ts'
import { findSignalRow } from '../../queries/register.ts'
import { reminderKinds } from '../../rules/reminders.ts'
import { closeReasons } from '../../rules/closing.ts'
import { reminderTexts } from '../../labels/enriching.ts'
import { doneLabel, closeReasonTexts, nextTexts, statusTags, statusTexts } from '../../labels/status.ts'
import { labelOf } from '../../labels/label-of.ts'
import { ActionLinks, PrimaryAction } from './actions.tsx'
import { EarlierSection } from './related-section.tsx'
import { tolerant } from './decrypt-fields.ts'
import { loadRecord } from './load.ts'
import type { SectionProps } from './section.ts'
import { recordTexts } from './text.ts'
import { FactsSection, GateSection, PartiesSection, ReportsSection } from './facts-section.tsx'
import { WorkSections } from './sections.tsx'

/** Two lines: what this is, whose it is and where it stands; what comes next and until when. */
function Head({ data, t, language, now }: SectionProps): VNode {
  const { row, head, organisations, placeName } = data
  const common = { desk: organisations.get(row.desk_id) ?? '', received: formatDate(row.received_at, language) }
  const owner = placeName === undefined ? t('owner', common) : t('ownerPlace', { ...common, place: placeName })
  const next = nextTexts.in(language)(head.status)
  const due =
    head.dueAt === null
      ? t('noUntil', { next })
      : t('until', {
          next,
          what: labelOf(reminderKinds, head.dueAbout, reminderTexts.in(language)),
          when: formatDistance(head.dueAt, now, language),
        })
  const closed =
    head.closedReason === null
      ? ''
      : t('closedBecause', { reason: labelOf(closeReasons, head.closedReason, closeReasonTexts.in(language)) })
  return (
    <>
      <Heading level={1}>
        {head.number} {data.unreadable ? t('noTitle') : head.title}{' '}
        <Tag kind={statusTags[head.status]}>{statusTexts.in(language)(head.status)}</Tag>{' '}
        {head.acute && <Tag kind="danger">{t('acute')}</Tag>} {head.silent && <Tag kind="neutral">{t('silent')}</Tag>}
      </Heading>
      <p>
        {owner}
        <br />
        {due} {closed}
      </p>
    </>
  )
}

function itemsOf({ data, t, language }: SectionProps): TimelineItem[] {
  return data.timeline.map(({ at, action, name }) => ({
    at,
    who: name ?? t('someone'),
    what: doneLabel(action, language),
  }))
}

/** The page of one signal of the own desk: head, sections in the order of work, timeline. */
export async function showRecord(context: RequestContext): Promise<Reply> {
  const id = context.params['id'] ?? ''
  const { language, now } = context
  const t = recordTexts.in(language)
  const { erasure, erasedNumber, data } = await context.transact(async (tx) => {
    const erasure = await findErasure(tx, id)
    const row = erasure?.status === 'done' ? await findSignalRow(tx, id) : undefined
    if (row === undefined || !mayHandle(context.actor, row)) {
      const reading = tolerant(context.platform, { recordId: id, words: t('unreadable') })
      return { erasure, data: await loadRecord({ ...context, reading }, tx, id) }
    }
    context.about({ kind: 'signal', id }, [id])
    return { erasure, erasedNumber: row.number }
  })
  if (data === undefined) {
    const back = { href: '/signalen', label: t('back') }
    const shown = { recordId: id, number: erasedNumber, back, erasure }
    return page(<ErasedPage context={pageOf(context)} {...shown} />)
  }
  const props: SectionProps = { data, t, language, now }
  const aside = (
    <>
      <ActionLinks {...props} />
      <Heading level={2}>{t('timeline')}</Heading>
      <Timeline items={itemsOf(props)} />
      <p>
        <Link href={`/geschiedenis/${id}`} unprinted>
          {t('history')}
        </Link>
      </p>
    </>
  )
  return page(
    <WorkPage context={pageOf(context)} title={data.head.number} aside={aside} asideLabel={t('beside')}>
      <Link href="/signalen" unprinted>
        {t('back')}
      </Link>
      <PrintHeader context={pageOf(context)} />
      <Head {...props} />
      <ErasureAsked erasure={erasure} language={language} />
      <PrimaryAction {...props} />
      <FactsSection {...props} />
      <PartiesSection {...props} />
      <EarlierSection {...props} />
      <ReportsSection {...props} />
      <GateSection {...props} />
      <WorkSections {...props} />
    </WorkPage>,
  )
}
