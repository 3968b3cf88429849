import { isRole, type Role } from './roles.ts'

/**
 * What each role may do: the first question of every route. Which records it may be done to is the second, and row-level
 * security answers it. A role that is not named at a permission does not have it.
 */
const permissions = {
  /** Inbox of reports, accepting, joining, sending on, closing, the channel with the reporter. */
  'report.handle': ['contact-officer', 'intake-officer'],
  /** Taking in a report for somebody by phone or at the desk. */
  'report.take-in': ['contact-officer', 'intake-officer', 'care-coordinator', 'partner', 'inspector'],
  /** Signals of the own register: make, enrich, weigh, assess, refer, share, feed back. */
  'signal.handle': ['contact-officer', 'intake-officer'],
  /** Subjects of the own organisation: make from a party, join, keep their facts, close. */
  'subject.handle': ['contact-officer', 'intake-officer'],
  /** Reading signals that were shared with the own organisation, answering an offered share or a question for advice. */
  'signal.receive': [
    'contact-officer',
    'intake-officer',
    'care-coordinator',
    'police-specialist',
    'labour-supervisor',
    'labour-investigator',
    'riec-officer',
    'safety-house-officer',
    'prosecutor',
    'partner',
    'chain-director',
  ],
  /** Organisations, people, roles, accounts. */
  'network.manage': ['administrator'],
  /** Approving the recovery of an account that a colleague asked for. */
  'account.approve-recovery': ['administrator', 'privacy-officer'],
  /** The three logs, and notices of recovery. */
  'log.review': ['privacy-officer'],
  /** Asking that a report or signal of the own organisation is erased. */
  'record.erase': ['privacy-officer'],
  /** Being the second person who confirms an erasure, or withdrawing it. */
  'erasure.confirm': ['privacy-officer', 'contact-officer', 'intake-officer'],
  /** Who did what to a report or signal of the own organisation. */
  'history.read': ['privacy-officer', 'contact-officer', 'intake-officer'],
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type Permission = keyof typeof permissions

/** All permissions, for the access matrix. */
export const permissionNames = Object.keys(permissions) as readonly Permission[]

/** Whether one of these roles has the permission. A permission that is not in the table is given to nobody. */
export function rolesHave(held: readonly string[], permission: string): boolean {
  const entry = Object.entries(permissions).find(([name]) => name === permission)
  if (entry === undefined) return false
  const allowed: readonly Role[] = entry[1]
  return held.some((role) => isRole(role) && allowed.includes(role))
}
