import type { Part } from '../../network/index.ts'
import { insertEnrichment } from '../queries/work.ts'
import type { EnrichmentBasis, EnrichmentSource } from '../rules/enriching.ts'
import { lockForAction, recordChange } from '../record.ts'
import type { ActionContext } from '../../../records/index.ts'
import { columns } from '../columns.ts'

/** A look-up: where, on which basis, and what it gave; nothing found is a result too. */
export type Lookup = {
  id: string
  signalId: string
  source: EnrichmentSource
  basis: EnrichmentBasis
  found: boolean
  /** The part of the signal with which the result is shared. */
  part: Part
  result: string
}

/** Keeps what a look-up gave. */
export async function enrich(context: ActionContext, input: Lookup): Promise<void> {
  const { tx, platform, actor } = context
  const { id, signalId, source, basis, found, part, result } = input
  const locked = await lockForAction(context, { signalId, action: 'enrich' })
  await insertEnrichment(tx, {
    id,
    signal_id: signalId,
    part,
    at: platform.clock(),
    person_id: actor.personId ?? '',
    source,
    legal_basis: basis,
    found,
    content: columns.enrichment.seal(context.platform, locked.keys.of(signalId), { id, content: result }),
  })
  await recordChange(context, locked, { change: input })
}
