import type { Tx } from '../../platform/db/database.ts'
import { openOwn, type Opening, type OpenRecord } from '../../records/index.ts'
import { columns, type Identity } from './columns.ts'
import { readFactsRow } from './facts/facts-row.ts'
import { findFacts, listIdentities, type SubjectRow } from './queries.ts'
import { subjects } from './record.ts'
import type { SubjectFacts, SubjectStatus } from './rules.ts'

/** A subject of an own desk, opened for a page; `identity` is missing when it was erased. */
export type OpenSubject = OpenRecord<SubjectRow, SubjectStatus> & {
  identity: Identity | undefined
  facts: SubjectFacts
}

/** Opens a subject of an own desk, and tells the logs. @throws NotFoundError when it is not there, or not theirs. */
export async function openOwnSubject(context: Opening, tx: Tx, id: string): Promise<OpenSubject> {
  const open = await openOwn(subjects, context, { tx, id })
  const [row] = await listIdentities(tx, [id])
  const identity = row === undefined ? undefined : columns.identity.open(open.keys, id, row.content)
  return { ...open, identity, facts: readFactsRow(await findFacts(tx, id)) }
}
