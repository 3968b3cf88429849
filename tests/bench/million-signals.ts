import pg from 'pg'
import type { LoadedPerson } from '../../src/demonstration/load-people.ts'
import { addParty, createSignal } from '../../src/modules/signals/index.ts'
import type { Actor } from '../../src/platform/db/actor.ts'
import { withActor } from '../../src/platform/db/database.ts'
import type { Platform } from '../../src/platform/platform.ts'

/** How many signals, over how many desks, and whether those of the first desk only. */
export type Size = { signals: number; desks: number; onlyFirst: boolean }
/** A real signal of the first desk: its id, and the phone that it is found by. */
export type Sample = { id: string; phone: string }

/** Every value follows from the number i of a signal, so that each making gives the same. */
const madeUp = (kind: string) =>
  // As UUIDv7: a moment first, so that what is made later sorts later, as real ids do.
  `(lpad(to_hex(1600000000000 + i), 12, '0') || '7' || left(md5('${kind}:' || i), 3) || '8' || right(md5('${kind}:' || i), 15))::uuid`
const dummy = (bytes: number) => `decode(repeat(md5(i::text), ${Math.ceil(bytes / 16)}), 'hex')`

const desksSql = `
  insert into organisation (id, code, name, kind, region_code)
  select md5('desk:' || d)::uuid, 'bench-' || d, 'Desk ' || d, 'municipality', 'rotterdam' from generate_series(1, $1 - 1) d`

const signalsSql = `
  insert into signal (id, number, region_code, desk_id, place_code, status, acute, origin, persons_allowed, may_pass_on,
    legal_basis, forms, received_at, waiting_since, due_at, due_about, closed_at, made_by)
  select ${madeUp('signal')}, '2020-' || lpad(i::text, 7, '0'), 'rotterdam',
    case when i % $3 = 0 then $1::uuid else md5('desk:' || i % $3)::uuid end,
    'GM' || lpad((500 + i / $3 / 4 % 40)::text, 4, '0'),
    (array['accepted', 'assessed', 'referred', 'closed'])[1 + i / $3 % 4], i / $3 % 29 = 0, 'citizen', true, true,
    'public-task-support', array[(array['labour', 'sexual', 'criminal'])[1 + i / $3 % 3]],
    now() - i / $3 % 1499 * interval '1 day' - i % 86399 * interval '1 second',
    case when i / $3 % 4 = 3 then null else now() - i % 97 * interval '1 hour' end,
    case when i / $3 % 4 = 3 then null else now() + (i % 61 - 20) * interval '1 day' end, 'follow-up',
    case when i / $3 % 4 = 3 then now() - interval '1 day' end, $2::uuid
  from generate_series($6::int, $4::int, 2) i where not $5::boolean or i % $3 = 0`

const some = `from generate_series(1, $3::int) i where ($2::int > 0) and (not $4::boolean or i % $2 = 0)`
/** What hangs on each signal: as many rows and bytes as real ones have. $1 is who made it. */
const restSql = [
  `insert into record_key (id, record_id, master, wrapped) select ${madeUp('key')}, ${madeUp('signal')}, $1::text, ${dummy(60)} ${some}`,
  `insert into signal_facts (signal_id, content, identified_by) select ${madeUp('signal')}, ${dummy(400)}, left($1::text, 0) ${some}`,
  `insert into signal_gate (id, signal_id, at, person_id, origin, proposal, decision, legal_basis, may_pass_on, reason)
   select ${madeUp('gate')}, ${madeUp('signal')}, now(), $1::uuid, 'citizen', 'with-basis', 'with-basis', 'public-task-support', true, ${dummy(80)} ${some}`,
  `insert into signal_party (id, signal_id, kind, role, certainty, content, added_at, added_by)
   select ${madeUp('party')}, ${madeUp('signal')}, 'phone', 'involved', 'certain', ${dummy(80)}, now(), $1::uuid ${some}`,
  `insert into search_token (record_id, record_kind, party_id, kind, token)
   select ${madeUp('signal')}, left('signal' || $1::text, 6), ${madeUp('party')}, 'phone', sha256((i % 700000)::text::bytea) ${some}`,
  `insert into reminder (id, record_id, record_kind, about, due_at, made_at, made_by)
   select ${madeUp('reminder')}, ${madeUp('signal')}, 'signal', 'follow-up', now() + i % 61 * interval '1 day', now(), $1::uuid ${some}`,
  `insert into history_entry (record_id, seq, record_kind, at, actor_kind, person_id, action, payload, previous, hash)
   select ${madeUp('signal')}, 1, 'signal', now(), 'person', $1::uuid, 'signal.made', ${dummy(300)}, ${dummy(32)}, ${dummy(32)} ${some}`,
] as const

/** Indexes of what is filled, other than those that hold a key: made once at the end, they cost a part. */
const indexesSql = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class t on t.oid = i.indrelid
  where t.relnamespace = 'public'::regnamespace and not i.indisunique
    and (t.relname like 'signal%' or t.relname in ('access', 'search_token', 'reminder', 'record_key', 'history_entry'))`

/**
 * Fills a database with made-up signals, as the superuser: the first desk, that of `officer`, gets one in `desks`. Their
 * access rows are written by the trigger of the schema. What hangs on them has the size of real content, not the words.
 * Two connections share the work.
 */
export async function makeSignals(superuserUrl: string, officer: LoadedPerson, size: Size): Promise<void> {
  const clients = [1, 2].map(() => new pg.Client({ connectionString: superuserUrl }))
  const [first] = clients
  await Promise.all(clients.map((client) => client.connect()))
  const { signals, desks, onlyFirst } = size
  const { personId, organisationId } = officer
  await first?.query(desksSql, [desks])
  await first?.query('alter table signal enable always trigger signal_owned')
  // The rows fit each other by construction: checking every reference would only cost time. Access rows are still made.
  await Promise.all(clients.map((client) => client.query("set session_replication_role = 'replica'")))
  const found = await first?.query<{ name: string; definition: string }>(indexesSql)
  const indexes = found?.rows ?? []
  for (const { name } of indexes) await first?.query(`drop index ${name}`)
  const every = [personId, desks, signals, onlyFirst]
  await Promise.all(
    clients.map((client, place) =>
      client.query(signalsSql, [organisationId, personId, desks, signals, onlyFirst, place + 1]),
    ),
  )
  const share = async (statements: string[], values: unknown[]): Promise<void> => {
    const work = async (client: pg.Client): Promise<void> => {
      for (let statement = statements.shift(); statement !== undefined; statement = statements.shift())
        await client.query(statement, values)
    }
    await Promise.all(clients.map((client) => work(client)))
  }
  await share([...restSql], every)
  await share(
    indexes.map(({ definition }) => definition),
    [],
  )
  await first?.query('alter table signal enable trigger signal_owned')
  await Promise.all(clients.map((client) => client.end()))
}

/** Brings the statistics up to date, as autovacuum would; tells how much disk the database takes, in MB. */
export async function settle(superuserUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query('vacuum analyze')
  const { rows } = await client.query<{ megabytes: number }>(
    'select (pg_database_size(current_database()) / 1000000)::int as megabytes',
  )
  await client.end()
  return rows[0]?.megabytes ?? 0
}

/** The actor that a fictional person is when signed in. */
export function actorOf({ personId, organisationId, role }: LoadedPerson, traceId: string): Actor {
  return { kind: 'person', personId, organisationId, holdings: [{ organisationId, role }], activity: 'bench', traceId }
}

/** Makes real signals through the use cases, with words, keys and search tokens; pairs share a phone. */
export async function makeSamples(
  platform: Platform,
  officer: LoadedPerson,
  samples: readonly Sample[],
): Promise<void> {
  const actor = actorOf(officer, platform.newId())
  for (const { id, phone } of samples) {
    await withActor(platform.database, actor, async (tx) => {
      const scope = { tx, platform, actor, language: 'nl' } as const
      await createSignal(scope, {
        id,
        deskId: officer.organisationId,
        origin: 'citizen',
        acute: false,
        placeCode: 'GM0599',
        gate: { decision: 'with-basis', basis: 'public-task-support', mayPassOn: true, reason: 'Voorbeeld.' },
        facts: { title: 'Voorbeeld', facts: 'Voorbeeld van wat iemand vertelde. '.repeat(10) },
        forms: ['labour'],
      })
      await addParty(scope, {
        id: platform.newId(),
        signalId: id,
        kind: 'phone',
        role: 'involved',
        certainty: 'certain',
        minor: null,
        content: { phone },
      })
    })
  }
}
