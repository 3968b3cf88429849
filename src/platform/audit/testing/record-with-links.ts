import type { TestApp } from '../../../../tests/support/app.ts'
import { addRecordKey } from '../../crypto/record-keys.ts'
import { withSystem } from '../../db/database.ts'
import { appendHistory } from '../history.ts'

/** A record with this many links of history, each with some text. */
export async function addRecordWithLinks(app: TestApp, count: number): Promise<string> {
  const { platform } = app
  const id = platform.newId()
  await withSystem(platform.database, 'test', async (tx) => {
    const dataKey = await addRecordKey(tx, platform, { recordId: id })
    const actor = app.actorOf('contact')
    for (let link = 1; link <= count; link += 1) {
      const record = { kind: 'person', id }
      const change = { words: `change ${link}` }
      await appendHistory(tx, platform, {
        record,
        actor,
        at: platform.clock(),
        action: 'person.changed',
        change,
        dataKey,
      })
    }
  })
  return id
}
