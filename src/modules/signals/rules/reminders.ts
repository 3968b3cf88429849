import type { RegionConfig } from '../../network/index.ts'

/** What somebody is reminded of. */
export const reminderKinds = [
  'feedback-receipt',
  'feedback-route',
  'feedback-close',
  'advice',
  'follow-up',
  'share-ends',
  'own',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

const day = 24 * 60 * 60 * 1000

/** After how many days preventive help is looked at again, and an answer to a question for advice is due (ours). */
const followUpDays = 42
const adviceDays = 7
/** How long before a share ends its owner hears of it, in days (ours). */
const shareNoticeDays = 7

/** Something that happened and that a reminder follows from. */
export type Occasion =
  | { kind: 'accepted' }
  | { kind: 'route-decided' }
  | { kind: 'closed' }
  | { kind: 'advice-asked' }
  | { kind: 'risk-factors-only' }
  | { kind: 'shared'; until: Date }

/** Which reminder follows from what happened, and when it is due. */
export function reminderAfter(
  occasion: Occasion,
  at: Date,
  { feedbackDays }: Pick<RegionConfig, 'feedbackDays'>,
): { about: ReminderKind; dueAt: Date } {
  const after = (days: number): Date => new Date(at.getTime() + days * day)
  switch (occasion.kind) {
    case 'accepted':
      return { about: 'feedback-receipt', dueAt: after(feedbackDays.receipt) }
    case 'route-decided':
      return { about: 'feedback-route', dueAt: after(feedbackDays.route) }
    case 'closed':
      return { about: 'feedback-close', dueAt: after(feedbackDays.close) }
    case 'advice-asked':
      return { about: 'advice', dueAt: after(adviceDays) }
    case 'risk-factors-only':
      return { about: 'follow-up', dueAt: after(followUpDays) }
    case 'shared':
      return {
        about: 'share-ends',
        dueAt: new Date(Math.max(at.getTime(), occasion.until.getTime() - shareNoticeDays * day)),
      }
  }
}

/** The moments at which a reporter hears something, and the reminder that each settles. */
export const feedbackMoments = ['receipt', 'route', 'close'] as const
export type FeedbackMoment = (typeof feedbackMoments)[number]

/** Which reminder is settled by feedback at this moment. */
export function settledBy(moment: FeedbackMoment): ReminderKind {
  return `feedback-${moment}`
}
