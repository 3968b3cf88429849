import { openRecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/http/errors.ts'
import type { Opening } from '../../records/index.ts'
import { receivingOrganisations } from './policy.ts'
import { presentAdvice, type AdviceLine } from './present-work.ts'
import { organisationNames } from './queries/record.ts'
import { findAdvice } from './queries/work.ts'

/**
 * A question for advice to an organisation of the actor, with its answer when there is one, and tells the logs.
 * @throws NotFoundError when it is not there, or not asked of them.
 */
export async function loadAdvice(
  { actor, platform, about }: Opening,
  tx: Tx,
  id: string,
): Promise<AdviceLine & { from: string }> {
  const row = await findAdvice(tx, id)
  if (row === undefined || !receivingOrganisations(actor).includes(row.organisation_id)) throw new NotFoundError()
  about({ kind: 'advice', id }, [row.signal_id])
  const keys = await openRecordKeys(tx, platform, [row.signal_id])
  const names = await organisationNames(tx, [row.from_organisation])
  return { ...presentAdvice(row, keys), from: names.get(row.from_organisation) ?? '' }
}
