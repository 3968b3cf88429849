/**
 * The status table of a report and of a question for advice. Pure: it imports nothing but types.
 * A status or action that is not here does not exist.
 */
const reportStatuses = ['new', 'answered', 'accepted', 'closed'] as const
export type ReportStatus = (typeof reportStatuses)[number]

export const reportActions = [
  'accept',
  'send-on',
  'ask',
  'answer',
  'give-feedback',
  'close',
  'reopen',
  'make-report',
  'follow-signal',
] as const
export type ReportAction = (typeof reportActions)[number]

type Transition = { to: ReportStatus; reasonNeeded: boolean }

const transitions: Readonly<Record<ReportStatus, Readonly<Partial<Record<ReportAction, Transition>>>>> = {
  new: {
    accept: { to: 'accepted', reasonNeeded: false },
    'send-on': { to: 'new', reasonNeeded: true },
    ask: { to: 'new', reasonNeeded: false },
    answer: { to: 'answered', reasonNeeded: false },
    'give-feedback': { to: 'new', reasonNeeded: false },
    'make-report': { to: 'new', reasonNeeded: false },
    close: { to: 'closed', reasonNeeded: true },
  },
  answered: {
    ask: { to: 'answered', reasonNeeded: false },
    answer: { to: 'answered', reasonNeeded: false },
    'make-report': { to: 'new', reasonNeeded: false },
    close: { to: 'closed', reasonNeeded: true },
  },
  accepted: {
    accept: { to: 'accepted', reasonNeeded: false },
    ask: { to: 'accepted', reasonNeeded: false },
    'give-feedback': { to: 'accepted', reasonNeeded: false },
    'follow-signal': { to: 'accepted', reasonNeeded: false },
    close: { to: 'closed', reasonNeeded: true },
  },
  closed: {
    'give-feedback': { to: 'closed', reasonNeeded: false },
    'follow-signal': { to: 'closed', reasonNeeded: false },
    reopen: { to: 'new', reasonNeeded: true },
  },
}

/** What an action leads to; nothing when it cannot be done in this status. */
export function findTransition(status: ReportStatus, action: ReportAction): Transition | undefined {
  return transitions[status][action]
}

/**
 * The actions that a record of this kind and status offers, in the order of the table. `follow-signal` is none of them:
 * a report follows its signal by itself when that is sent on.
 */
export function actionsFor(kind: 'report' | 'advice', status: ReportStatus): ReportAction[] {
  const onlyAdvice: readonly ReportAction[] = ['answer', 'make-report']
  const onlyReport: readonly ReportAction[] = ['accept', 'give-feedback']
  return reportActions.filter((action) => {
    if (action === 'follow-signal') return false
    if (findTransition(status, action) === undefined) return false
    return kind === 'report' ? !onlyAdvice.includes(action) : !onlyReport.includes(action)
  })
}

/** Reasons with which a report can be closed without becoming a signal. */
export const closeReasons = ['no-exploitation', 'helped-otherwise', 'double', 'test', 'unusable', 'answered'] as const
export type CloseReason = (typeof closeReasons)[number]

/** Narrows what the database holds. */
export function asReportStatus(word: string): ReportStatus {
  const status = reportStatuses.find((known) => known === word)
  if (status === undefined) throw new RangeError(`No status of a report is called ${word}`)
  return status
}
