import { appendHistory } from '../../platform/audit/history.ts'
import { writeTrace } from '../../platform/audit/trace.ts'
import { getRecordKey } from '../../platform/crypto/record-keys.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { JobContext } from '../../platform/jobs/worker.ts'
import { returnExpiredShares, listLeftByPartners } from './queries/follow-shares.ts'
import { findStep, type SignalAction } from './rules/status.ts'

const action: SignalAction = 'share-expired'

/**
 * Brings signals back to their desk when the last share of them ran out: access ended at that moment by itself, the
 * status follows here. It runs at the end of every share, and every few minutes for what was missed. Each signal in a
 * transaction of its own, with history and logs, so that one that fails does not hold the others.
 */
export async function followShares(context: JobContext): Promise<void> {
  const at = context.platform.clock()
  const left = await context.transact((tx) => listLeftByPartners(tx, at))
  for (const signalId of left) await context.transact((tx) => bringOneBack(context, tx, signalId))
}

async function bringOneBack({ platform, actor }: JobContext, tx: Tx, signalId: string): Promise<void> {
  const at = platform.clock()
  if (!(await returnExpiredShares(tx, signalId, at))) return
  const from = 'with-partner'
  await appendHistory(tx, platform, {
    record: { kind: 'signal', id: signalId },
    actor,
    at,
    action: `signal.${action}`,
    change: { change: {}, from, to: findStep(from, action)?.to },
    dataKey: await getRecordKey(tx, platform, signalId),
  })
  await writeTrace(tx, platform, {
    actor,
    at,
    event: 'signal.share-expired',
    permission: 'job',
    object: { kind: 'signal', id: signalId },
    subjects: [signalId],
    result: 'done',
    reason: 'share-ran-out',
    origin: 'job',
  })
}
