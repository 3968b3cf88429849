import { z } from 'zod'
import { isConflict, type Tx } from '../../../../platform/db/database.ts'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import { getKind, type Catalogue } from '../../../../platform/module.ts'
import { backToForm, openForm, posted } from '../../../../ui/form-view.ts'
import { pageOf } from '../../../../ui/index.ts'
import { askErasure, confirmErasure, withdrawErasure } from '../../actions/erasing.ts'
import { ErasedPage } from '../../erased.tsx'
import { getPerson } from '../../person.ts'
import { findErasureOf, listErasures, listErasuresWithin } from '../../queries/erasures.ts'
import { findByNumber, findContents, findReviewedRecord, listReviewedRecords, listSame } from '../../queries/records.ts'
import { erasureReasons, isNumberOf } from '../../rules.ts'
import { erasuresPath, ErasuresPage } from './list-page.tsx'
import { ErasurePage } from './page.tsx'
import { pageTexts } from './text.ts'
import type { ActionContext } from '../../../../records/index.ts'

const listLength = 200

/** The record in the address. */
export const idOf = (context: RequestContext): string => context.params['id'] ?? ''
/** The page of that record, in the part for erasing. */
export const pathOf = (context: RequestContext): string => `${erasuresPath}/${idOf(context)}`

function scopeOf({ platform, actor, language }: RequestContext, tx: Tx): ActionContext {
  return { platform, actor, language, tx }
}

/** What waits to be erased and what was erased, of the own organisation. */
export async function showErasures(context: RequestContext): Promise<Reply> {
  const form = await openForm(context)
  const { rows, records } = await context.transact(async (tx) => {
    const rows = await listErasures(tx, listLength)
    const found = await listReviewedRecords(
      tx,
      rows.map((row) => row.record_id),
    )
    return { rows, records: new Map(found.map((record) => [record.id, record])) }
  })
  return page(<ErasuresPage form={form} rows={rows} records={records} mayAsk={context.may('record.erase')} />)
}

/** Finds a record by its number. */
export async function findRecord(context: RequestContext): Promise<Reply> {
  const number = posted(context, 'nummer').trim().toUpperCase()
  const id = await context.transact(async (tx) => {
    const found = await findByNumber(tx, number)
    if (found !== undefined) context.about({ kind: 'erasure-search', id: found }, [found])
    return found
  })
  if (id !== undefined) return redirect(`${erasuresPath}/${id}`)
  const message = pageTexts.in(context.language)('numberUnknown')
  return backToForm(context, [{ field: 'nummer', message }])
}

/** One record: what erasing it does, asking for it, or confirming it; or that it was erased. */
export async function showErasure(context: RequestContext, catalogue: Catalogue): Promise<Reply> {
  const form = await openForm(context)
  const known = await context.transact((tx) => loadErasure(context, tx, catalogue))
  const { record, erasure } = known
  if (record.erasedAt !== null) {
    const back = { href: erasuresPath, label: pageTexts.in(context.language)('back') }
    const { files } = known.contents
    const shown = { recordId: record.id, number: record.number, back, erasure, files }
    return page(<ErasedPage context={pageOf(context)} {...shown} />)
  }
  const may = { mayAsk: context.may('record.erase'), mayReviewLogs: context.may('log.review') }
  return page(<ErasurePage form={form} {...known} by={getPerson(context).personId} {...may} />)
}

async function loadErasure(context: RequestContext, tx: Tx, catalogue: Catalogue) {
  const id = idOf(context)
  const record = await findReviewedRecord(tx, id)
  const contents = record === undefined ? undefined : await findContents(tx, id)
  if (record === undefined || contents === undefined) throw new NotFoundError()
  const erasure = await findErasureOf(tx, id)
  const kind = getKind(catalogue, record.kind)
  const chosen = erasure?.subjects ?? []
  context.about({ kind: record.kind, id }, [id, ...chosen])
  const named = chosen.length === 0 ? [] : ((await kind.listNamed?.(context, tx, id)) ?? [])
  return {
    record,
    kind,
    contents,
    erasure,
    related: await listReviewedRecords(tx, contents.related),
    named: named.filter((one) => chosen.includes(one.id)),
    same: chosen.length === 0 ? [] : await listReviewedRecords(tx, await listSame(tx, id, chosen)),
    before: await listErasuresWithin(tx, id),
  }
}

const askSchema = z.strictObject({ version: z.coerce.number().int().positive(), reason: z.enum(erasureReasons) })

/** The privacy officer asks that a record is erased. */
export async function postAsk(context: RequestContext): Promise<Reply> {
  const recordId = idOf(context)
  const read = readForm(askSchema, context.body)
  if (!read.success) {
    await context.transact(async (tx) => {
      if ((await findReviewedRecord(tx, recordId)) === undefined) throw new NotFoundError()
    })
    const message = pageTexts.in(context.language)('whyMissing')
    return backToForm(context, [{ field: 'reason', message }], { path: pathOf(context) })
  }
  return askOnce(context, { recordId, ...read.data })
}

/** Asks an erasure, and leads to the page where it waits. */
export async function askOnce(context: RequestContext, asked: Parameters<typeof askErasure>[1]): Promise<Reply> {
  const { recordId, subjects } = asked
  try {
    await context.transact(async (tx) => {
      await askErasure(scopeOf(context, tx), asked)
      context.about({ kind: 'record', id: recordId }, subjects ?? [recordId])
    })
  } catch (error) {
    // Sent twice at the same moment: the first one counts, and its page says that it waits.
    if (!isConflict(error)) throw error
  }
  return redirect(pathOf(context))
}

/** The second person erases, after typing the number of the record. */
export async function postConfirm(context: RequestContext): Promise<Reply> {
  const recordId = idOf(context)
  const number = await context.transact(async (tx) => {
    const record = await findReviewedRecord(tx, recordId)
    if (record === undefined) throw new NotFoundError()
    context.about({ kind: record.kind, id: recordId }, [recordId])
    if (!isNumberOf(posted(context, 'typed'), record.number)) return record.number
    await confirmErasure(scopeOf(context, tx), recordId)
    return undefined
  })
  if (number === undefined) return redirect(pathOf(context))
  const message = pageTexts.in(context.language)('typedWrong', { number })
  return backToForm(context, [{ field: 'typed', message }], { path: pathOf(context) })
}

/** Takes an erasure back that waits. */
export async function postWithdraw(context: RequestContext): Promise<Reply> {
  const recordId = idOf(context)
  await context.transact(async (tx) => {
    await withdrawErasure(scopeOf(context, tx), recordId)
    context.about({ kind: 'record', id: recordId }, [recordId])
  })
  return redirect(erasuresPath)
}
