import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { PageStart } from '../../platform/paging/cursor.ts'

export type SubjectRow = Selectable<DB['subject']>
export type SubjectPatch = Updateable<Pick<DB['subject'], 'status' | 'closed_at' | 'closed_reason'>>
export type FactsRow = Selectable<DB['subject_facts']>
export type JoinRow = Selectable<DB['subject_party']>

export async function insertSubject(tx: Tx, row: Insertable<DB['subject']>): Promise<void> {
  await tx.insertInto('subject').values(row).execute()
}

export async function findSubject(tx: Tx, id: string): Promise<SubjectRow | undefined> {
  return tx.selectFrom('subject').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findSubjectForUpdate(tx: Tx, id: string): Promise<SubjectRow | undefined> {
  return tx.selectFrom('subject').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Sets what changed, and counts the version. */
export async function updateSubject(tx: Tx, { id, version }: SubjectRow, change: SubjectPatch): Promise<void> {
  await tx
    .updateTable('subject')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

export async function saveFacts(tx: Tx, row: Insertable<DB['subject_facts']>): Promise<void> {
  const { subject_id: _id, ...change } = row
  await tx
    .insertInto('subject_facts')
    .values(row)
    .onConflict((conflict) => conflict.column('subject_id').doUpdateSet(change))
    .execute()
}

export async function findFacts(tx: Tx, subjectId: string): Promise<FactsRow | undefined> {
  return tx.selectFrom('subject_facts').selectAll().where('subject_id', '=', subjectId).executeTakeFirst()
}

export async function saveIdentity(tx: Tx, row: Insertable<DB['subject_identity']>): Promise<void> {
  await tx
    .insertInto('subject_identity')
    .values(row)
    .onConflict((conflict) => conflict.column('subject_id').doUpdateSet({ content: row.content }))
    .execute()
}

/** Who these subjects are, enciphered, as far as the actor may see it. */
export async function listIdentities(
  tx: Tx,
  subjectIds: readonly string[],
): Promise<readonly { subject_id: string; content: Buffer }[]> {
  if (subjectIds.length === 0) return []
  return tx
    .selectFrom('subject_identity')
    .selectAll()
    .where('subject_id', 'in', [...subjectIds])
    .execute()
}

export async function insertJoin(tx: Tx, row: Insertable<DB['subject_party']>): Promise<void> {
  await tx.insertInto('subject_party').values(row).execute()
}

/** Ends a judgment; false when it had ended already. */
export async function endJoin(
  tx: Tx,
  id: string,
  end: Pick<Insertable<DB['subject_party']>, 'left_at' | 'left_by' | 'left_reason'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('subject_party')
    .set(end)
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What was judged about a subject, in order; `visible`: whether the actor may see the record that names the party. */
export async function listJoins(tx: Tx, subjectId: string): Promise<readonly (JoinRow & { visible: boolean })[]> {
  return tx
    .selectFrom('subject_party')
    .selectAll()
    .select(sql<boolean>`may_see(record_id)`.as('visible'))
    .where('subject_id', '=', subjectId)
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
}

/** One judgment about a subject that still holds. */
export async function findJoin(tx: Tx, subjectId: string, id: string): Promise<JoinRow | undefined> {
  return tx
    .selectFrom('subject_party')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
}

/** The open subject that these parties are, to each organisation that the actor may see it of. */
export async function listSubjectsOfParties(
  tx: Tx,
  partyIds: readonly string[],
): Promise<readonly { partyId: string; subjectId: string; number: string; holderId: string }[]> {
  if (partyIds.length === 0) return []
  return tx
    .selectFrom('subject_party as j')
    .innerJoin('subject as s', 's.id', 'j.subject_id')
    .select(['j.party_id as partyId', 's.id as subjectId', 's.number', 's.desk_id as holderId'])
    .where('j.party_id', 'in', [...partyIds])
    .where('j.left_at', 'is', null)
    .execute()
}

/** A subject that may be the same person as a party, and what they have in common. */
export type Candidate = { id: string; number: string; common: readonly string[]; records: readonly string[] }

/**
 * Open subjects of one organisation of which a party has an exact identifier in common with this party; the newest first.
 * `common`: kinds of identifier, `records`: the numbers of the records in which they stand.
 */
export async function listCandidates(
  tx: Tx,
  { holderId, partyId, limit }: { holderId: string; partyId: string; limit: number },
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    select s.id, s.number, array_agg(distinct t.kind order by t.kind) as common,
      array_agg(distinct j.record_number order by j.record_number) as records
    from search_token mine
    join search_token t on t.token = mine.token and t.kind = mine.kind and t.party_id <> mine.party_id
    join subject_party j on j.party_id = t.party_id and j.left_at is null and j.organisation_id = ${holderId}
    join subject s on s.id = j.subject_id and s.status = 'open'
    where mine.party_id = ${partyId}
    group by s.id
    order by max(j.joined_at) desc, s.id
    limit ${limit}
  `.execute(tx)
  return rows
}

/**
 * Subjects of these organisations in one status, newest first, from a place in the list on (`after`), or those right
 * before it, in the same order.
 */
export async function listSubjects(
  tx: Tx,
  filter: { holders: readonly string[]; status: string; limit: number; from: PageStart | undefined },
): Promise<readonly (SubjectRow & { records: number })[]> {
  const { holders, status, limit, from } = filter
  const isBack = from?.side === 'before'
  let query = tx
    .selectFrom('subject as s')
    .selectAll('s')
    .select(
      sql<number>`(select count(*) from subject_party j where j.subject_id = s.id and j.left_at is null)`.as('records'),
    )
    .where('s.desk_id', 'in', [...holders])
    .where('s.status', '=', status)
  if (from !== undefined) {
    const place = sql`(${new Date(Number(from.place.key))}, ${from.place.id}::uuid)`
    query = query.where(sql<boolean>`(s.created_at, s.id) ${sql.raw(isBack ? '>' : '<')} ${place}`)
  }
  const order = isBack ? 'asc' : 'desc'
  const rows = await query.orderBy('s.created_at', order).orderBy('s.id', order).limit(limit).execute()
  return isBack ? rows.toReversed() : rows
}
