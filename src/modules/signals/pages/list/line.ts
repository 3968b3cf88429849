import { openRecordKeys } from '../../../../platform/crypto/record-keys.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { presentHead, type SignalHead } from '../../present.ts'
import { listFacts } from '../../queries/content.ts'
import { listPlaceNames } from '../../queries/places.ts'
import type { SignalRow } from '../../queries/register.ts'

/** A signal in a list; its place has the name that it had when the signal was received. */
export type SignalLine = SignalHead & { placeName: string | undefined }

/** Turns rows into lines: titles come from the facts that the actor may see. */
export async function linesOf(tx: Tx, platform: Platform, rows: readonly SignalRow[]): Promise<readonly SignalLine[]> {
  const ids = rows.map(({ id }) => id)
  const facts = new Map((await listFacts(tx, ids)).map((row) => [row.signal_id, row]))
  const keys = await openRecordKeys(tx, platform, ids)
  const places = await listPlaceNames(tx, ids)
  return rows.map((row) => ({ ...presentHead(row, facts.get(row.id), keys), placeName: places.get(row.id) }))
}
