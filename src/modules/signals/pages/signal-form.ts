import type { VNode } from 'preact'
import type { z } from 'zod'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import type { RequestContext, Route } from '../../../platform/http/route.ts'
import type { Language } from '../../../platform/i18n/texts.ts'
import {
  actionContext,
  eventsOf,
  formRoutes,
  type ActionContext,
  type FormEvents,
  type FormLabels,
  type Params as FormParams,
  type RecordForm,
  type TableName,
} from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { openOwnSignal, type OpenSignal } from '../load.ts'
import type { SignalHead } from '../present.ts'
import { signals } from '../record.ts'
import type { SignalAction } from '../rules/status.ts'
import { formErrorLabel, formTexts } from './text.ts'

/** Parts of the address: the id of the signal, and what the form adds. */
export type Params = FormParams & { id: string }

/**
 * One form about one signal: a page of its own, and what is done when it is sent. Its audit events are those of its action,
 * or its own where what it does is written elsewhere.
 */
export type SignalForm<Input, Data> = ({ action: SignalAction } | { audit: FormEvents }) & {
  /** Its address, with `:id` for the signal. */
  path: string
  schema: z.ZodType<Input>
  labels(language: Language): FormLabels
  /** The table in which its row comes, when the form mints an id: sent twice is made once. */
  insertsInto?: TableName
  /** The kind of button: danger for what cannot be undone. */
  button?: 'primary' | 'danger'
  /** What the fields need to know beside the signal itself. */
  load(open: OpenSignal, context: ActionContext, params: Params): Promise<Data>
  fields(props: { view: FormView; data: Data; signal: SignalHead }): VNode
  /** What only the moment can tell to be wrong. */
  check?(input: Input, context: Pick<RequestContext, 'now' | 'language'>): readonly FieldError[]
  /** @returns the address to go on to. */
  act(context: ActionContext, input: Input, params: Params): Promise<string>
}

type Shown<Data> = { data: Data; signal: SignalHead }

const withId = (params: FormParams): Params => ({ ...params, id: params['id'] ?? '' })

/** The two routes of a form about a signal. */
export function signalFormRoutes<Input, Data>(form: SignalForm<Input, Data>): Route[] {
  const { path, schema, labels, insertsInto, button, check } = form
  const recordForm: RecordForm<Input, Shown<Data>> = {
    path,
    permission: 'signal.handle',
    activity: 'signals',
    audit: 'audit' in form ? form.audit : eventsOf(signals.kind, form.action),
    schema,
    labels,
    ...(insertsInto === undefined ? {} : { insertsInto }),
    ...(button === undefined ? {} : { button }),
    ...(check === undefined ? {} : { check }),
    errorLabel: formErrorLabel,
    async load(context, tx, params) {
      const open = await openOwnSignal(context, tx, withId(params).id)
      const { head } = open
      const t = formTexts.in(context.language)
      return {
        back: { href: signals.path(head.id), label: t('back') },
        about: t('signal', { number: head.number, title: head.title }),
        number: head.number,
        version: head.version,
        data: { signal: head, data: await form.load(open, actionContext(context, tx), withId(params)) },
      }
    },
    fields: ({ view, data }) => form.fields({ view, ...data }),
    about: (context, params) => context.about({ kind: signals.kind, id: withId(params).id }, [withId(params).id]),
    act: (context, input, params) => form.act(context, input, withId(params)),
    done: (params) => signals.path(withId(params).id),
  }
  return formRoutes(recordForm)
}
