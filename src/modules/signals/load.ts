import type { RecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import { openOwn, type Opening } from '../../records/index.ts'
import { getRegion, type RegionConfig } from '../network/index.ts'
import { presentHead, titleOf, type SignalHead } from './present.ts'
import { listFacts, type FactsRow } from './queries/content.ts'
import type { SignalRow } from './queries/register.ts'
import { signals } from './record.ts'

/** A signal of an own desk, opened for a page. */
export type OpenSignal = {
  row: SignalRow
  factsRow: FactsRow | undefined
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
