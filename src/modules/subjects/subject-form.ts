import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Route } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/texts.ts'
import { formRoutes, type ActionContext, type FormLabels, type Params } from '../../records/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { FormView } from '../../ui/form-view.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { openOwnSubject, type OpenSubject } from './load.ts'
import { paths } from './paths.ts'
import { subjects } from './record.ts'
import { subjectTexts } from './text.ts'

/** One form about one subject: a page of its own, and what is done when it is sent. */
export type SubjectForm<Input, Data> = {
  path: string
  audit: { viewed: string; done: string }
  schema: z.ZodType<Input>
  labels(language: Language): FormLabels
  button?: 'primary' | 'danger'
  /** What the fields need to know beside the subject. */
  load(open: OpenSubject, context: RequestContext, request: { tx: Tx; params: Params }): Promise<Data>
  fields(props: { view: FormView; data: Data }): VNode
  act(context: ActionContext, input: Input, params: Params & { id: string }): Promise<void>
}

const withId = (params: Params) => ({ ...params, id: params['id'] ?? '' })

/** The two routes of a form about a subject. */
export function subjectFormRoutes<Input, Data>(form: SubjectForm<Input, Data>): Route[] {
  const { path, audit, schema, labels, button, fields } = form
  return formRoutes<Input, Data>({
    path,
    permission: 'subject.handle',
    activity: 'subjects',
    audit,
    schema,
    labels,
    fields,
    ...(button === undefined ? {} : { button }),
    async load(context, tx, params) {
      const open = await openOwnSubject(context, tx, withId(params).id)
      const t = subjectTexts.in(context.language)
      return {
        back: { href: paths.subject(open.row.id), label: t('backOne') },
        about: t('about', { number: open.row.number }),
        number: open.row.number,
        version: open.row.version,
        data: await form.load(open, context, { tx, params }),
      }
    },
    about: (context, params) => context.about({ kind: subjects.kind, id: withId(params).id }, [withId(params).id]),
    async act(context, input, params) {
      await form.act(context, input, withId(params))
      return paths.subject(withId(params).id)
    },
    done: (params) => paths.subject(withId(params).id),
  })
}
