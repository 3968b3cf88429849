import type { Role } from '../../src/modules/network/index.ts'

/**
 * Who may do what, written down a second time and by hand: the access matrix compares the application with this, and
 * nothing here is worked out from its own tables. A change of who may do what has to be made in both places.
 */
export type Work =
  | 'read what everybody may read and hand in what everybody may hand in'
  | 'keep their own account'
  | 'take in a report for somebody'
  | 'handle reports'
  | 'handle signals'
  | 'handle subjects'
  | 'read what was shared with them'
  | 'manage the network'
  | 'approve the recovery of an account'
  | 'review the logs'
  | 'ask to erase a record'
  | 'confirm or withdraw an erasure'
  | 'read the history of a record'

/** The work of each role beside what everybody and every colleague may do. */
export const workOf: Readonly<Record<Role, readonly Work[]>> = {
  'contact-officer': [
    'take in a report for somebody',
    'handle reports',
    'handle signals',
    'handle subjects',
    'read what was shared with them',
    'confirm or withdraw an erasure',
    'read the history of a record',
  ],
  'intake-officer': [
    'take in a report for somebody',
    'handle reports',
    'handle signals',
    'handle subjects',
    'read what was shared with them',
    'confirm or withdraw an erasure',
    'read the history of a record',
  ],
  'care-coordinator': ['take in a report for somebody', 'read what was shared with them'],
  'shelter-provider': [],
  'chain-director': ['read what was shared with them'],
  'district-coordinator': [],
  'police-specialist': ['read what was shared with them'],
  'labour-supervisor': ['read what was shared with them'],
  'labour-investigator': ['read what was shared with them'],
  'riec-officer': ['read what was shared with them'],
  'safety-house-officer': ['read what was shared with them'],
  prosecutor: ['read what was shared with them'],
  inspector: ['take in a report for somebody'],
  partner: ['take in a report for somebody', 'read what was shared with them'],
  'programme-manager': [],
  'action-owner': [],
  executive: [],
  'monitor-analyst': [],
  'expert-by-experience': [],
  trainer: [],
  'privacy-officer': [
    'approve the recovery of an account',
    'review the logs',
    'ask to erase a record',
    'confirm or withdraw an erasure',
    'read the history of a record',
  ],
  administrator: ['manage the network', 'approve the recovery of an account'],
}

export const workOfEverybody: Work = 'read what everybody may read and hand in what everybody may hand in'
export const workOfColleagues: Work = 'keep their own account'

/** Which work stands behind which addresses. The first line that fits counts. */
const addresses: readonly (readonly [RegExp, Work])[] = [
  [/^\/api\/v1\/(openapi\.json|gemeenten)$/, workOfEverybody],
  [/^\/api\/v1\/account$/, workOfColleagues],
  [/^\/api\/v1\/meldingen(\/|$)/, 'handle reports'],
  [/^\/api\/v1\/signalen(\/|$)/, 'handle signals'],
  [/^\/api\/v1\/ontvangen(\/|$)/, 'read what was shared with them'],
  [/^\/api\/v1\/organisaties$/, 'manage the network'],
  [/^\/$|^\/(privacy|toegankelijkheid|taal|weg)$|^\/health\/|^\/\.well-known\//, workOfEverybody],
  [/^\/(melden|vraag|volgen)(\/|$)/, workOfEverybody],
  [/^\/(inloggen|uitloggen|uitnodiging|eerste-beheerder)(\/|$)/, workOfEverybody],
  [/^\/(account|werk)(\/|$)/, workOfColleagues],
  [/^\/opnemen(\/|$)/, 'take in a report for somebody'],
  [/^\/meldingen\/:id\/(aannemen|voegen)$/, 'handle signals'],
  [/^\/meldingen(\/|$)/, 'handle reports'],
  [/^\/signalen(\/|$)/, 'handle signals'],
  [/^\/personen(\/|$)/, 'handle subjects'],
  [/^\/(ontvangen|advies)(\/|$)/, 'read what was shared with them'],
  [/^\/beheer\/herstel(\/|$)/, 'approve the recovery of an account'],
  [/^\/beheer(\/|$)/, 'manage the network'],
  [/^\/toezicht\/wissen\/:id\/(vragen|genoemd)$/, 'ask to erase a record'],
  [/^\/toezicht\/wissen(\/|$)/, 'confirm or withdraw an erasure'],
  [/^\/geschiedenis\//, 'read the history of a record'],
  [/^\/(toezicht|logboeken)(\/|$)/, 'review the logs'],
]

/** The work behind an address; nothing when the address was not thought of here. */
export function findWork(path: string): Work | undefined {
  return addresses.find(([pattern]) => pattern.test(path))?.[1]
}

/** Whether somebody with these roles may do this work; no roles: a visitor without an account. */
export function may(role: Role | undefined, work: Work): boolean {
  if (work === workOfEverybody) return true
  if (role === undefined) return false
  return work === workOfColleagues || workOf[role].includes(work)
}

/** What a role may not do, for the title of a test. */
export function workNotOf(role: Role): readonly Work[] {
  return [...new Set(Object.values(workOf).flat())].filter((work) => !workOf[role].includes(work))
}
