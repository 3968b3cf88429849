import { Client } from 'pg'
import { decipher, unwrapDataKey } from '../../src/platform/crypto/envelope.ts'
import type { RunningPlatform } from './running-platform.ts'

type Stored = { id: string; story: string; links: number }
type Row = { id: string; key_id: string; master: string; wrapped: Buffer; content: Buffer | null; links: number }

/** Every report in the database, with its words and how many links of history it has, read past the platform. */
export async function storedReports(platform: RunningPlatform): Promise<Stored[]> {
  const keys = platform.keys()
  const client = new Client({ connectionString: await platform.superuserUrl() })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(
      `select r.id, k.id as key_id, k.master, k.wrapped, c.content,
         (select count(*)::int from history_entry h where h.record_id = r.id) as links
       from report r left join report_content c on c.report_id = r.id
       left join record_key k on k.record_id = r.id and k.subject_id is null`,
    )
    return rows.map(({ id, key_id: keyId, master, wrapped, content, links }) => {
      if (content === null) throw new Error(`Report ${id} has no content.`)
      const dataKey = unwrapDataKey(keys, { id: keyId, master, wrapped })
      const { story } = JSON.parse(decipher(dataKey, content, `report_content.content:${id}`)) as { story: string }
      return { id, story, links }
    })
  } finally {
    await client.end()
  }
}
