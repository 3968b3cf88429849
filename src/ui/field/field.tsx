import type { ComponentChildren, VNode } from 'preact'
import { Words } from '../language/language.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { fieldTexts } from './text.ts'

/**
 * What every form part has. `name` is the name in the posted form; `id` is the same unless given,
 * so that an error summary can link to `#name`. `hint` and `error` are tied to the input by aria-describedby.
 */
export type FieldProps = {
  name: string
  label: string
  hint?: ComponentChildren
  error?: string | undefined
  id?: string | undefined
  optional?: boolean | undefined
  /** The label is the page's large question (one thing per page). */
  labelAsHeading?: boolean | undefined
}

/** The ids that tie a field's hint and error to its input; undefined when there is neither. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** "(niet verplicht)" after a label. */
function OptionalMark({ optional }: { optional: boolean | undefined }): VNode | null {
  if (!optional) return null
  return <Words texts={fieldTexts}>{(t) => <span class="ln-optional"> {t('optional')}</span>}</Words>
}

/** The hint under a label. */
function Hint({ id, children }: { id: string; children: ComponentChildren }): VNode | null {
  if (!children) return null
  return (
    <div class="utrecht-form-field-description ln-hint" id={`${id}-hint`}>
      {children}
    </div>
  )
}

/** The error of a field, with the word "Fout:" for those who listen. */
export function FieldError({ id, error }: { id: string; error: string | undefined }): VNode | null {
  if (!error) return null
  return (
    <div class="utrecht-form-field-error-message ln-error" id={`${id}-error`}>
      <Words texts={fieldTexts}>{(t) => <VisuallyHidden>{t('error')} </VisuallyHidden>}</Words>
      {error}
    </div>
  )
}

/** Label, hint and error around one input. */
export function Field({ children, ...field }: FieldProps & { children: ComponentChildren }): VNode {
  const id = field.id ?? field.name
  const label = (
    <label class="utrecht-form-label ln-label" for={id}>
      {field.label}
      <OptionalMark optional={field.optional} />
    </label>
  )
  return (
    <div class={`utrecht-form-field ln-field${field.error ? ' utrecht-form-field--invalid' : ''}`}>
      {field.labelAsHeading ? <h1 class="ln-question">{label}</h1> : label}
      <Hint id={id}>{field.hint}</Hint>
      <FieldError id={id} error={field.error} />
      {children}
    </div>
  )
}

type FieldsetProps = {
  id: string
  legend: string
  hint?: ComponentChildren
  error?: string | undefined
  optional?: boolean | undefined
  legendAsHeading?: boolean | undefined
  /** Tells assistive technology that these belong together and are tied to hint and error. */
  role?: 'radiogroup' | 'group' | undefined
  children?: ComponentChildren
}

/** Legend, hint and error around several inputs that answer one question. */
export function Fieldset({ id, legend, hint, error, optional, legendAsHeading, role, children }: FieldsetProps): VNode {
  const words = (
    <>
      {legend}
      <OptionalMark optional={optional} />
    </>
  )
  return (
    <fieldset
      class={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset ln-field${error ? ' utrecht-form-fieldset--invalid' : ''}`}
      id={`${id}-group`}
      role={role}
      aria-describedby={describedBy(id, { hint, error })}
      aria-invalid={role === 'radiogroup' && error ? 'true' : undefined}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {legendAsHeading ? <h1 class="ln-question">{words}</h1> : words}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  )
}
