import { addRecordKey } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Language } from '../../platform/i18n/texts.ts'
import { appendChange, appendFirstHistory, type ActionContext } from '../../records/index.ts'
import type { Role } from './roles.ts'

/** A new person. `id` when it was minted with a form, so that sending it twice adds one person. */
export type NewPerson = { id?: string; name: string; email: string; language: Language }

/** A role to give. Open-ended unless `until` is there. */
export type NewAssignment = {
  id?: string
  personId: string
  organisationId: string
  role: Role
  from: Date
  until?: Date | null
  /** The person for whom this one stands in. */
  substituteFor?: string | null
}

/** Whether this looks like an e-mail address that somebody could have. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),:;]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
}

/** Adds a person, with their record key and the first link of their history. @returns their id */
export async function addPerson(context: ActionContext, given: NewPerson): Promise<string> {
  const { tx, platform } = context
  const { id = platform.newId(), name, email, language } = given
  await tx.insertInto('person').values({ id, name, email, language, created_at: platform.clock() }).execute()
  const dataKey = await addRecordKey(tx, platform, { recordId: id })
  const record = { kind: 'person', id }
  await appendFirstHistory(context, { record, action: 'person.added', change: { name, email }, dataKey })
  return id
}

/** Gives a person a role in an organisation, from a moment on, with the link in their history. @returns its id */
export async function addAssignment(context: ActionContext, given: NewAssignment): Promise<string> {
  const { tx, platform } = context
  const { id = platform.newId(), personId, organisationId, role, from, until = null, substituteFor = null } = given
  await tx
    .insertInto('assignment')
    .values({
      id,
      person_id: personId,
      organisation_id: organisationId,
      role,
      from_at: from,
      until_at: until ?? 'infinity',
      substitute_for: substituteFor,
    })
    .execute()
  const change = { assignment: id, organisation: organisationId, role, from, until, substituteFor }
  await appendChange(context, { kind: 'person', id: personId }, { action: 'role.given', change })
  return id
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
