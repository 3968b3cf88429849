import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { isLanguage } from '../../../platform/i18n/texts.ts'
import type { SignedIn } from '../../../platform/http/route.ts'
import type { Platform } from '../../../platform/platform.ts'
import { visitHash } from '../../../platform/forms/visit-seal.ts'
import { sessionLimits } from '../rules.ts'
import { isSecretShape, newSecret } from '../secrets.ts'

/** An organisation for which a person may act now. */
export type Place = { id: string; name: string }

/** A session as its owner sees it. */
export type OwnSession = { startedAt: Date; seenAt: Date; organisation: string; current: boolean }

type FoundSession = {
  person_id: string
  name: string
  language: string
  organisation_id: string
  organisation_name: string
  roles: string[]
}

/**
 * Who a session belongs to, with the roles that they hold now in the organisation for which they act; undefined when it
 * ended, was idle too long, or nothing is held any more. One statement; also notes the use, at most once a minute.
 */
export async function authenticate(platform: Platform, sessionId: string): Promise<SignedIn | undefined> {
  if (!isSecretShape(sessionId)) return undefined
  const hash = visitHash(platform.keys, sessionId)
  const idle = sql`make_interval(secs => ${sessionLimits.idle / 1000})`
  const query = sql<FoundSession>`select * from find_session(${hash}, ${platform.clock()}, ${idle})`
  const [found] = (await query.execute(platform.database)).rows
  if (found === undefined) return undefined
  return {
    sessionId,
    personId: found.person_id,
    name: found.name,
    organisationId: found.organisation_id,
    organisationName: found.organisation_name,
    language: isLanguage(found.language) ? found.language : 'nl',
    holdings: found.roles.map((role) => ({ organisationId: found.organisation_id, role })),
  }
}

/** Begins a session of a person for an organisation. Returns the id for the cookie; only its keyed hash is kept. */
export async function startSession(
  tx: Tx,
  platform: Pick<Platform, 'keys' | 'random' | 'clock'>,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<string> {
  const sessionId = newSecret(platform.random)
  const at = platform.clock()
  await tx
    .insertInto('session')
    .values({
      id_hash: visitHash(platform.keys, sessionId),
      person_id: personId,
      organisation_id: organisationId,
      started_at: at,
      seen_at: at,
      expires_at: new Date(at.getTime() + sessionLimits.absolute),
    })
    .execute()
  return sessionId
}

/** The organisations in which a person holds a role now: the one they last acted for first. */
export async function listPlaces(tx: Tx, personId: string, at: Date): Promise<readonly Place[]> {
  return tx
    .selectFrom('assignment as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['o.id', 'o.name'])
    .where('a.person_id', '=', personId)
    .where('a.from_at', '<=', at)
    .where('a.until_at', '>', at)
    .where('o.closed_at', 'is', null)
    .groupBy(['o.id', 'o.name'])
    .orderBy(
      (of) =>
        of
          .selectFrom('session as s')
          .select((made) => made.fn.max('s.started_at').as('last'))
          .where('s.person_id', '=', personId)
          .whereRef('s.organisation_id', '=', 'o.id'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('o.name')
    .execute()
}

/** Ends one session. */
export async function endSession(tx: Tx, platform: Platform, sessionId: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: platform.clock() })
    .where('id_hash', '=', visitHash(platform.keys, sessionId))
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every session of a person, but the one that is told apart. */
export async function endSessionsOf(
  tx: Tx,
  platform: Platform,
  who: { personId: string; except?: string },
): Promise<void> {
  let query = tx
    .updateTable('session')
    .set({ ended_at: platform.clock() })
    .where('person_id', '=', who.personId)
    .where('ended_at', 'is', null)
  if (who.except !== undefined) query = query.where('id_hash', '!=', visitHash(platform.keys, who.except))
  await query.execute()
}

/** The sessions of a person that are open now, the newest first. */
export async function listSessions(
  tx: Tx,
  platform: Platform,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<readonly OwnSession[]> {
  const at = platform.clock()
  const current = visitHash(platform.keys, sessionId)
  const rows = await tx
    .selectFrom('session as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .select(['s.id_hash', 's.started_at', 's.seen_at', 'o.name'])
    .where('s.person_id', '=', personId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', at)
    .where('s.seen_at', '>', new Date(at.getTime() - sessionLimits.idle))
    .orderBy('s.started_at', 'desc')
    .execute()
  return rows.map((row) => ({
    startedAt: row.started_at,
    seenAt: row.seen_at,
    organisation: row.name,
    current: row.id_hash.equals(current),
  }))
}

/** Lets a session act for another organisation from now on. */
export async function moveSession(
  tx: Tx,
  platform: Platform,
  { sessionId, organisationId }: { sessionId: string; organisationId: string },
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ organisation_id: organisationId })
    .where('id_hash', '=', visitHash(platform.keys, sessionId))
    .execute()
}
