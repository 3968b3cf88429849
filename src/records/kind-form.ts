import type { VNode } from 'preact'
import type { Tx } from '../platform/db/database.ts'
import type { RequestContext, Route } from '../platform/http/route.ts'
import type { Language } from '../platform/i18n/texts.ts'
import type { FormView } from '../ui/form-view.ts'
import { actionContext, type ActionContext } from './context.ts'
import { formRoutes, type FormLabels, type RecordForm } from './form.tsx'
import { eventsOf, type ActionLabels, type FormEvents } from './labels.ts'
import type { Params } from './post.ts'
import type { KindOfRecord } from './record.ts'

/** A record that was opened for its forms. */
type Opened = { row: { id: string; number: string; version: number } }

/**
 * One form about one record, whose id is `:id` in its address: a page of its own, and what is done when it is sent. Its
 * title, button and audit events follow from its action; a form that does something beside the actions says them itself.
 */
export type KindForm<Open, Action extends string, Input, Data> = (
  | { action: Action; labels?(language: Language): Partial<FormLabels> }
  | { audit: FormEvents; labels(language: Language): FormLabels }
) &
  Pick<RecordForm<Input, Data>, 'path' | 'schema' | 'insertsInto' | 'button' | 'check' | 'act'> & {
    /** What the fields need to know beside the record itself. */
    load(open: Open, context: ActionContext, params: Params): Promise<Data>
    fields(props: { view: FormView; data: Data; open: Open }): VNode
  }

/** What the forms about records of one kind have in common. */
export type FormsOfKind<Open extends Opened, Action extends string> = {
  kind: KindOfRecord
  actions: ActionLabels<Action>
  /** Opens a record of an own desk, and tells the logs. @throws NotFoundError when it is not there, or not theirs. */
  open(context: RequestContext, tx: Tx, id: string): Promise<Open>
  /** Stands under the title; the number of the record when left out. */
  about?(open: Open, language: Language): string
  /** A sentence for the code of an error that forms of this kind have alone. */
  errorLabel?(code: string, language: Language): string | undefined
}

/** The two routes of a form about a record of this kind. */
export function kindFormRoutes<Open extends Opened, Action extends string, Input, Data>(
  { kind, actions, open: openRecord, about, errorLabel }: FormsOfKind<Open, Action>,
  form: KindForm<Open, Action, Input, Data>,
): Route[] {
  const { path, schema, insertsInto, button, check, act } = form
  return formRoutes<Input, { data: Data; open: Open }>({
    path,
    permission: kind.permission,
    activity: kind.activity,
    audit: 'audit' in form ? form.audit : eventsOf(kind.kind, form.action),
    schema,
    labels: (language) => labelsOf(actions, form, language),
    ...(insertsInto === undefined ? {} : { insertsInto }),
    ...(button === undefined ? {} : { button }),
    ...(check === undefined ? {} : { check }),
    ...(errorLabel === undefined ? {} : { errorLabel }),
    async load(context, tx, params) {
      const open = await openRecord(context, tx, params.id)
      const { id, number, version } = open.row
      return {
        back: { href: kind.path(id), label: kind.link[context.language] },
        about: about?.(open, context.language) ?? number,
        number,
        version,
        data: { open, data: await form.load(open, actionContext(context, tx), params) },
      }
    },
    fields: ({ view, data }) => form.fields({ view, ...data }),
    about: (context, { id }) => context.about({ kind: kind.kind, id }, [id]),
    act,
    done: ({ id }) => kind.path(id),
  })
}

function labelsOf<Open, Action extends string, Input, Data>(
  actions: ActionLabels<Action>,
  form: KindForm<Open, Action, Input, Data>,
  language: Language,
): FormLabels {
  if ('audit' in form) return form.labels(language)
  const own = form.labels?.(language) ?? {}
  const title = own.title ?? actions.label(form.action, language)
  return { ...own, title, button: own.button ?? title }
}
