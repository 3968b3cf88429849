import { formatDate, formatDistance } from '../../../../platform/i18n/dates.ts'
import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { RecordPage, tolerant, type RecordHead } from '../../../../records/index.ts'
import { pageOf, Tag } from '../../../../ui/index.ts'
import { ErasedPage, ErasureAsked, findErasure } from '../../../accountability/index.ts'
import { seeAnswers } from '../../../sharing/index.ts'
import { actionLabels } from '../../labels/actions.ts'
import { reminderTexts } from '../../labels/enriching.ts'
import { labelOf } from '../../labels/label-of.ts'
import { closeReasonTexts, nextTexts, statusTags, statusTexts } from '../../labels/status.ts'
import { loadRecord } from '../../load-record.ts'
import { paths } from '../../paths.ts'
import { mayHandle } from '../../policy.ts'
import { findSignalRow } from '../../queries/register.ts'
import { closeReasons } from '../../rules/closing.ts'
import { reminderKinds } from '../../rules/reminders.ts'
import { primaryLink, wholeLinks } from './actions.ts'
import type { SectionProps } from './section.ts'
import { sectionsOf } from './sections.ts'
import { recordTexts } from './text.ts'

/** What this is, whose it is and where it stands; what comes next and until when. */
function headOf({ data, t, language, now }: SectionProps): RecordHead {
  const { row, head, organisations, placeName } = data
  const common = { desk: organisations.get(row.desk_id) ?? '', received: formatDate(row.received_at, language) }
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
  return {
    number: head.number,
    title: data.unreadable ? t('noTitle') : head.title,
    tags: (
      <>
        <Tag kind={statusTags[head.status]}>{statusTexts.in(language)(head.status)}</Tag>{' '}
        {head.acute && <Tag kind="danger">{t('acute')}</Tag>} {head.silent && <Tag kind="neutral">{t('silent')}</Tag>}
      </>
    ),
    owner: placeName === undefined ? t('owner', common) : t('ownerPlace', { ...common, place: placeName }),
    next: (
      <>
        {due} {closed}
      </>
    ),
  }
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
      const reading = tolerant(context.platform, {
        logAs: 'signals.unreadable',
        recordId: id,
        placeholder: t('unreadable'),
      })
      const data = await loadRecord({ ...context, reading }, tx, id)
      await seeAnswers(tx, 'giver', data)
      return { erasure, data }
    }
    context.about({ kind: 'signal', id }, [id])
    return { erasure, erasedNumber: row.number }
  })
  const back = { href: paths.list, label: t('back') }
  if (data === undefined) {
    const shown = { recordId: id, number: erasedNumber, back, erasure }
    return page(<ErasedPage context={pageOf(context)} {...shown} />)
  }
  const { head } = data
  const props: SectionProps = { data, t, language, now }
  return page(
    <RecordPage
      context={pageOf(context)}
      id={id}
      back={back}
      head={headOf(props)}
      notices={<ErasureAsked erasure={erasure} language={language} />}
      primary={primaryLink(head, language)}
      sections={sectionsOf(props)}
      actions={wholeLinks(head, language)}
      timeline={{ entries: data.timeline, doneLabel: actionLabels.done }}
    />,
  )
}
