import type { RecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import { openOwn, type Opening } from '../../records/index.ts'
import { getRegion, type RegionConfig } from '../network/index.ts'
import type { Facts } from './contents.ts'
import { presentFacts, presentHead, presentParty, titleOf, type PartyLine, type SignalHead } from './present.ts'
import { presentWeighing, type WeighingLine } from './present-weighing.ts'
import { presentReminder, type ReminderLine } from './present-work.ts'
import { findParty, listFacts, listParties, type FactsRow } from './queries/content.ts'
import { listReminders, listWeighings } from './queries/record.ts'
import type { SignalRow } from './queries/register.ts'
import { signals } from './record.ts'

/** A signal of an own desk, opened for a page. */
export type OpenSignal = {
  row: SignalRow
  factsRow: FactsRow | undefined
  /** For the functions of this file: pages decipher nothing themselves. */
  keys: RecordKeys
  head: SignalHead
  /** Its facts cannot be read, so that it has no title here. */
  unreadable: boolean
  region: RegionConfig
}

/**
 * Opens a signal of an own desk, and tells the logs. One whose title cannot be read is opened without it, so that the work
 * on it can go on. @throws NotFoundError when it is not there, or not theirs.
 */
export async function openOwnSignal(context: Opening, tx: Tx, id: string): Promise<OpenSignal> {
  const { row, keys } = await openOwn(signals, context, { tx, id })
  const [factsRow] = await listFacts(tx, [id])
  const { title, fault } = titleOf(factsRow, keys)
  const unreadable = fault !== undefined
  return { row, factsRow, keys, head: presentHead(row, title), unreadable, region: getRegion(row.region_code) }
}

/** What was reported, exactly; undefined when it was erased. */
export function factsOf({ factsRow, keys }: OpenSignal): Facts | undefined {
  return presentFacts(factsRow, keys)
}

/** The newest weighing. */
export async function loadWeighing({ row, keys }: OpenSignal, tx: Tx): Promise<WeighingLine | undefined> {
  const [latest] = await listWeighings(tx, row.id)
  return latest === undefined ? undefined : presentWeighing(latest, keys)
}

/** Everybody and everything that is named, and was not erased. */
export async function loadParties({ row, keys }: OpenSignal, tx: Tx): Promise<readonly PartyLine[]> {
  const parties = (await listParties(tx, row.id)).map((party) => presentParty(party, keys))
  return parties.filter(({ content }) => content !== undefined)
}

/** One party; undefined when it is not there or was erased: what was erased cannot be changed or taken out. */
export async function loadParty({ row, keys }: OpenSignal, tx: Tx, id: string): Promise<PartyLine | undefined> {
  const found = await findParty(tx, row.id, id)
  const party = found === undefined ? undefined : presentParty(found, keys)
  return party?.content === undefined ? undefined : party
}

/** A reminder that is still open. */
export async function loadReminder({ row, keys }: OpenSignal, tx: Tx, id: string): Promise<ReminderLine | undefined> {
  const reminder = (await listReminders(tx, row.id)).find((known) => known.id === id)
  return reminder === undefined ? undefined : presentReminder(reminder, keys)
}
