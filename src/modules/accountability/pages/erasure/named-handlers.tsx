import { z } from 'zod'
import { fieldErrors } from '../../../../platform/forms/kept-input.ts'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { page, readForm, redirect, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { backToForm, openForm } from '../../../../ui/form-view.ts'
import type { NamedSource } from '../../named.ts'
import { findErasureOf } from '../../queries/erasures.ts'
import { findReviewedRecord, type ReviewedRecord } from '../../queries/records.ts'
import { erasureReasons } from '../../rules.ts'
import { askOnce, idOf, pathOf } from './handlers.tsx'
import { NamedPage } from './named-page.tsx'
import { namedTexts } from './named-text.ts'
import { pageTexts } from './text.ts'

/** A signal of which somebody named can be erased on request. @throws NotFoundError for a report, or when not theirs */
async function getSignal(tx: Tx, id: string): Promise<ReviewedRecord> {
  const record = await findReviewedRecord(tx, id)
  if (record?.kind !== 'signal') throw new NotFoundError()
  return record
}

/** Who and what is named in a signal, to choose from; what waits or was erased has its own page. */
export function showNamed(listNamed: NamedSource) {
  return async (context: RequestContext): Promise<Reply> => {
    const form = await openForm(context)
    const id = idOf(context)
    const shown = await context.transact(async (tx) => {
      const record = await getSignal(tx, id)
      if ((await findErasureOf(tx, id)) !== undefined) return undefined
      const named = await listNamed(context, tx, id)
      context.about(
        { kind: 'signal', id },
        named.map((one) => one.id),
      )
      return { record, named }
    })
    return shown === undefined ? redirect(pathOf(context)) : page(<NamedPage form={form} {...shown} />)
  }
}

const schema = z.strictObject({
  version: z.coerce.number().int().positive(),
  subjects: z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(100)]),
  reason: z.enum(erasureReasons),
})

/** The privacy officer asks that some of those named are erased. */
export async function postNamed(context: RequestContext): Promise<Reply> {
  const recordId = idOf(context)
  const read = readForm(schema, context.body)
  if (!read.success) {
    await context.transact((tx) => getSignal(tx, recordId))
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
