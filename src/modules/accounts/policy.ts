/** Why somebody may not do this to an account. Each has its words in `manage/text.ts`. */
export type Refusal =
  | 'your-own-account'
  | 'you-asked-yourself'
  | 'already-has-account'
  | 'already-approved'
  | 'has-no-account'

/** Who may ask for an invitation: any administrator, but not for themselves, and only for who cannot sign in yet. */
export function refuseInvitation(given: { by: string; personId: string; hasAccount: boolean }): Refusal | undefined {
  if (given.by === given.personId) return 'your-own-account'
  return given.hasAccount ? 'already-has-account' : undefined
}

/** Who may ask for the recovery of an account: any administrator, but not of their own. */
export function refuseRecovery(given: { by: string; personId: string; hasAccount: boolean }): Refusal | undefined {
  if (given.by === given.personId) return 'your-own-account'
  return given.hasAccount ? undefined : 'has-no-account'
}

/** Who may permit a program to work on behalf of a person: any administrator, but not on their own behalf. */
export function refuseKey(given: { by: string; personId: string }): Refusal | undefined {
  return given.by === given.personId ? 'your-own-account' : undefined
}

/** Who may approve a recovery: another administrator or the privacy officer; never who asked, never the owner. */
export function refuseApproval(given: {
  by: string
  personId: string
  requestedBy: string
  approved: boolean
}): Refusal | undefined {
  if (given.by === given.personId) return 'your-own-account'
  if (given.by === given.requestedBy) return 'you-asked-yourself'
  return given.approved ? 'already-approved' : undefined
}
