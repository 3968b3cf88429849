import { openRecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { LogFields } from '../../platform/log/logger.ts'
import type { Platform } from '../../platform/platform.ts'
import { presentHead, titleOf, type SignalHead } from './present.ts'
import { listFacts } from './queries/content.ts'
import { listPlaceNames } from './queries/places.ts'
import type { SignalRow } from './queries/register.ts'

/** A signal in a list; its place has the name that it had when the signal was received. */
export type SignalLine = SignalHead & {
  placeName: string | undefined
  /** Its facts cannot be deciphered: they were changed, or the key file misses a key. */
  unreadable: boolean
}

/**
 * Turns rows into lines: titles come from the facts that the actor may see. One whose facts cannot be read is still a
 * line; one event in the log of the process counts such lines and names the first.
 */
export async function linesOf(tx: Tx, platform: Platform, rows: readonly SignalRow[]): Promise<readonly SignalLine[]> {
  const ids = rows.map(({ id }) => id)
  const facts = new Map((await listFacts(tx, ids)).map((row) => [row.signal_id, row]))
  const keys = await openRecordKeys(tx, platform, ids)
  const places = await listPlaceNames(tx, ids)
  const broken: LogFields[] = []
  const lines = rows.map((row) => {
    const { title, fault } = titleOf(facts.get(row.id), keys)
    if (fault !== undefined) broken.push({ record: row.id, ...fault })
    return { ...presentHead(row, title), unreadable: fault !== undefined, placeName: places.get(row.id) }
  })
  if (broken.length > 0) platform.log.error('signals.unreadable', { count: broken.length, ...broken[0] })
  return lines
}
