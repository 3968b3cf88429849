import { asStatus, findStep as findStepIn, type StatusTable } from '../../records/status.ts'
import type { ReportKind } from './answers.ts'

/** Every status of a report and of a question for advice. */
export const reportStatuses = ['new', 'answered', 'accepted', 'closed'] as const
export type ReportStatus = (typeof reportStatuses)[number]

const desk = { by: 'report.handle', reasonNeeded: false } as const
const deskWithReason = { by: 'report.handle', reasonNeeded: true } as const
const reporter = { by: 'reporter', reasonNeeded: false } as const

/**
 * The one status table of reports and questions for advice. `by` is the permission that an action takes; `reporter` acts
 * with a receipt code. A report follows its signal by itself, when that is sent on.
 */
export const reportSteps = {
  accept: [
    { ...desk, from: ['new'], to: 'accepted' },
    { ...desk, from: ['accepted'], to: 'same' },
  ],
  'send-on': [{ ...deskWithReason, from: ['new'], to: 'same' }],
  ask: [{ ...desk, from: ['new', 'answered', 'accepted'], to: 'same' }],
  answer: [{ ...desk, from: ['new', 'answered'], to: 'answered' }],
  'give-feedback': [{ ...desk, from: ['new', 'accepted', 'closed'], to: 'same' }],
  close: [{ ...deskWithReason, from: ['new', 'answered', 'accepted'], to: 'closed' }],
  reopen: [{ ...deskWithReason, from: ['closed'], to: 'new' }],
  'make-report': [{ ...desk, from: ['new', 'answered'], to: 'new' }],
  'follow-signal': [{ ...desk, by: 'signal.handle', from: ['accepted', 'closed'], to: 'same' }],
  reply: [{ ...reporter, from: reportStatuses, to: 'same' }],
  add: [{ ...reporter, from: reportStatuses, to: 'same' }],
  'add-files': [{ ...reporter, from: reportStatuses, to: 'same' }],
} as const satisfies StatusTable<ReportStatus, string>

/** Something that can be done to a report. */
export type ReportAction = keyof typeof reportSteps
export const reportActions = Object.keys(reportSteps) as readonly ReportAction[]

/** What an action leads to in this status, and what it needs; nothing when it cannot be taken now. */
export const findStep = (status: ReportStatus, action: ReportAction) => findStepIn(reportSteps, status, action)

/** Narrows a status as the database holds it. @throws RangeError when there is no such status. */
export const asReportStatus = (text: string): ReportStatus => asStatus(reportStatuses, text)

/** The kind that an action is for; others are for both. */
const onlyFor: Readonly<Partial<Record<ReportAction, ReportKind>>> = {
  accept: 'report',
  'give-feedback': 'report',
  answer: 'advice',
  'make-report': 'advice',
}

/** Whether an action is for a report or question of this kind at all. */
export function suits(kind: ReportKind, action: ReportAction): boolean {
  return (onlyFor[action] ?? kind) === kind
}

/** What a desk can do with a report or question of this kind and status, in the order of the table. */
export function actionsFor(kind: ReportKind, status: ReportStatus): ReportAction[] {
  return reportActions.filter((action) => suits(kind, action) && findStep(status, action)?.by === 'report.handle')
}

/** Why a report can be closed without becoming a signal. */
export const closeReasons = ['no-exploitation', 'helped-otherwise', 'double', 'test', 'unusable', 'answered'] as const
export type CloseReason = (typeof closeReasons)[number]
