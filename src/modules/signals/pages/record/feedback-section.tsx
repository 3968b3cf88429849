import { formatDistance, formatMoment } from '../../../../platform/i18n/dates.ts'
import type { RecordSection } from '../../../../records/index.ts'
import { Tag } from '../../../../ui/index.ts'
import { feedbackMoments, reminderKinds } from '../../rules/reminders.ts'
import { momentTexts, reminderTexts } from '../../labels/enriching.ts'
import { labelOf } from '../../labels/label-of.ts'
import { linksTo } from './actions.ts'
import { RowLink } from './row-link.tsx'
import type { WorkProps } from './section.ts'
import { paths, sectionIds } from '../../paths.ts'

/** What the reporters were told, or that they cannot be told. */
export function feedbackSection({ data, w, language }: WorkProps): RecordSection {
  const { feedback } = data
  return {
    id: sectionIds.feedback,
    title: w('feedback'),
    count: feedback.length,
    empty: feedback.length === 0 ? w('noFeedback') : undefined,
    content: (
      <ul>
        {feedback.map((row) => (
          <li key={row.id}>
            {w(row.possible ? 'given' : 'notPossible', {
              moment: labelOf(feedbackMoments, row.moment, momentTexts.in(language)),
              name: data.names.get(row.person_id) ?? w('someone'),
              when: formatMoment(row.at, language),
            })}
          </li>
        ))}
      </ul>
    ),
    actions: linksTo(data.head, language, 'give-feedback'),
  }
}

/** What must still be done, and by when. */
export function remindersSection({ data, w, language, now }: WorkProps): RecordSection {
  const { reminders } = data
  return {
    id: sectionIds.reminders,
    title: w('reminders'),
    count: reminders.length,
    empty: reminders.length === 0 ? w('noReminders') : undefined,
    content: (
      <ul>
        {reminders.map((row) => (
          <li key={row.id}>
            {labelOf(reminderKinds, row.about, reminderTexts.in(language))}: {formatDistance(row.due_at, now, language)}{' '}
            {row.due_at < now && <Tag kind="danger">{w('late')}</Tag>} {row.note}{' '}
            <RowLink
              href={paths.signal.reminder(data.row.id, row.id)}
              words={w('done')}
              what={labelOf(reminderKinds, row.about, reminderTexts.in(language))}
            />
          </li>
        ))}
      </ul>
    ),
    actions: linksTo(data.head, language, 'remind'),
  }
}
