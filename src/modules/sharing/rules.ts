import { asStatus, findStep, type StatusTable } from '../../records/status.ts'
import type { Part, RegionConfig, RegionFramework } from '../network/index.ts'

/** Parts of a record that can be shared alone. */
export const parts = ['facts', 'people', 'care', 'criminal'] as const satisfies readonly Part[]

/** What something is shared for. */
export const sharePurposes = ['help-victim', 'stop-offender', 'administrative-action', 'weigh-together'] as const
export type SharePurpose = (typeof sharePurposes)[number]

/** Where a share stands. `expired` is not stored: it follows from the moment until which the share holds. */
export const shareStatuses = ['offered', 'accepted', 'refused', 'withdrawn', 'handed-back'] as const
export type ShareStatus = (typeof shareStatuses)[number]
export type ShareState = ShareStatus | 'expired'

const receiver = { by: 'receiver', reasonNeeded: false } as const

/** The life of a share, and on which side of it each step is taken. Held by the database as well. */
const shareSteps = {
  accept: [{ ...receiver, from: ['offered'], to: 'accepted' }],
  refuse: [{ ...receiver, from: ['offered'], to: 'refused', reasonNeeded: true }],
  'hand-back': [{ ...receiver, from: ['accepted'], to: 'handed-back' }],
  withdraw: [{ by: 'giver', from: ['offered', 'accepted'], to: 'withdrawn', reasonNeeded: false }],
} as const satisfies StatusTable<ShareState, string>
export type ShareAction = keyof typeof shareSteps
export const shareActions = Object.keys(shareSteps) as readonly ShareAction[]

/** What an action makes of a share; nothing when it cannot be taken any more. */
export function findShareStep(
  state: ShareState,
  action: ShareAction,
): { to: ShareStatus; reasonNeeded: boolean } | undefined {
  const step = findStep<ShareState, ShareAction>(shareSteps, state, action)
  return step && { to: asStatus(shareStatuses, step.to), reasonNeeded: step.reasonNeeded }
}

/** On which side of a share an action is taken. */
export function sideOf(action: ShareAction): 'giver' | 'receiver' {
  return shareSteps[action][0].by
}

/** Where a share stands at a moment. */
export function shareStateAt(share: { status: string; until_at: Date }, now: Date): ShareState {
  const status = asStatus(shareStatuses, share.status)
  const runs = status === 'offered' || status === 'accepted'
  return runs && share.until_at <= now ? 'expired' : status
}

/** The last moment at which a share still holds: its day is the one "up to and including" which it was given. */
export function lastMomentOf({ until_at: until }: { until_at: Date }): Date {
  return new Date(until.getTime() - 1)
}

/** What a receiver can tell the giver: the last one ends the share. */
export const answerKinds = ['taken-up', 'cannot', 'question', 'handed-back', 'done'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What was done with what was shared. */
export const doneThings = [
  'contact-made',
  'help-arranged',
  'looked-into',
  'visited',
  'discussed',
  'measure-taken',
  'investigation-started',
  'advised',
  'other',
] as const
export type DoneThing = (typeof doneThings)[number]

/** Within how many days a receiver tells what they did, where the region says nothing (ours: no paper states a term). */
const usualAnswerDays = 14

/** Within how many days of accepting a receiver in this region tells what they did. */
export function answerDaysOf({ answerDays = usualAnswerDays }: Pick<RegionConfig, 'answerDays'>): number {
  return answerDays
}

/** Whether the receiver was to have told something by now. */
export function isAnswerLate(
  share: { status: string; until_at: Date; answer_due_at: Date | null },
  now: Date,
): boolean {
  return shareStateAt(share, now) === 'accepted' && share.answer_due_at !== null && share.answer_due_at <= now
}

/** What is wrong with an answer as a whole: a field, and the code of what is wrong with it. */
export type AnswerFault = { field: 'words' | 'done' | 'doneOn' | 'due' | 'tellReporter'; code: string }

/** An answer as its receiver wrote it; days are written YYYY-MM-DD. */
export type WrittenAnswer = {
  kind: AnswerKind
  done: DoneThing | null
  words: string
  doneOn: string | null
  due: string | null
  tellReporter: boolean
}

const needsWords: readonly AnswerKind[] = ['cannot', 'question', 'handed-back']
/** What the reporter can be told of: held by the database as well. */
const canBeTold: readonly AnswerKind[] = ['taken-up', 'done', 'cannot']

/** The first thing that is wrong with an answer; nothing when it can be given today. */
export function findAnswerFault(answer: WrittenAnswer, today: string): AnswerFault | undefined {
  const { kind, done, words, doneOn, due, tellReporter } = answer
  if (kind === 'done' && done === null) return { field: 'done', code: 'choose' }
  if (needsWords.includes(kind) && words === '') return { field: 'words', code: 'missing' }
  if (doneOn !== null && doneOn > today) return { field: 'doneOn', code: 'not-yet' }
  if (due !== null && kind === 'handed-back') return { field: 'due', code: 'nothing-follows' }
  if (due !== null && due < today) return { field: 'due', code: 'past' }
  if (tellReporter && !canBeTold.includes(kind)) return { field: 'tellReporter', code: 'nothing-to-tell' }
  return undefined
}

/** A framework of the region that holds on this day (YYYY-MM-DD); nothing when none is stated or it does not hold. */
export function findFramework(
  region: Pick<RegionConfig, 'frameworks'>,
  code: string | null,
  day: string,
): RegionFramework | undefined {
  return region.frameworks.find(
    ({ code: known, validFrom, validTo }) =>
      known === code && validFrom <= day && (validTo === undefined || day < validTo),
  )
}

/** What somebody must know or do before this is shared. */
export type ShareFinding =
  | { kind: 'refused'; because: 'outside-framework'; parts: readonly Part[] }
  | { kind: 'warning'; because: 'no-framework' | 'no-framework-people' }
  | { kind: 'fine' }

/**
 * Whether parts may be shared under a framework. Where the papers state none (only the Rotterdam policy does, and not
 * for care alone), sharing is warned about, more so when persons go along; a person decides.
 */
export function checkShare(framework: RegionFramework | undefined, wanted: readonly Part[]): ShareFinding {
  if (framework === undefined) {
    const persons = wanted.some((part) => part !== 'facts')
    return { kind: 'warning', because: persons ? 'no-framework-people' : 'no-framework' }
  }
  const outside = wanted.filter((part) => !framework.parts.includes(part))
  return outside.length > 0 ? { kind: 'refused', because: 'outside-framework', parts: outside } : { kind: 'fine' }
}
