import { sql } from 'kysely'
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Tx } from '../db/database.ts'
import { CheckpointDigest, isSigned, type Checkpoint, type Head } from './checkpoint.ts'
import { noHash } from './history.ts'
import type { BrokenLink } from './verify-chains.ts'

/** What is wrong: a checkpoint by its moment, or a chain that no longer holds what a checkpoint saw. */
export type CheckpointFault = { checkpoint: string; wrong: string } | BrokenLink

/** How many checkpoints there are, in their order, and the first thing that is wrong. */
export type CheckpointsVerdict = { checkpoints: readonly Checkpoint[]; fault: CheckpointFault | undefined }

/**
 * Verifies that the checkpoints are one chain from the first, each signed over what it holds, and that every chain of
 * history still holds each head that a checkpoint saw. Newest checkpoints that were removed show only against an export.
 * `progress` gets the number of heads read, after each checkpoint.
 */
export async function verifyCheckpoints(
  tx: Tx,
  keys: KeyRing,
  progress: (heads: number) => void = () => undefined,
): Promise<CheckpointsVerdict> {
  const { checkpoints, fault } = await readInOrder(tx)
  const found = fault ?? (await findBadCheckpoint(tx, { keys, progress }, checkpoints)) ?? (await findLostHead(tx))
  return { checkpoints, fault: found }
}

async function readInOrder(tx: Tx): Promise<CheckpointsVerdict> {
  const rows = await tx.selectFrom('history_checkpoint').selectAll().orderBy('at').orderBy('id').execute()
  const byPrevious = new Map(rows.map((row) => [row.previous.toString('hex'), row]))
  const checkpoints: Checkpoint[] = []
  let next = byPrevious.get(noHash.toString('hex'))
  while (next !== undefined && checkpoints.length <= rows.length) {
    checkpoints.push(next)
    next = byPrevious.get(next.digest.toString('hex'))
  }
  const reached = new Set(checkpoints)
  const adrift = rows.find((row) => !reached.has(row))
  const wrong = 'the checkpoint before it was removed or altered'
  return {
    checkpoints,
    fault: adrift === undefined ? undefined : { checkpoint: adrift.at.toISOString(), wrong },
  }
}

/** The heads of one checkpoint, sorted by record. */
export async function listHeads(tx: Tx, checkpointId: string): Promise<readonly Head[]> {
  return tx
    .selectFrom('history_checkpoint_head')
    .select(['record_id', 'seq', 'hash'])
    .where('checkpoint_id', '=', checkpointId)
    .orderBy('record_id')
    .execute()
}

async function findBadCheckpoint(
  tx: Tx,
  { keys, progress }: { keys: KeyRing; progress: (heads: number) => void },
  checkpoints: readonly Checkpoint[],
): Promise<CheckpointFault | undefined> {
  let heads = 0
  for (const checkpoint of checkpoints) {
    const digest = new CheckpointDigest(checkpoint)
    for (const head of await listHeads(tx, checkpoint.id)) digest.add(head)
    const wrong = whatIsWrong(keys, checkpoint, digest)
    if (wrong !== undefined) return { checkpoint: checkpoint.at.toISOString(), wrong }
    heads += checkpoint.heads
    progress(heads)
  }
  return undefined
}

/** What is wrong with a checkpoint, given what its heads came to; nothing when it is right. */
export function whatIsWrong(keys: KeyRing, checkpoint: Checkpoint, digest: CheckpointDigest): string | undefined {
  if (digest.heads !== checkpoint.heads) return `it holds ${digest.heads} heads instead of ${checkpoint.heads}`
  if (!digest.end().equals(checkpoint.digest)) return 'its content does not fit its digest: it was altered'
  if (!isSigned(keys, checkpoint)) return 'its signature is not of this installation'
  return undefined
}

async function findLostHead(tx: Tx): Promise<BrokenLink | undefined> {
  const { rows } = await sql<{ record_id: string; seq: number; there: boolean }>`
    select h.record_id, h.seq, e.hash is not null as there
    from history_checkpoint_head h left join history_entry e on e.record_id = h.record_id and e.seq = h.seq
    where e.hash is distinct from h.hash order by h.record_id, h.seq limit 1`.execute(tx)
  const [lost] = rows
  return lost === undefined ? undefined : describeLost(tx, lost)
}

/** Says what became of a head that a checkpoint saw and the history no longer has. */
export async function describeLost(
  tx: Tx,
  lost: { record_id: string; seq: number; there: boolean },
): Promise<BrokenLink> {
  const last = await tx
    .selectFrom('history_entry')
    .select(['record_kind', 'seq'])
    .where('record_id', '=', lost.record_id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { record_id: id, seq } = lost
  if (lost.there) return { kind: last?.record_kind ?? 'record', id, seq, wrong: 'a checkpoint saw another link here' }
  if (last === undefined) return { kind: 'record', id, seq: 1, wrong: 'the whole chain was removed' }
  return { kind: last.record_kind, id, seq: last.seq + 1, wrong: `links up to ${seq} were removed` }
}
