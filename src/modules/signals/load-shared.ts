import { openRecordKeys } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/http/errors.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { getRegion } from '../network/index.ts'
import { getShare, listAnswers, presentAnswers, receives, shareStateAt, type ShareRow } from '../sharing/index.ts'
import { presentFacts, presentParty } from './present.ts'
import { presentWeighing } from './present-weighing.ts'
import { listFacts, listParties } from './queries/content.ts'
import { listAssessments, listEnrichments, listWeighings, namesOf } from './queries/record.ts'
import { findSignalRow } from './queries/register.ts'
import { columns } from './columns.ts'

/** A share that was offered to a role that the actor holds, in the state that it is in now. @throws NotFoundError */
export async function openShare(context: RequestContext, tx: Tx) {
  const share = await getShare(tx, context.params['id'] ?? '')
  if (!receives(context.actor, share) || share.record_kind !== 'signal') throw new NotFoundError()
  context.about({ kind: 'share', id: share.id }, [share.record_id])
  return { share, state: shareStateAt(share, context.now) }
}

/**
 * Exactly what was shared and nothing else: each part is read only when the share names it. Row-level security holds the
 * same line underneath.
 */
export async function loadShared(context: RequestContext, tx: Tx, share: ShareRow) {
  const id = share.record_id
  const row = await findSignalRow(tx, id)
  if (row === undefined) throw new NotFoundError()
  const has = (part: string): boolean => share.parts.includes(part)
  const keys = await openRecordKeys(tx, context.platform, [id])
  const [factsRow] = has('facts') ? await listFacts(tx, [id]) : []
  const [assessment] = has('facts') ? await listAssessments(tx, id) : []
  const [weighing] = has('people') ? await listWeighings(tx, id) : []
  const enrichments = (await listEnrichments(tx, id)).filter(({ part }) => has(part))
  const scheme = getRegion(row.region_code).assessment
  const named = has('people') ? (await listParties(tx, id)).map((party) => presentParty(party, keys)) : []
  context.about(
    { kind: 'share', id: share.id },
    named.map((party) => party.id),
  )
  return {
    number: row.number,
    acute: row.acute,
    forms: has('facts') ? row.forms : [],
    facts: presentFacts(factsRow, keys),
    assessment: scheme.values.find(({ value }) => value === assessment?.value)?.name,
    parties: has('people') ? named : undefined,
    weighing: weighing === undefined ? undefined : presentWeighing(weighing, keys),
    lookups: enrichments.map(({ id, part, found, source, content }) => ({
      id,
      part,
      found,
      source,
      words: columns.enrichment.open(keys, id, content),
    })),
  }
}

/** What was told about a share and who told it. */
export async function loadAnswers(context: Pick<RequestContext, 'platform'>, tx: Tx, share: ShareRow) {
  const keys = await openRecordKeys(tx, context.platform, [share.record_id])
  const answers = presentAnswers(await listAnswers(tx, [share.id]), keys)
  const people = answers.flatMap(({ personId, reply }) => [personId, reply?.personId ?? null])
  return { answers, names: await namesOf(tx, people) }
}
export type ToldAnswers = Awaited<ReturnType<typeof loadAnswers>>

export type SharedSignal = Awaited<ReturnType<typeof loadShared>>
