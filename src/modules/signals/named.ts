import { openRecordKeys } from '../../platform/crypto/record-keys.ts'
import type { NamedSource } from '../../platform/audit/named.ts'
import { partyLabel, presentParty } from './present.ts'
import { listReviewedParties } from './queries/named.ts'
import { partyKindTexts, partyRoleTexts } from './labels/parties.ts'

/** Who and what was ever named in a signal, also what was taken out, for who answers for it. */
export const listNamed: NamedSource = async ({ platform, language }, tx, signalId) => {
  const rows = await listReviewedParties(tx, signalId)
  const keys = await openRecordKeys(tx, platform, [signalId])
  const [kindWords, roleWords] = [partyKindTexts.in(language), partyRoleTexts.in(language)]
  return rows.map((row) => {
    const { id, kind, role, content } = presentParty(row, keys)
    const words = content === undefined ? undefined : partyLabel(content)
    return { id, kind: kindWords(kind), role: roleWords(role), words, removed: row.removed_at !== null }
  })
}
