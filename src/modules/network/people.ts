import { appendHistory, firstLink } from '../../platform/audit/history.ts'
import { addRecordKey, getRecordKey } from '../../platform/crypto/record-keys.ts'
import type { Actor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Language } from '../../platform/i18n/texts.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Role } from './roles.ts'

type Tools = Pick<Platform, 'keys' | 'random' | 'newId' | 'clock'>

/** Somebody new. `id` when it was made with the form, so that sending it twice is adding one person. */
export type NewPerson = { id?: string; name: string; email: string; language: Language; actor: Actor }

/** A role to give. Open-ended unless `until` is there. */
export type NewAssignment = {
  id?: string
  personId: string
  organisationId: string
  role: Role
  from: Date
  until?: Date
  substituteFor?: string
  actor: Actor
}

/** Whether this looks like an e-mail address that somebody could have. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),:;]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
}

/** Adds a person, with their record key and the first link of their history. Returns their id. */
export async function addPerson(tx: Tx, tools: Tools, { actor, ...given }: NewPerson): Promise<string> {
  const id = given.id ?? tools.newId()
  const at = tools.clock()
  const { name, email, language } = given
  await tx.insertInto('person').values({ id, name, email, language, created_at: at }).execute()
  const dataKey = await addRecordKey(tx, tools, { recordId: id })
  const change = { record: { kind: 'person', id }, actor, at, action: 'person.added', dataKey, change: { name, email } }
  await tx.insertInto('history_entry').values(firstLink(tools, change)).execute()
  return id
}

/** Gives a person a role in an organisation, from a moment on, with the link in their history. Returns its id. */
export async function addAssignment(tx: Tx, tools: Tools, { actor, ...given }: NewAssignment): Promise<string> {
  const id = given.id ?? tools.newId()
  const { personId, organisationId, role, from, until: ends = null, substituteFor: standsIn = null } = given
  await tx
    .insertInto('assignment')
    .values({
      id,
      person_id: personId,
      organisation_id: organisationId,
      role,
      from_at: from,
      until_at: ends ?? 'infinity',
      substitute_for: standsIn,
    })
    .execute()
  const change = { assignment: id, organisation: organisationId, role, from, until: ends, substituteFor: standsIn }
  await notePersonChange(tx, tools, { personId, actor, action: 'role.given', change })
  return id
}

/** Appends what changed about a person to their history. */
export async function notePersonChange(
  tx: Tx,
  tools: Tools,
  given: { personId: string; actor: Actor; action: string; change: unknown },
): Promise<void> {
  const { personId, actor, action, change } = given
  const dataKey = await getRecordKey(tx, tools, personId)
  const record = { kind: 'person', id: personId }
  await appendHistory(tx, tools, { record, actor, at: tools.clock(), action, change, dataKey })
}

/** Whether anybody is an administrator at this moment. */
export async function hasAdministrator(tx: Tx, at: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('assignment as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select('a.id')
    .where('a.role', '=', 'administrator')
    .where('a.from_at', '<=', at)
    .where('a.until_at', '>', at)
    .where('p.blocked_at', 'is', null)
    .where('o.closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
