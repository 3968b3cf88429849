import { openRecordKeys, type RecordKeys } from '../../platform/crypto/record-keys.ts'
import type { ActionContext } from '../../records/index.ts'
import { columns } from './columns.ts'
import { listIdentities, type listJoins } from './queries.ts'
import { judgmentGrounds, type JudgmentGround } from './rules.ts'

/** The names of these subjects, by their ids, as far as they are known, were not erased and the actor may see them. */
export async function listNamesOf(
  { tx, platform }: Pick<ActionContext, 'tx' | 'platform'>,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await listIdentities(tx, subjectIds)
  const keys = await openRecordKeys(tx, platform, subjectIds)
  return new Map(
    rows.flatMap(({ subject_id: id, content }) => {
      const name = columns.identity.open(keys, id, content)?.name
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
}

/** A judgment that a party is this subject, for a page; reasons are missing when they were erased. */
export type JoinLine = {
  id: string
  recordNumber: string
  /** Where the record can be read; missing when the reader may not see it. */
  href: string | undefined
  because: JudgmentGround | 'first'
  reason: string | undefined
  joinedAt: Date
  joinedBy: string
  left: { at: Date; by: string; reason: string | undefined } | undefined
}

/** The judgments about a subject for its page. `pathOf`: the address of a record by its kind and id. */
export function presentJoins(
  rows: Awaited<ReturnType<typeof listJoins>>,
  keys: Pick<RecordKeys, 'open'>,
  pathOf: (kind: string, id: string) => string | undefined,
): readonly JoinLine[] {
  return rows.map((row) => ({
    id: row.id,
    recordNumber: row.record_number,
    href: row.visible ? pathOf(row.record_kind, row.record_id) : undefined,
    because: judgmentGrounds.find((known) => known === row.because) ?? 'first',
    reason: columns.reason.open(keys, row.id, row.reason),
    joinedAt: row.joined_at,
    joinedBy: row.joined_by,
    left:
      row.left_at === null
        ? undefined
        : {
            at: row.left_at,
            by: row.left_by ?? '',
            reason: columns.leftReason.open(keys, row.id, row.left_reason),
          },
  }))
}
