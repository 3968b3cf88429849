import { newDataKey, unwrapDataKey, type DataKey, type WrappedKey } from '../../../platform/crypto/envelope.ts'
import { openWith } from '../../../platform/crypto/record-keys.ts'
import { withSystem } from '../../../platform/db/database.ts'
import type { KeyRing } from '../../../platform/crypto/key-ring.ts'
import { visitHash } from '../../../platform/forms/visit-seal.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Answers, ReportKind } from '../answers.ts'
import { columns } from '../columns.ts'
import { flowPaths } from '../paths.ts'
import { newReceiptCode } from '../receipt/code.ts'
import { findDraftRow, holdDraft, insertDraft, moveDrafts, removeDrafts, updateDraft } from './queries.ts'

/** How long a draft is kept after its last change, in milliseconds. */
const lifetime = 2 * 60 * 60 * 1000

/** A way to fill in a report, to which a draft belongs. */
type DraftFlow = { base: string; kind: ReportKind }

/** A report being written in this browser. Its id becomes the id of the report. */
export type Draft = {
  id: string
  kind: ReportKind
  answers: Answers
  /** Made before sending, so that a double submit shows the same code. */
  code: string
  sent: boolean
  dataKey: DataKey
  /** What the database held of it when it was found: what is sent is this and nothing older. None for a fresh one. */
  sealed: Buffer | undefined
}

/** Under which hash the database knows the draft that a visit writes in a flow. */
export function draftHash(keys: KeyRing, visitId: string, flow: { base: string }): Buffer {
  return visitHash(keys, `${visitId} ${flow.base}`)
}

/** What this visit is writing in this flow; nothing when it writes nothing, or when it is older than two hours. */
export async function findDraft(flow: DraftFlow, context: RequestContext): Promise<Draft | undefined> {
  const { platform, visit, now } = context
  if (visit === undefined) return undefined
  const row = await findDraftRow(platform.database, draftHash(platform.keys, visit.id, flow))
  if (row === undefined || row.purge_at <= now) return undefined
  const dataKey = unwrapDataKey(platform.keys, { id: row.key_id, master: row.master, wrapped: row.wrapped })
  const { id, kind, content: sealed } = row
  const content = openContent(dataKey, row)
  return content && { id, kind, ...content, sent: row.sent_at !== null, dataKey, sealed }
}

/**
 * Begins a draft in this flow, in the place of one that was there. The visit gets a new id with it: who knew or planted the
 * old cookie does not read along. What it writes in other flows comes with it.
 */
export async function beginDraft(flow: DraftFlow, context: RequestContext, answers: Answers): Promise<Draft> {
  const { platform, visit } = context
  const next = context.nextVisit()
  const { draft, wrapped } = makeDraft(platform, flow.kind, answers)
  const { id, kind } = draft
  await withSystem(platform.database, 'draft', async (tx) => {
    if (visit !== undefined) await removeDrafts(tx, [draftHash(platform.keys, visit.id, flow)])
    if (visit !== undefined) await moveDrafts(tx, hashesOf(platform.keys, visit.id), hashesOf(platform.keys, next.id))
    const visit_hash = draftHash(platform.keys, next.id, flow)
    await insertDraft(tx, { ...sealDraft(platform, draft), id, kind, visit_hash, key: wrapped })
  })
  context.adoptVisit(next)
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
  return { draft: { id: platform.newId(), kind, answers, code, sent: false, dataKey, sealed: undefined }, wrapped }
}

/**
 * Gives the visit a new id and takes its drafts along, so that who knew or planted the old cookie reaches them no longer.
 * False, with everything as it was, when there was none to take: another request of this browser was first.
 */
export async function renewVisitOfDrafts(context: RequestContext): Promise<boolean> {
  const { platform, visit } = context
  if (visit?.kind !== 'public') return false
  const next = context.nextVisit()
  const moved = await withSystem(platform.database, 'draft', (tx) =>
    moveDrafts(tx, hashesOf(platform.keys, visit.id), hashesOf(platform.keys, next.id)),
  )
  if (moved > 0) context.adoptVisit(next)
  return moved > 0
}

/**
 * Changes the answers that a draft holds at this moment, also those that another tab gave since it was found; one after
 * the other. Returns them; nothing, with all as it was, when it was sent or removed meanwhile.
 */
export async function changeAnswers(
  { platform }: RequestContext,
  draft: Draft,
  change: (answers: Answers) => Answers,
): Promise<Answers | undefined> {
  return withSystem(platform.database, 'draft', async (tx) => {
    const content = await holdDraft(tx, draft.id)
    if (content === undefined) return undefined
    const before = openContent(draft.dataKey, { id: draft.id, content })
    if (before === undefined) return undefined
    const answers = change(before.answers)
    await updateDraft(tx, draft.id, sealDraft(platform, { ...draft, answers }))
    return answers
  })
}

/** Forgets what this visit wrote in a flow, once its code was saved. Its files go too, unless it was sent. */
export async function forgetDraft(flow: DraftFlow, context: RequestContext): Promise<void> {
  const { platform, visit } = context
  if (visit === undefined) return
  await removeDrafts(platform.database, [draftHash(platform.keys, visit.id, flow)])
}

/** Forgets everything that this visit wrote: at leaving. */
export async function forgetDrafts({ platform, visit }: RequestContext): Promise<void> {
  if (visit === undefined) return
  await removeDrafts(platform.database, hashesOf(platform.keys, visit.id))
}

function hashesOf(keys: KeyRing, visitId: string): Buffer[] {
  return Object.values(flowPaths).map((base) => draftHash(keys, visitId, { base }))
}

function openContent(dataKey: DataKey, { id, content }: { id: string; content: Buffer }) {
  return columns.draft.open(openWith(dataKey), id, content)
}

function sealDraft(platform: Platform, { id, answers, code, dataKey }: Draft): { content: Buffer; purge_at: Date } {
  return {
    content: columns.draft.seal(platform, dataKey, { id, content: { answers, code } }),
    purge_at: new Date(platform.clock().getTime() + lifetime),
  }
}
