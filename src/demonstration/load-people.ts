import { addRecordKey } from '../platform/crypto/record-keys.ts'
import { firstLink } from '../platform/audit/history.ts'
import type { Actor } from '../platform/db/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import { emailOf, fictionalPeople, type FictionalPerson } from './people.ts'

/** A fictional person as the database knows them. */
export type LoadedPerson = FictionalPerson & { personId: string; organisationId: string; email: string }

/** Brings the fictional people into a database that has the organisations of their region, each with one role. */
export async function loadPeople(tx: Tx, platform: Platform, region: string): Promise<LoadedPerson[]> {
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id', 'code'])
    .where('region_code', '=', region)
    .execute()
  const byCode = new Map(organisations.map(({ id, code }) => [code, id]))
  const loaded = fictionalPeople.flatMap((person) => {
    const organisationId = byCode.get(person.organisation)
    if (organisationId === undefined) return []
    return [{ ...person, personId: platform.newId(), organisationId, email: emailOf(person) }]
  })
  for (const person of loaded) await insertPerson(tx, platform, person)
  return loaded
}

async function insertPerson(tx: Tx, platform: Platform, person: LoadedPerson): Promise<void> {
  const at = platform.clock()
  const { personId, organisationId, role, name, email } = person
  await tx.insertInto('person').values({ id: personId, name, email, created_at: at }).execute()
  await tx
    .insertInto('assignment')
    .values({ id: platform.newId(), person_id: personId, organisation_id: organisationId, role, from_at: at })
    .execute()
  const dataKey = await addRecordKey(tx, platform, { recordId: personId })
  const actor: Actor = { kind: 'job', holdings: [], activity: 'load-demonstration', traceId: platform.newId() }
  const link = firstLink(platform, {
    record: { kind: 'person', id: personId },
    actor,
    at,
    action: 'person.loaded',
    change: { role, organisationId },
    dataKey,
  })
  await tx.insertInto('history_entry').values(link).execute()
}
