import { sql } from 'kysely'
import { firstLink, linkAfter, type HistoryLink } from '../../src/platform/audit/history.ts'
import { newDataKey } from '../../src/platform/crypto/envelope.ts'
import { withSystem, type Tx } from '../../src/platform/db/database.ts'
import type { Platform } from '../../src/platform/platform.ts'

/** As many as a signal has that was accepted, changed, weighed and closed. */
export const linksPerChain = 4

const perTransaction = 500
const change = { facts: 'Words of about the length that a change of a record has, to be enciphered.'.repeat(3) }

/** Makes so many records with a key and a whole history each: real links, as the application makes them. */
export async function makeChains(platform: Platform, count: number): Promise<void> {
  for (let made = 0; made < count; made += perTransaction) {
    const chains = Array.from({ length: Math.min(perTransaction, count - made) }, () => makeChain(platform))
    await withSystem(platform.database, 'bench', async (tx) => {
      const keys = chains.map(({ key }) => key)
      await sql`insert into record_key (id, record_id, master, wrapped)
        select * from unnest(${keys.map(({ id }) => id)}::uuid[], ${keys.map((key) => key.record_id)}::uuid[],
          ${keys.map(({ master }) => master)}::text[], ${keys.map(({ wrapped }) => wrapped)}::bytea[])`.execute(tx)
      await insertLinks(
        tx,
        chains.flatMap(({ links }) => links),
      )
    })
  }
}

/** As arrays: a statement with a parameter for each value costs more than making the links. */
async function insertLinks(tx: Tx, links: readonly HistoryLink[]): Promise<void> {
  const all = <K extends keyof HistoryLink>(column: K) => links.map((link) => link[column])
  await sql`insert into history_entry (record_id, seq, record_kind, at, actor_kind, action, payload, previous, hash)
    select * from unnest(${all('record_id')}::uuid[], ${all('seq')}::integer[], ${all('record_kind')}::text[],
      ${all('at')}::timestamptz[], ${all('actor_kind')}::text[], ${all('action')}::text[], ${all('payload')}::bytea[],
      ${all('previous')}::bytea[], ${all('hash')}::bytea[])`.execute(tx)
}

function makeChain(platform: Platform) {
  const record = { kind: 'person', id: platform.newId() }
  const { dataKey, wrapped } = newDataKey(platform.keys, platform.random, platform.newId())
  const actor = { kind: 'job', holdings: [], activity: 'bench', traceId: record.id } as const
  const one = () => ({ record, actor, at: platform.clock(), action: 'person.changed', change, dataKey })
  const links: HistoryLink[] = [firstLink(platform, one())]
  for (let last = links.at(-1); last !== undefined && links.length < linksPerChain; last = links.at(-1)) {
    links.push(linkAfter(platform, last, one()))
  }
  return { key: { ...wrapped, record_id: record.id }, links }
}
