import { sql } from 'kysely'
import type { RandomBytes } from '../clock/clock.ts'
import type { Tx } from '../db/database.ts'
import { unwrapDataKey, wrapDataKey, type WrappedKey } from './envelope.ts'
import type { KeyRing } from './key-ring.ts'

const batchSize = 1000
const beginning = '00000000-0000-0000-0000-000000000000'

/** How many keys are still wrapped under a master key that is not this one. */
export async function countOtherwiseWrapped(tx: Tx, master: string): Promise<number> {
  const row = await tx
    .selectFrom('record_key')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('wrapped', 'is not', null)
    .where('master', '<>', master)
    .executeTakeFirstOrThrow()
  return row.count
}

/**
 * Wraps up to a thousand keys under the current master, those after `after` in the order of ids. Returns how many, and
 * the last id; running it again after it was cut off anywhere goes on where it was. Content stays as it is.
 */
async function rewrapSome(
  tx: Tx,
  tools: { keys: KeyRing; random: RandomBytes },
  after: string,
): Promise<{ rewrapped: number; last: string }> {
  const { keys, random } = tools
  const rows = await tx
    .selectFrom('record_key')
    .select(['id', 'master', 'wrapped'])
    .where('id', '>', after)
    .where('wrapped', 'is not', null)
    .where('master', '<>', keys.current)
    .orderBy('id')
    .limit(batchSize)
    .forUpdate()
    .execute()
  const fresh = rows.flatMap(({ id, master, wrapped }) =>
    wrapped === null ? [] : [wrapDataKey(keys, random, unwrapDataKey(keys, { id, master, wrapped }))],
  )
  if (fresh.length > 0) await storeWrapped(tx, fresh)
  return { rewrapped: fresh.length, last: rows.at(-1)?.id ?? after }
}

/**
 * Wraps every key under the current master, in transactions of a thousand that `transact` opens. Returns how many keys
 * that were; `progress` gets how many were done and how many there are.
 */
export async function rewrapAll(
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  tools: { keys: KeyRing; random: RandomBytes },
  progress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const waiting = () => transact((tx) => countOtherwiseWrapped(tx, tools.keys.current))
  let done = 0
  // Keys that were added meanwhile can stand anywhere: begin again until none is left.
  for (let left = await waiting(); left > 0; left = await waiting()) {
    const total = done + left
    for (let step = { rewrapped: -1, last: beginning }; step.rewrapped !== 0;) {
      const { last } = step
      step = await transact((tx) => rewrapSome(tx, tools, last))
      done += step.rewrapped
      progress(done, total)
    }
  }
  return done
}

async function storeWrapped(tx: Tx, keys: readonly WrappedKey[]): Promise<void> {
  const ids = keys.map(({ id }) => id)
  const masters = keys.map(({ master }) => master)
  const wrapped = keys.map((key) => key.wrapped)
  await sql`update record_key k set master = v.master, wrapped = v.wrapped
    from unnest(${ids}::uuid[], ${masters}::text[], ${wrapped}::bytea[]) v (id, master, wrapped)
    where k.id = v.id and k.wrapped is not null`.execute(tx)
}

/**
 * Takes master keys out of use in the database, so that nothing is wrapped under them again: those of `names` that
 * wrap nothing now. Holds back whoever is adding keys until the transaction ends. Returns the names.
 */
export async function retireMasters(tx: Tx, names: readonly string[]): Promise<readonly string[]> {
  await sql`lock table record_key in share row exclusive mode`.execute(tx)
  const used = await tx.selectFrom('record_key').select('master').where('wrapped', 'is not', null).distinct().execute()
  const inUse = new Set(used.map(({ master }) => master))
  const retired = names.filter((name) => !inUse.has(name))
  for (const name of retired) {
    await tx
      .insertInto('retired_master')
      .values({ name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return retired
}
