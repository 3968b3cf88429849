import type { RecordKeys } from '../../platform/crypto/record-keys.ts'
import { describeError, type LogFields } from '../../platform/log/logger.ts'
import type { Facts } from './contents.ts'
import type { FactsRow, PartyRow } from './queries/content.ts'
import type { SignalRow } from './queries/register.ts'
import type { Certainty, PartyContent, PartyKind, PartyRole } from './rules/parties.ts'
import { asSignalStatus, type SignalStatus } from './rules/status.ts'
import { columns } from './columns.ts'

/** What every page about one signal shows of it in its head. */
export type SignalHead = {
  id: string
  number: string
  title: string
  status: SignalStatus
  acute: boolean
  version: number
  deskId: string
  placeCode: string | null
  forms: readonly string[]
  receivedAt: Date
  waitingSince: Date | null
  dueAt: Date | null
  dueAbout: string | null
  personsAllowed: boolean
  mayPassOn: boolean
  silent: boolean
  closedReason: string | null
  erased: boolean
}

/** A party as a page may show it; `content` is missing when its key was erased. */
export type PartyLine = {
  id: string
  kind: PartyKind
  role: PartyRole
  certainty: Certainty
  minor: boolean | null
  content: PartyContent | undefined
}

/**
 * The title of a signal, from its facts where the actor may see those; why not, when they cannot be deciphered: they were
 * changed, or the key file misses a key.
 */
export function titleOf(facts: FactsRow | undefined, keys: RecordKeys): { title: string; fault?: LogFields } {
  try {
    return { title: presentFacts(facts, keys)?.title ?? '' }
  } catch (error) {
    return { title: '', fault: describeError(error) }
  }
}

/** The head of a signal that has this title. */
export function presentHead(row: SignalRow, title: string): SignalHead {
  return {
    id: row.id,
    number: row.number,
    title,
    status: asSignalStatus(row.status),
    acute: row.acute,
    version: row.version,
    deskId: row.desk_id,
    placeCode: row.place_code,
    forms: row.forms,
    receivedAt: row.received_at,
    waitingSince: row.waiting_since,
    dueAt: row.due_at,
    dueAbout: row.due_about,
    personsAllowed: row.persons_allowed,
    mayPassOn: row.may_pass_on,
    silent: row.silent,
    closedReason: row.closed_reason,
    erased: row.erased_at !== null,
  }
}

/** What is told; nothing when it was erased or is not the actor's. */
export function presentFacts(row: FactsRow | undefined, keys: RecordKeys): Facts | undefined {
  if (row === undefined) return undefined
  return columns.facts.open(keys, row.signal_id, row.content)
}

/** A party in words. */
export function presentParty(
  row: Pick<PartyRow, 'id' | 'kind' | 'role' | 'certainty' | 'minor' | 'content'>,
  keys: RecordKeys,
): PartyLine {
  return {
    id: row.id,
    kind: row.kind as PartyKind,
    role: row.role as PartyRole,
    certainty: row.certainty as Certainty,
    minor: row.minor,
    content: columns.party.open(keys, row.id, row.content),
  }
}

/** The words of a party in one line, for lists: its first fields, without the explanation. */
export function partyLabel(content: PartyContent | undefined): string {
  if (content === undefined) return '—'
  const { note: _note, ...fields } = content
  return Object.values(fields)
    .flatMap((value) => (value === undefined || value === '' ? [] : readableDay(value)))
    .join(', ')
}

/** A day that a program or a form wrote as 2011-03-13, as people write it here: 13-3-2011. */
function readableDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? text : `${Number(day)}-${Number(month)}-${year}`
}
