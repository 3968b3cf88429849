import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { SignedIn } from '../../../platform/http/route.ts'
import { isLanguage } from '../../../platform/i18n/texts.ts'
import type { Platform } from '../../../platform/platform.ts'
import { keyHash, newKeySecret, isKeyShape } from '../secrets.ts'
import { rolesForKey } from './rules.ts'

/** A key of a program, as its owner and their administrator see it: everything but its secret. */
export type ApiKey = {
  id: string
  purpose: string
  organisation: string
  permissions: readonly string[]
  mayChange: boolean
  permittedBy: string
  expiresAt: Date
  takenAt: Date | null
  usedAt: Date | null
  endedAt: Date | null
}

/** An organisation in which a person holds these roles now. */
export type PlaceWithRoles = { id: string; name: string; roles: readonly string[] }

type FoundKey = {
  person_id: string
  name: string
  language: string
  organisation_id: string
  organisation_name: string
  roles: string[]
  key_id: string
  permissions: string[]
  may_change: boolean
}

/**
 * For whom a program acts with this secret, with those of their present roles that the key needs; undefined when it ended,
 * or the person, the organisation or the roles did. One statement; also notes the use, at most once a minute.
 */
export async function authenticateProgram(platform: Platform, secret: string): Promise<SignedIn | undefined> {
  if (!isKeyShape(secret)) return undefined
  const query = sql<FoundKey>`select * from find_api_key(${keyHash(platform.keys, secret)}, ${platform.clock()})`
  const [found] = (await query.execute(platform.database)).rows
  if (found === undefined) return undefined
  const roles = rolesForKey(found.roles, found.permissions)
  if (roles.length === 0) return undefined
  return {
    sessionId: undefined,
    key: { id: found.key_id, permissions: found.permissions, mayChange: found.may_change },
    personId: found.person_id,
    name: found.name,
    organisationId: found.organisation_id,
    organisationName: found.organisation_name,
    language: isLanguage(found.language) ? found.language : 'nl',
    holdings: roles.map((role) => ({ organisationId: found.organisation_id, role })),
  }
}

/** The organisations of an administrator's region in which a person holds roles now, by name. */
export async function listManagedPlaces(
  tx: Tx,
  { personId, byOrganisation, at }: { personId: string; byOrganisation: string; at: Date },
): Promise<readonly PlaceWithRoles[]> {
  return tx
    .selectFrom('assignment as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .innerJoin('organisation as own', 'own.region_code', 'o.region_code')
    .select(['o.id', 'o.name', sql<string[]>`array_agg(distinct a.role)`.as('roles')])
    .where('own.id', '=', byOrganisation)
    .where('a.person_id', '=', personId)
    .where('a.from_at', '<=', at)
    .where('a.until_at', '>', at)
    .where('o.closed_at', 'is', null)
    .groupBy(['o.id', 'o.name'])
    .orderBy('o.name')
    .execute()
}

/** The keys of a person, the newest first; for an administrator those in their region. */
export async function listKeys(
  tx: Tx,
  { personId, byOrganisation }: { personId: string; byOrganisation?: string },
): Promise<readonly ApiKey[]> {
  let query = tx
    .selectFrom('api_key as k')
    .innerJoin('organisation as o', 'o.id', 'k.organisation_id')
    .innerJoin('person as b', 'b.id', 'k.permitted_by')
    .select(['k.id', 'k.purpose', 'o.name as organisation', 'k.permissions', 'k.may_change as mayChange'])
    .select(['b.name as permittedBy', 'k.expires_at as expiresAt', 'k.taken_at as takenAt'])
    .select(['k.used_at as usedAt', 'k.ended_at as endedAt'])
    .where('k.person_id', '=', personId)
  if (byOrganisation !== undefined) {
    query = query.where('o.region_code', '=', (of) =>
      of.selectFrom('organisation as own').select('own.region_code').where('own.id', '=', byOrganisation),
    )
  }
  return query.orderBy('k.permitted_at', 'desc').orderBy('k.id', 'desc').execute()
}

/** What an administrator permits a program; `days` from now on. */
export type NewKey = {
  personId: string
  organisationId: string
  purpose: string
  permissions: readonly string[]
  mayChange: boolean
  days: number
  by: string
}

/** Permits a key. It has no secret yet: its owner takes that. */
export async function permitKey(tx: Tx, tools: Pick<Platform, 'newId' | 'clock'>, given: NewKey): Promise<void> {
  const at = tools.clock()
  await tx
    .insertInto('api_key')
    .values({
      id: tools.newId(),
      person_id: given.personId,
      organisation_id: given.organisationId,
      purpose: given.purpose,
      permissions: [...given.permissions],
      may_change: given.mayChange,
      permitted_at: at,
      permitted_by: given.by,
      expires_at: new Date(at.getTime() + given.days * 24 * 60 * 60_000),
    })
    .execute()
}

/**
 * Gives a key its secret, once: kept as a keyed hash, and returned to be shown. Undefined when it is not theirs, was taken
 * before, or ended.
 */
export async function claimKey(
  tx: Tx,
  tools: Pick<Platform, 'keys' | 'random' | 'clock'>,
  { id, personId }: { id: string; personId: string },
): Promise<string | undefined> {
  const [secret, at] = [newKeySecret(tools.random), tools.clock()]
  const result = await tx
    .updateTable('api_key')
    .set({ secret_hash: keyHash(tools.keys, secret), taken_at: at })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('taken_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? secret : undefined
}

/** Ends one key of a person, or all of them; says how many ended now. */
export async function endKeys(
  tx: Tx,
  tools: Pick<Platform, 'clock'>,
  { personId, id, by }: { personId: string; id?: string; by: string },
): Promise<number> {
  let query = tx
    .updateTable('api_key')
    .set({ ended_at: tools.clock(), ended_by: by })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
  if (id !== undefined) query = query.where('id', '=', id)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}
