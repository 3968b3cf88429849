import type { ComponentChildren, VNode } from 'preact'
import { Choice, choiceId, type Option } from '../field/choice.tsx'
import { FieldError, Fieldset } from '../field/field.tsx'

type CheckboxesProps = {
  name: string
  legend: string
  options: readonly Option[]
  values?: readonly string[] | undefined
  error?: string | undefined
  hint?: ComponentChildren
  id?: string | undefined
  optional?: boolean | undefined
  /** The legend is the page's large question (one thing per page). */
  legendAsHeading?: boolean | undefined
}

/** Any number of answers. */
export function Checkboxes({ name, options, values = [], id = name, ...group }: CheckboxesProps): VNode {
  return (
    <Fieldset {...group} id={id}>
      <div class="ln-choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={choiceId(id, index)}
            name={name}
            option={option}
            checked={values.includes(option.value)}
            invalid={group.error !== undefined}
          />
        ))}
      </div>
    </Fieldset>
  )
}

type CheckboxProps = {
  name: string
  label: string
  value?: string | undefined
  checked?: boolean | undefined
  hint?: ComponentChildren
  error?: string | undefined
  id?: string | undefined
}

/** One thing to agree with: "I have saved it". Posts `value`, "yes" unless given. */
export function Checkbox({
  name,
  label,
  value = 'yes',
  checked = false,
  hint,
  error,
  id = name,
}: CheckboxProps): VNode {
  return (
    <div class={`utrecht-form-field ln-field${error ? ' utrecht-form-field--invalid' : ''}`}>
      <FieldError id={id} error={error} />
      <Choice
        type="checkbox"
        id={id}
        name={name}
        option={{ value, label, hint }}
        checked={checked}
        invalid={error !== undefined}
        errorId={error === undefined ? undefined : `${id}-error`}
      />
    </div>
  )
}
