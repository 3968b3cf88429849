import { sql } from 'kysely'
import { isSameHash } from '../../../platform/crypto/keyed-hash.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { invitationLifetime } from '../rules.ts'
import { isSecretShape, linkHash, newSecret, newSpokenCode, spokenCodeHash } from '../secrets.ts'

export type InvitationPurpose = 'first-sign-in' | 'recovery' | 'first-administrator'

/** A one-time link that can still be used. `approved`: a second person agreed; only recovery needs it. */
export type Invitation = { id: string; personId: string | null; purpose: InvitationPurpose; approved: boolean }

/** A recovery that waits for its second person, or for its owner. */
export type OpenRecovery = {
  id: string
  personId: string
  personName: string
  requestedBy: string
  requesterName: string
  createdAt: Date
  expiresAt: Date
  approved: boolean
}

type Tools = Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>

/** Makes a one-time link for 72 hours and withdraws older ones. Returns its secret, which is kept nowhere. */
export async function addInvitation(
  tx: Tx,
  tools: Tools,
  given: { personId: string | null; purpose: InvitationPurpose; requestedBy?: string },
): Promise<{ id: string; secret: string }> {
  const at = tools.clock()
  let older = tx
    .updateTable('invitation')
    .set({ ended_at: at })
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
  older =
    given.personId === null ? older.where('purpose', '=', given.purpose) : older.where('person_id', '=', given.personId)
  await older.execute()
  const [id, secret] = [tools.newId(), newSecret(tools.random)]
  await tx
    .insertInto('invitation')
    .values({
      id,
      token_hash: linkHash(tools.keys, secret),
      person_id: given.personId,
      purpose: given.purpose,
      requested_by: given.requestedBy ?? null,
      created_at: at,
      expires_at: new Date(at.getTime() + invitationLifetime),
    })
    .execute()
  return { id, secret }
}

function usable(tx: Tx, tools: Pick<Platform, 'keys' | 'clock'>, secret: string) {
  return tx
    .selectFrom('invitation as i')
    .leftJoin('person as p', 'p.id', 'i.person_id')
    .select(['i.id', 'i.person_id as personId', 'i.purpose', 'i.code_hash'])
    .where('i.token_hash', '=', linkHash(tools.keys, secret))
    .where('i.expires_at', '>', tools.clock())
    .where('i.used_at', 'is', null)
    .where('i.ended_at', 'is', null)
    .where('p.blocked_at', 'is', null)
}

/** The link with this secret while it can be used; opening it does not use it up, so that scanners of mail do no harm. */
export async function findInvitation(
  tx: Tx,
  tools: Pick<Platform, 'keys' | 'clock'>,
  secret: string,
): Promise<Invitation | undefined> {
  if (!isSecretShape(secret)) return undefined
  const row = await usable(tx, tools, secret).executeTakeFirst()
  if (row === undefined) return undefined
  return { id: row.id, personId: row.personId, purpose: toPurpose(row.purpose), approved: row.code_hash !== null }
}

/** Uses a link up, once; recovery needs the code of the second person as well. Undefined when it cannot be used. */
export async function useInvitation(
  tx: Tx,
  tools: Pick<Platform, 'keys' | 'clock'>,
  { secret, code }: { secret: string; code: string },
): Promise<Invitation | undefined> {
  if (!isSecretShape(secret)) return undefined
  const row = await usable(tx, tools, secret).forUpdate('i').executeTakeFirst()
  if (row === undefined) return undefined
  if (row.purpose === 'recovery') {
    if (row.code_hash === null || !isSameHash(row.code_hash, spokenCodeHash(tools.keys, row.id, code))) return undefined
  }
  await tx.updateTable('invitation').set({ used_at: tools.clock() }).where('id', '=', row.id).execute()
  return { id: row.id, personId: row.personId, purpose: toPurpose(row.purpose), approved: row.code_hash !== null }
}

/** The recoveries that are open now in the region of an organisation, the oldest first. */
export async function listRecoveries(
  tx: Tx,
  { at, byOrganisation }: { at: Date; byOrganisation: string },
): Promise<readonly OpenRecovery[]> {
  return tx
    .selectFrom('invitation as i')
    .innerJoin('person as p', 'p.id', 'i.person_id')
    .innerJoin('person as r', 'r.id', 'i.requested_by')
    .select(['i.id', 'p.id as personId', 'p.name as personName', 'r.id as requestedBy', 'r.name as requesterName'])
    .select((of) => [
      'i.created_at as createdAt',
      'i.expires_at as expiresAt',
      of('i.approved_by', 'is not', null).$castTo<boolean>().as('approved'),
    ])
    .where('i.purpose', '=', 'recovery')
    .where(
      sql<boolean>`region_manages_person((select region_code from organisation where id = ${byOrganisation}), p.id)`,
    )
    .where('i.expires_at', '>', at)
    .where('i.used_at', 'is', null)
    .where('i.ended_at', 'is', null)
    .orderBy('i.created_at')
    .execute()
}

/**
 * Agrees with a recovery. Returns the code that its owner needs beside the link, which is kept nowhere; undefined when
 * somebody else agreed at the same moment.
 */
export async function approveRecovery(
  tx: Tx,
  tools: Tools,
  given: { id: string; by: string },
): Promise<string | undefined> {
  const code = newSpokenCode(tools.random)
  const result = await tx
    .updateTable('invitation')
    .set({ approved_by: given.by, code_hash: spokenCodeHash(tools.keys, given.id, code) })
    .where('id', '=', given.id)
    .where('approved_by', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? code : undefined
}

/** Withdraws or refuses a link. */
export async function endInvitation(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('invitation').set({ ended_at: at }).where('id', '=', id).execute()
}

function toPurpose(word: string): InvitationPurpose {
  return word === 'recovery' || word === 'first-administrator' ? word : 'first-sign-in'
}
