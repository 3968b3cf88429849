import { z } from 'zod'
import {
  decipher,
  encipher,
  newDataKey,
  unwrapDataKey,
  type DataKey,
  type WrappedKey,
} from '../../../platform/crypto/envelope.ts'
import { withSystem } from '../../../platform/db/database.ts'
import { visitHash } from '../../../platform/forms/visit-seal.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Platform } from '../../../platform/platform.ts'
import { answersSchema, type Answers, type ReportKind } from '../answers.ts'
import { newReceiptCode } from '../receipt/code.ts'
import { findDraftRow, insertDraft, moveDraft, removeDraft, updateDraft } from './queries.ts'

/** How long a draft is kept after its last change, in milliseconds. */
const lifetime = 2 * 60 * 60 * 1000

const contentSchema = z.strictObject({ answers: answersSchema, code: z.string() })

/** A report being written in this browser. Its id becomes the id of the report. */
export type Draft = {
  id: string
  kind: ReportKind
  answers: Answers
  /** Made before sending, so that a double submit shows the same code. */
  code: string
  sent: boolean
  dataKey: DataKey
}

/** The draft of this visit; nothing when there is none, or when it is older than two hours. */
export async function findDraft(context: RequestContext): Promise<Draft | undefined> {
  const { platform, visit, now } = context
  if (visit === undefined) return undefined
  const row = await findDraftRow(platform.database, visitHash(platform.keys, visit.id))
  if (row === undefined || row.purge_at <= now) return undefined
  const dataKey = unwrapDataKey(platform.keys, { id: row.key_id, master: row.master, wrapped: row.wrapped })
  const content = contentSchema.parse(JSON.parse(decipher(dataKey, row.content, contextOf(row.id))))
  return { id: row.id, kind: row.kind, ...content, sent: row.sent_at !== null, dataKey }
}

/** Begins a draft for this visit, in the place of one that was there. */
export async function beginDraft(context: RequestContext, kind: ReportKind, answers: Answers): Promise<Draft> {
  const { platform } = context
  const visit = context.ensureVisit()
  const { draft, wrapped } = makeDraft(platform, kind, answers)
  const { id } = draft
  const hash = visitHash(platform.keys, visit.id)
  await withSystem(platform.database, 'draft', async (tx) => {
    await removeDraft(tx, hash)
    await insertDraft(tx, { ...sealDraft(platform, draft), id, kind, visit_hash: hash, key: wrapped })
  })
  return draft
}

/** A fresh draft in memory, with the wrapped key that must be stored beside it. */
export function makeDraft(
  platform: Platform,
  kind: ReportKind,
  answers: Answers,
): { draft: Draft; wrapped: WrappedKey } {
  const { dataKey, wrapped } = newDataKey(platform.keys, platform.random, platform.newId())
  const code = newReceiptCode(platform.random)
  return { draft: { id: platform.newId(), kind, answers, code, sent: false, dataKey }, wrapped }
}

/** Takes the draft of this visit along to a new visit. */
export async function renewVisitOfDraft(context: RequestContext): Promise<void> {
  const { platform, visit } = context
  const renewed = context.renewVisit()
  if (visit === undefined) return
  const [from, to] = [visit, renewed].map(({ id }) => visitHash(platform.keys, id))
  if (from === undefined || to === undefined) return
  await withSystem(platform.database, 'draft', (tx) => moveDraft(tx, from, to))
}

/** Keeps the answers of a draft that was not sent yet. */
export async function saveDraft(context: RequestContext, draft: Draft): Promise<void> {
  const { platform } = context
  await withSystem(platform.database, 'draft', (tx) => updateDraft(tx, draft.id, sealDraft(platform, draft)))
}

/** Forgets the draft of this visit: at leaving, and when the code was saved. Its files go too, unless it was sent. */
export async function forgetDraft(context: RequestContext): Promise<void> {
  const { platform, visit } = context
  if (visit === undefined) return
  await removeDraft(platform.database, visitHash(platform.keys, visit.id))
}

function sealDraft(platform: Platform, { id, answers, code, dataKey }: Draft): { content: Buffer; purge_at: Date } {
  const text = JSON.stringify({ answers, code })
  return {
    content: encipher(dataKey, platform.random, { text, context: contextOf(id) }),
    purge_at: new Date(platform.clock().getTime() + lifetime),
  }
}

function contextOf(id: string): string {
  return `draft.content:${id}`
}
