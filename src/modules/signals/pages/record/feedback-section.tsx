import type { VNode } from 'preact'
import { formatDistance, formatMoment } from '../../../../platform/i18n/dates.ts'
import { Card, Heading, Tag } from '../../../../ui/index.ts'
import { feedbackMoments, reminderKinds } from '../../rules/reminders.ts'
import { momentTexts, reminderTexts } from '../../labels/enriching.ts'
import { labelOf } from '../../labels/label-of.ts'
import { SectionAction } from './actions.tsx'
import { RowLink } from './row-link.tsx'
import type { WorkProps } from './section.ts'
import { columns } from '../../columns.ts'

/** What the reporters were told, or that they cannot be told. */
export function FeedbackSection({ data, w, language }: WorkProps): VNode {
  return (
    <Card>
      <Heading level={2} id="terugkoppeling">
        {w('feedback')}
      </Heading>
      {data.feedback.length === 0 && <p>{w('noFeedback')}</p>}
      <ul>
        {data.feedback.map((row) => (
          <li key={row.id}>
            {w(row.possible ? 'given' : 'notPossible', {
              moment: labelOf(feedbackMoments, row.moment, momentTexts.in(language)),
              name: data.names.get(row.person_id) ?? w('someone'),
              when: formatMoment(row.at, language),
            })}
          </li>
        ))}
      </ul>
      <SectionAction data={data} language={language} action="give-feedback" />
    </Card>
  )
}

/** What must still be done, and by when. */
export function RemindersSection({ data, w, language, now }: WorkProps): VNode {
  return (
    <Card>
      <Heading level={2} id="herinneringen">
        {w('reminders')}
      </Heading>
      {data.reminders.length === 0 && <p>{w('noReminders')}</p>}
      <ul>
        {data.reminders.map((row) => (
          <li key={row.id}>
            {labelOf(reminderKinds, row.about, reminderTexts.in(language))}: {formatDistance(row.due_at, now, language)}{' '}
            {row.due_at < now && <Tag kind="danger">{w('late')}</Tag>}{' '}
            {row.note !== null && columns.reminderNote.open(data.keys, row.id, row.note)}{' '}
            <RowLink
              href={`/signalen/${data.row.id}/herinneringen/${row.id}`}
              words={w('done')}
              what={labelOf(reminderKinds, row.about, reminderTexts.in(language))}
            />
          </li>
        ))}
      </ul>
      <SectionAction data={data} language={language} action="remind" />
    </Card>
  )
}
