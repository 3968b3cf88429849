import type { Part, RegionConfig, RegionFramework } from '../network/index.ts'

/** Parts of a record that can be shared alone. */
export const parts = ['facts', 'people', 'care', 'criminal'] as const satisfies readonly Part[]

/** What something is shared for. */
export const sharePurposes = ['help-victim', 'stop-offender', 'administrative-action', 'weigh-together'] as const
export type SharePurpose = (typeof sharePurposes)[number]

/** The life of a share. `expired` is not stored: it follows from the moment until which it holds. */
export const shareStatuses = ['offered', 'accepted', 'refused', 'withdrawn'] as const
export type ShareStatus = (typeof shareStatuses)[number]
export type ShareState = ShareStatus | 'expired'

export const shareActions = ['accept', 'refuse', 'withdraw'] as const
export type ShareAction = (typeof shareActions)[number]

const table: Readonly<Record<ShareState, Readonly<Partial<Record<ShareAction, ShareStatus>>>>> = {
  offered: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: { withdraw: 'withdrawn' },
  refused: {},
  withdrawn: {},
  expired: {},
}

/** What an action makes of a share; nothing when it cannot be done any more. Held by the database as well. */
export function findShareStatus(state: ShareState, action: ShareAction): ShareStatus | undefined {
  return table[state][action]
}

/** Where a share stands at a moment. */
export function shareStateAt(share: { status: string; untilAt: Date }, now: Date): ShareState {
  const status = shareStatuses.find((known) => known === share.status)
  if (status === undefined) throw new RangeError(`No status of a share is called ${share.status}`)
  const living = status === 'offered' || status === 'accepted'
  return living && share.untilAt <= now ? 'expired' : status
}

/** The last moment at which a share still holds: its day is the one "up to and including" which it was given. */
export function lastMomentOf({ until_at: until }: { until_at: Date }): Date {
  return new Date(until.getTime() - 1)
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
