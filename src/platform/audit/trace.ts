import type { Insertable } from 'kysely'
import type { NewId } from '../clock/clock.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import { keyedHash } from '../crypto/keyed-hash.ts'
import type { Actor } from '../db/actor.ts'
import { sendWithNext, type Tx } from '../db/database.ts'
import { insertRows } from '../db/insert-rows.ts'
import type { DB } from '../db/schema.generated.ts'

/** One thing that happened, as all three logs need it. Holds ids and codes only: no names, no free text. */
export type TraceEntry = {
  actor: Actor
  at: Date
  /** The audit event of the route or job: `signal.viewed`. */
  event: string
  permission: string
  object?: { kind: string; id: string }
  /** Data subjects that were shown or changed, by record id or other opaque id. */
  subjects?: readonly string[]
  result: 'done' | 'refused' | 'failed'
  /** Name of the rule that allowed or refused. */
  reason: string
  origin: 'web' | 'api' | 'job' | 'command'
}

/**
 * Writes the processing log, the security audit log and the decision log in one statement, joined by trace id.
 * Must run in the transaction of the work that it logs, so that neither exists without the other.
 */
export async function writeTrace(tx: Tx, tools: { newId: NewId; keys: KeyRing }, entry: TraceEntry): Promise<void> {
  const { actor, at, event, object } = entry
  const common = { id: tools.newId(), at, trace_id: actor.traceId }
  const audit: Insertable<DB['audit_log']> = {
    ...common,
    actor_kind: actor.kind,
    person_id: actor.personId ?? null,
    organisation_id: actor.organisationId ?? null,
    key_id: actor.keyId ?? null,
    action: event,
    object_kind: object?.kind ?? null,
    object_id: object?.id ?? null,
    result: entry.result,
    origin: entry.origin,
  }
  const decision: Insertable<DB['decision_log']> = {
    ...common,
    organisation_id: actor.organisationId ?? null,
    permission: entry.permission,
    roles: actor.holdings.map(({ role }) => role),
    object_id: object?.id ?? null,
    allowed: entry.result !== 'refused',
    reason: entry.reason,
  }
  const processing: Insertable<DB['processing_log']> = {
    ...common,
    organisation_id: actor.organisationId ?? null,
    activity: actor.activity,
    operation: event,
    record_kind: object?.kind ?? null,
    record_id: object?.id ?? null,
    subjects: (entry.subjects ?? []).map((subject) => subjectToken(tools.keys, subject)),
  }
  const rows = [
    { into: 'audit_log', values: audit },
    { into: 'decision_log', values: decision },
    { into: 'processing_log', values: processing },
  ] as const
  await sendWithNext(tx, insertRows(rows))
}

/** The token under which a data subject stands in the processing log. */
function subjectToken(keys: KeyRing, subjectId: string): Buffer {
  return keyedHash(keys, 'data-subject', subjectId)
}
