import { asStatus, findStep as findStepIn, type StatusTable } from '../../../records/status.ts'

/** Where a signal stands. A word that is not here does not exist. */
export const signalStatuses = [
  'accepted',
  'enriching',
  'weighed',
  'assessed',
  'referred',
  'with-partner',
  'closed',
  'reopened',
] as const
export type SignalStatus = (typeof signalStatuses)[number]

const open: readonly SignalStatus[] = signalStatuses.filter((status) => status !== 'closed')
const working: readonly SignalStatus[] = open.filter((status) => status !== 'accepted' && status !== 'reopened')

const own = { by: 'signal.handle', reasonNeeded: false } as const
const why = { by: 'signal.handle', reasonNeeded: true } as const

/**
 * The one status table of a signal: what can be done, from where, what it leads to, who may and whether a reason is
 * needed. An action may have several lines; each status is in at most one of them. Texts go by the name of the action.
 */
export const signalSteps = {
  'change-facts': [{ ...own, from: open, to: 'same' }],
  'add-party': [{ ...own, from: open, to: 'same' }],
  'change-party': [{ ...own, from: open, to: 'same' }],
  'remove-party': [{ ...own, from: open, to: 'same' }],
  'decide-gate': [{ ...why, from: open, to: 'same' }],
  'join-report': [{ ...own, from: open, to: 'same' }],
  split: [{ ...own, from: open, to: 'same' }],
  enrich: [
    { ...own, from: ['accepted', 'reopened', 'enriching'], to: 'enriching' },
    { ...own, from: ['weighed', 'assessed', 'referred', 'with-partner'], to: 'same' },
  ],
  'ask-advice': [
    { ...own, from: ['accepted', 'reopened', 'enriching'], to: 'enriching' },
    { ...own, from: ['weighed', 'assessed', 'referred', 'with-partner'], to: 'same' },
  ],
  'answer-advice': [{ ...own, by: 'signal.receive', from: signalStatuses, to: 'same' }],
  weigh: [
    { ...own, from: ['accepted', 'reopened', 'enriching', 'weighed'], to: 'weighed' },
    { ...own, from: ['assessed', 'referred', 'with-partner'], to: 'same' },
  ],
  assess: [
    { ...why, from: ['weighed', 'assessed'], to: 'assessed' },
    { ...why, from: ['referred', 'with-partner'], to: 'same' },
  ],
  'propose-referral': [{ ...own, from: working, to: 'same' }],
  'decide-referral': [
    { ...why, from: ['enriching', 'weighed', 'assessed', 'referred'], to: 'referred' },
    { ...why, from: ['with-partner'], to: 'same' },
  ],
  'withdraw-referral': [{ ...why, from: open, to: 'same' }],
  'withdraw-last-referral': [{ ...why, from: ['referred', 'with-partner'], to: 'assessed' }],
  'offer-share': [{ ...own, from: ['referred', 'with-partner'], to: 'same' }],
  'accept-share': [
    { ...own, by: 'signal.receive', from: ['referred'], to: 'with-partner' },
    { ...own, by: 'signal.receive', from: signalStatuses.filter((status) => status !== 'referred'), to: 'same' },
  ],
  'refuse-share': [{ ...why, by: 'signal.receive', from: signalStatuses, to: 'same' }],
  'answer-share': [{ ...own, by: 'signal.receive', from: signalStatuses, to: 'same' }],
  'hand-back-share': [{ ...own, by: 'signal.receive', from: signalStatuses, to: 'same' }],
  'hand-back-last-share': [{ ...own, by: 'signal.receive', from: ['with-partner'], to: 'referred' }],
  'reply-to-share': [{ ...own, from: signalStatuses, to: 'same' }],
  'withdraw-share': [{ ...why, from: signalStatuses, to: 'same' }],
  'withdraw-last-share': [{ ...why, from: ['with-partner'], to: 'referred' }],
  'share-expired': [{ ...own, by: 'job', from: ['with-partner'], to: 'referred' }],
  'give-feedback': [{ ...own, from: signalStatuses, to: 'same' }],
  remind: [{ ...own, from: signalStatuses, to: 'same' }],
  'settle-reminder': [{ ...own, from: signalStatuses, to: 'same' }],
  'ask-others': [{ ...own, from: open, to: 'same' }],
  'mark-silent': [{ ...why, from: signalStatuses, to: 'same' }],
  'send-on': [{ ...why, from: open, to: 'accepted' }],
  close: [{ ...why, from: open, to: 'closed' }],
  reopen: [{ ...why, from: ['closed'], to: 'reopened' }],
} as const satisfies StatusTable<SignalStatus, string>

/** Something that can be done to a signal. */
export type SignalAction = keyof typeof signalSteps
export const signalActions = Object.keys(signalSteps) as readonly SignalAction[]

/** What an action leads to in this status, and what it needs; nothing when it cannot be done now. */
export const findStep = (status: SignalStatus, action: SignalAction) => findStepIn(signalSteps, status, action)

/** Narrows what the database holds. @throws RangeError when it is no status. */
export const asSignalStatus = (text: string): SignalStatus => asStatus(signalStatuses, text)

/** What comes next in each status: the one primary action of the page, where there is one. */
export const nextAction: Readonly<Record<SignalStatus, SignalAction | undefined>> = {
  accepted: 'enrich',
  reopened: 'enrich',
  enriching: 'weigh',
  weighed: 'assess',
  assessed: 'decide-referral',
  referred: 'offer-share',
  'with-partner': 'give-feedback',
  closed: undefined,
}
