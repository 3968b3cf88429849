import type { KeyRing } from '../../platform/crypto/key-ring.ts'
import type { Tx } from '../../platform/db/database.ts'
import { findInInbox } from './inbox-queries.ts'
import type { ReportRow } from './queries.ts'
import { tokenOf, wordsSearched } from './search-words.ts'

/**
 * Reports of these desks that are called what was asked (`M-` and eight characters), or hold it: a phone number, plate,
 * e-mail address, account or account number, exact after normalisation. The newest first, at most `limit`.
 */
export async function searchInbox(
  tx: Tx,
  { keys }: { keys: KeyRing },
  { desks, asked, limit }: { desks: readonly string[]; asked: string; limit: number },
): Promise<ReportRow[]> {
  const [, mark] = /^M-?([\dA-F]{8})$/i.exec(asked) ?? []
  const tokens = wordsSearched(asked).map((word) => tokenOf(keys, word))
  return findInInbox(tx, desks, { mark: mark && `M-${mark.toUpperCase()}`, tokens, limit })
}
