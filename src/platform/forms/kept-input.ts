import { z } from 'zod'
import { withSystem } from '../db/database.ts'
import type { FormBody, RequestContext } from '../http/route.ts'
import { openSealed, sealForVisit, visitHash } from './visit-seal.ts'

/** One thing that is wrong with a form: the field it is tied to, and what to do about it, in the reader's language. */
export type FieldError = { field: string; message: string }

/** What a page says once, of what was just done there. `code` is a secret that is never shown again: a link, a key. */
export type Saved = { title: string; text?: string | undefined; code?: string | undefined }

/** What was typed and what was wrong with it, for the page that is shown again; or what was done, for the page after it. */
export type KeptInput = { input: FormBody; errors: readonly FieldError[]; saved?: Saved | undefined }

const lifetime = 2 * 60 * 60 * 1000
const schema = z.object({
  input: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  errors: z.array(z.object({ field: z.string(), message: z.string() })),
  saved: z.object({ title: z.string(), text: z.string().optional(), code: z.string().optional() }).optional(),
})

/**
 * Keeps what was typed in a form with errors until its page is shown again (at most two hours), enciphered, for this
 * visit and the path of the form's page. Call before redirecting to that page.
 */
export async function keepInput(context: RequestContext, path: string, kept: KeptInput): Promise<void> {
  const { platform, now } = context
  const visit = context.ensureVisit()
  const { _csrf: _unused, ...input } = kept.input
  const row = {
    visit_hash: visitHash(platform.keys, visit.id),
    path,
    content: sealForVisit(platform, JSON.stringify({ ...kept, input }), `form_input:${path}`),
    expires_at: new Date(now.getTime() + lifetime),
  }
  await withSystem(platform.database, 'keep-form-input', (tx) =>
    tx
      .insertInto('form_input')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['visit_hash', 'path']).doUpdateSet({ content: row.content, expires_at: row.expires_at }),
      )
      .execute(),
  )
}

/** Takes back what was kept for this page, once; nothing when there is none. */
export async function consumeInput(context: RequestContext, path: string): Promise<KeptInput | undefined> {
  const { platform, visit, now } = context
  if (visit === undefined) return undefined
  const row = await withSystem(platform.database, 'keep-form-input', (tx) =>
    tx
      .deleteFrom('form_input')
      .where('visit_hash', '=', visitHash(platform.keys, visit.id))
      .where('path', '=', path)
      .returning(['content', 'expires_at'])
      .executeTakeFirst(),
  )
  if (row === undefined || row.expires_at < now) return undefined
  return schema.parse(JSON.parse(openSealed(platform, row.content, `form_input:${path}`)))
}

/** All values of a field; none when it was not sent. */
export function valuesOf(input: FormBody | undefined, name: string): readonly string[] {
  const value = input?.[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** The first value of a field; empty when it was not sent. */
export function valueOf(input: FormBody | undefined, name: string): string {
  return valuesOf(input, name)[0] ?? ''
}

/** The errors that Zod found, as sentences: `word` turns a field and its code into one. One error per field. */
export function fieldErrors(error: z.ZodError, word: (field: string, code: string) => string): FieldError[] {
  const first = new Map<string, FieldError>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!first.has(field)) first.set(field, { field, message: word(field, issue.message) })
  }
  return [...first.values()]
}
