import { Client } from 'pg'
import { wantedVersion, type TestApp } from './app.ts'
import { testServer } from './database-server.ts'

/** Rows that somebody else is changing: whoever wants to change them too waits until they are let go. */
export type HeldRows = {
  /** Comes back once so many others wait for a lock. */
  waitedForBy(count: number): Promise<void>
  /** Does something with them, such as what the others must find. */
  change(statement: string): Promise<void>
  /** Lets go, and keeps what was changed. */
  letGo(): Promise<void>
}

/** Two at one moment, without a clock: holds the rows of this statement (`select … for update`, `update …`). */
export async function holdRows(app: TestApp, statement: string): Promise<HeldRows> {
  const [holder, watcher] = [await superuserOf(app), await superuserOf(app)]
  await holder.query('begin')
  await holder.query(statement)
  return {
    async waitedForBy(count) {
      for (let waiting = -1; waiting < count;) {
        const { rows } = await watcher.query<{ n: number }>(
          `select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
           where not l.granted and a.datname = current_database()`,
        )
        waiting = rows[0]?.n ?? 0
      }
    },
    async change(more) {
      await holder.query(more)
    },
    async letGo() {
      await holder.query('commit')
      await Promise.all([holder.end(), watcher.end()])
    },
  }
}

async function superuserOf(app: TestApp): Promise<Client> {
  const { superuserUrl } = await testServer(wantedVersion())
  const url = new URL(superuserUrl)
  url.pathname = new URL(app.urls.app).pathname
  const client = new Client({ connectionString: url.href })
  await client.connect()
  return client
}
