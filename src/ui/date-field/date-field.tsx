import type { ComponentChildren, VNode } from 'preact'
import { describedBy, Fieldset } from '../field/field.tsx'
import { Words } from '../language/language.tsx'
import { dateFieldTexts } from './text.ts'

/** What was typed, as it was typed: parts of a date may be unknown or wrong and come back unchanged. */
export type DateParts = { day?: string | undefined; month?: string | undefined; year?: string | undefined }

type DateFieldProps = {
  name: string
  label: string
  hint?: ComponentChildren
  error?: string | undefined
  value?: DateParts | undefined
  id?: string | undefined
  optional?: boolean | undefined
  /** The label is the page's large question (one thing per page). */
  labelAsHeading?: boolean | undefined
  /** For a date of birth: lets the browser help. */
  birthday?: boolean | undefined
}

const parts = ['day', 'month', 'year'] as const

/** A date in three fields: posts `${name}-day`, `${name}-month` and `${name}-year`, as typed. */
export function DateField({
  name,
  label,
  value,
  id = name,
  labelAsHeading,
  birthday,
  ...group
}: DateFieldProps): VNode {
  const partId = (part: string): string => (part === 'day' ? id : `${id}-${part}`)
  return (
    <Fieldset {...group} id={id} legend={label} legendAsHeading={labelAsHeading} role="group">
      <Words texts={dateFieldTexts}>
        {(t) => (
          <div class="ln-date">
            {parts.map((part) => (
              <div key={part}>
                <label class="utrecht-form-label ln-date__label" for={partId(part)}>
                  {t(part)}
                </label>
                <input
                  class={`utrecht-textbox utrecht-textbox--numeric${group.error ? ' utrecht-textbox--invalid' : ''} ln-input ln-date__${part}`}
                  id={partId(part)}
                  name={`${name}-${part}`}
                  value={value?.[part]}
                  inputMode="numeric"
                  autocomplete={birthday ? `bday-${part}` : 'off'}
                  aria-describedby={describedBy(id, { error: group.error })}
                  aria-invalid={group.error ? 'true' : undefined}
                />
              </div>
            ))}
          </div>
        )}
      </Words>
    </Fieldset>
  )
}
