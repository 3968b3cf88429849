import { z } from 'zod'
import { fieldErrors } from '../../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { getKind, type Catalogue } from '../../../../platform/module.ts'
import { backToForm, openForm } from '../../../../ui/form-view.ts'
import { findErasureOf } from '../../queries/erasures.ts'
import { findReviewedRecord } from '../../queries/records.ts'
import { erasureReasons } from '../../rules.ts'
import { askOnce, idOf, pathOf } from './handlers.tsx'
import { NamedPage } from './named-page.tsx'
import { namedTexts } from './named-text.ts'
import { pageTexts } from './text.ts'

/** A record of a kind in which those named can be erased apart. @throws NotFoundError for other kinds, or when not theirs */
async function getWithNamed(tx: Tx, id: string, catalogue: Catalogue) {
  const record = await findReviewedRecord(tx, id)
  const listNamed = record === undefined ? undefined : getKind(catalogue, record.kind).listNamed
  if (record === undefined || listNamed === undefined) throw new NotFoundError()
  return { record, listNamed }
}

/** Who and what is named in a record, to choose from; what waits or was erased has its own page. */
export async function showNamed(context: RequestContext, catalogue: Catalogue): Promise<Reply> {
  const form = await openForm(context)
  const id = idOf(context)
  const shown = await context.transact(async (tx) => {
    const { record, listNamed } = await getWithNamed(tx, id, catalogue)
    if ((await findErasureOf(tx, id)) !== undefined) return undefined
    const named = await listNamed(context, tx, id)
    context.about(
      { kind: record.kind, id },
      named.map((one) => one.id),
    )
    return { record, named }
  })
  return shown === undefined ? redirect(pathOf(context)) : page(<NamedPage form={form} {...shown} />)
}

const schema = z.strictObject({
  version: z.coerce.number().int().positive(),
  subjects: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(100)]),
  reason: z.enum(erasureReasons),
})

/** The privacy officer asks that some of those named are erased. */
export async function postNamed(context: RequestContext, catalogue: Catalogue): Promise<Reply> {
  const recordId = idOf(context)
  const read = readForm(schema, context.body)
  if (!read.success) {
    await context.transact((tx) => getWithNamed(tx, recordId, catalogue))
    const missing: Readonly<Record<string, string>> = {
      subjects: namedTexts.in(context.language)('whomMissing'),
      reason: pageTexts.in(context.language)('whyMissing'),
    }
    return backToForm(
      context,
      fieldErrors(read.error, (field) => missing[field] ?? ''),
    )
  }
  return askOnce(context, { recordId, ...read.data })
}
