import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Which lines of the logs are asked for. Days are instants; `to` is left out itself. */
export type LogFilter = {
  organisationId: string
  from?: Date | undefined
  to?: Date | undefined
  event?: string | undefined
  activity?: string | undefined
  personId?: string | undefined
  result?: string | undefined
  recordId?: string | undefined
  traceId?: string | undefined
}

/** One line: the same thing as it stands in the audit log, the processing log and the decision log. */
export type LogLine = {
  id: string
  at: Date
  traceId: string
  event: string
  actorKind: string
  person: string | null
  organisation: string | null
  objectKind: string | null
  objectId: string | null
  /** The name, where it is about a person. */
  aboutPerson: string | null
  result: string
  origin: string
  activity: string | null
  /** First eight hexadecimal digits of the tokens of the data subjects. */
  subjects: readonly string[]
  permission: string | null
  roles: readonly string[]
  allowed: boolean | null
  reason: string | null
}

function conditions(filter: LogFilter, before: string | undefined): RawBuilder<unknown> {
  const { from, to, event, activity, personId, result, recordId, traceId } = filter
  const all: RawBuilder<unknown>[] = []
  if (from !== undefined) all.push(sql`a.at >= ${from}`)
  if (to !== undefined) all.push(sql`a.at < ${to}`)
  if (event !== undefined) all.push(sql`a.action = ${event}`)
  if (personId !== undefined) all.push(sql`a.person_id = ${personId}`)
  if (result !== undefined) all.push(sql`a.result = ${result}`)
  if (recordId !== undefined) all.push(sql`a.object_id = ${recordId}`)
  if (traceId !== undefined) all.push(sql`a.trace_id = ${traceId}`)
  if (activity !== undefined)
    all.push(sql`exists (select 1 from processing_log p where p.id = a.id and p.activity = ${activity})`)
  if (before !== undefined) all.push(sql`(a.at, a.id) < (select c.at, c.id from audit_log c where c.id = ${before})`)
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

/** The newest lines of own people, and the newest about what is the organisation's own: each by its index. */
function picked(filter: LogFilter, limit: number, before?: string): RawBuilder<unknown> {
  const where = conditions(filter, before)
  const newest = sql`order by a.at desc, a.id desc limit ${limit}`
  return sql`
    (select a.id, a.at from audit_log a where a.organisation_id = ${filter.organisationId} and ${where} ${newest})
    union all
    (select a.id, a.at from audit_log a
      where a.owner_id = ${filter.organisationId} and a.owner_id is distinct from a.organisation_id and ${where} ${newest})`
}

/** Lines of the logs, newest first, from the one before `before`. Row-level security re-checks each. */
export async function listLines(
  tx: Tx,
  filter: LogFilter,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<readonly LogLine[]> {
  const { rows } = await sql<LogLine>`
    with picked as (select id from (${picked(filter, limit, before)}) both_kinds order by at desc, id desc limit ${limit})
    select a.id, a.at, a.trace_id as "traceId", a.action as event, a.actor_kind as "actorKind", p.name as person,
      o.name as organisation, a.object_kind as "objectKind", a.object_id as "objectId",
      about.name as "aboutPerson", a.result, a.origin, l.activity,
      array(select left(encode(token, 'hex'), 8) from unnest(l.subjects) token) as subjects,
      d.permission, coalesce(d.roles, '{}') as roles, d.allowed, d.reason
    from picked
    join audit_log a on a.id = picked.id
    left join processing_log l on l.id = a.id
    left join decision_log d on d.id = a.id
    left join person p on p.id = a.person_id
    left join person about on a.object_kind = 'person' and about.id = a.object_id
    left join organisation o on o.id = a.organisation_id
    order by a.at desc, a.id desc`.execute(tx)
  return rows
}

/** How many lines there are, counted no further than `cap`. */
export async function countLines(tx: Tx, filter: LogFilter, cap: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select id from (${picked(filter, cap)}) both_kinds limit ${cap}) counted`.execute(tx)
  return rows[0]?.count ?? 0
}

/** People to choose from: who has or had a role in the organisation, and others who stand in its logs since a moment. */
export async function listPeople(
  tx: Tx,
  { organisationId, since }: { organisationId: string; since: Date },
): Promise<readonly { id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from person p
    where p.id in (
      select person_id from assignment where organisation_id = ${organisationId}
      union
      select person_id from audit_log
        where owner_id = ${organisationId} and owner_id is distinct from organisation_id and at >= ${since}
    )
    order by p.name, p.id limit 500`.execute(tx)
  return rows
}

/** What was unusual: refusals per person from a threshold, refusals of others at what is ours, recoveries of accounts. */
export type Unusual = {
  people: readonly { id: string; name: string; count: number }[]
  others: number
  recoveries: number
}

/** Looks for the unusual since a moment. */
export async function findUnusual(
  tx: Tx,
  { organisationId, since, threshold }: { organisationId: string; since: Date; threshold: number },
): Promise<Unusual> {
  const people = await sql<{ id: string; name: string; count: number }>`
    select p.id, p.name, count(*) as count
    from audit_log a join person p on p.id = a.person_id
    where a.organisation_id = ${organisationId} and a.result = 'refused' and a.at >= ${since}
    group by p.id having count(*) >= ${threshold} order by count(*) desc, p.name limit 10`.execute(tx)
  const counts = await sql<{ others: number; recoveries: number }>`
    select
      (select count(*) from audit_log a where a.owner_id = ${organisationId}
        and a.owner_id is distinct from a.organisation_id and a.result = 'refused' and a.at >= ${since}) as others,
      (select count(*) from audit_log a where (a.organisation_id = ${organisationId} or a.owner_id = ${organisationId})
        and a.action = 'account.recovery-asked' and a.result = 'done' and a.at >= ${since}) as recoveries`.execute(tx)
  return { people: people.rows, others: counts.rows[0]?.others ?? 0, recoveries: counts.rows[0]?.recoveries ?? 0 }
}
