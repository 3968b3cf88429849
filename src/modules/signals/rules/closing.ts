import type { AssessmentClass } from '../../network/index.ts'

/** The four classes onto which every scheme of assessment maps (Veilig Thuis Utrecht). */
export const assessmentClasses = [
  'none',
  'none-but-risk-factors',
  'possible-serious-suspicion',
  'trafficking',
] as const satisfies readonly AssessmentClass[]

/** Why a signal can be closed. */
export const closeReasons = [
  'no-suspicion',
  'helped-ordinary',
  'taken-over',
  'follow-up-done',
  'double',
  'mistake',
] as const
export type CloseReason = (typeof closeReasons)[number]

/**
 * Whether a signal in which risk factors were found may be closed for this reason: it gets preventive help with a
 * follow-up first (the second of the four classes of Veilig Thuis Utrecht).
 */
export function mayCloseFor(reason: CloseReason, assessmentClass: string | undefined): boolean {
  return assessmentClass !== 'none-but-risk-factors' || reason !== 'no-suspicion'
}
