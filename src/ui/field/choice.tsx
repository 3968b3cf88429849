import type { ComponentChildren, VNode } from 'preact'

/** One answer to choose: `value` is posted, `label` is read, `hint` explains. */
export type Option = { value: string; label: string; hint?: ComponentChildren }

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
  invalid?: boolean | undefined
  /** The id of an error that belongs to this one alone. */
  errorId?: string | undefined
}

const inputClasses = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox',
} as const

/** One radio button or checkbox with its label: the whole line is the target. */
export function Choice({ type, id, name, option, checked, invalid, errorId }: ChoiceProps): VNode {
  const hintId = option.hint ? `${id}-about` : undefined
  return (
    <div class="ln-choice">
      <input
        class={`${inputClasses[type]} ln-choice__input`}
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label class={`utrecht-form-label utrecht-form-label--${type} ln-choice__label`} for={id}>
        {option.label}
      </label>
      {hintId && (
        <div class="utrecht-form-field-description ln-choice__hint" id={hintId}>
          {option.hint}
        </div>
      )}
    </div>
  )
}

/** The id of the nth input of a group: the first has the group's own, so that `#name` leads there. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`
}
