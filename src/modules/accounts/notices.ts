import type { Tx } from '../../platform/db/database.ts'
import { noticeKinds, type NoticeKind } from './queries.ts'

/** Something that was done to an account. `by` is empty when nobody is known to have done it. */
export type Notice = { id: string; at: Date; kind: NoticeKind; person: string; by: string | null }

function notices(tx: Tx) {
  return tx
    .selectFrom('account_notice as n')
    .innerJoin('person as p', 'p.id', 'n.person_id')
    .leftJoin('person as b', 'b.id', 'n.by_person')
    .select(['n.id', 'n.at', 'n.kind', 'p.name as person', 'b.name as by'])
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
}

type Row = Omit<Notice, 'kind'> & { kind: string }

function known(rows: readonly Row[]): Notice[] {
  return rows.flatMap((row) => {
    const kind = noticeKinds.find((name) => name === row.kind)
    return kind === undefined ? [] : [Object.assign(row, { kind })]
  })
}

/** What was done to the account of a person and they have not put away yet. */
export async function listUnseen(tx: Tx, personId: string): Promise<readonly Notice[]> {
  return known(await notices(tx).where('n.person_id', '=', personId).where('n.seen_at', 'is', null).limit(20).execute())
}

/** What was done to all accounts since a moment, for the privacy officer: the newest 500. */
export async function listNoticesSince(tx: Tx, since: Date): Promise<readonly Notice[]> {
  return known(await notices(tx).where('n.at', '>=', since).limit(500).execute())
}

/** Puts away what the owner has read. */
export async function markSeen(tx: Tx, given: { personId: string; at: Date }): Promise<void> {
  await tx
    .updateTable('account_notice')
    .set({ seen_at: given.at })
    .where('person_id', '=', given.personId)
    .where('seen_at', 'is', null)
    .where('at', '<=', given.at)
    .execute()
}
