import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps } from '../field/field.tsx'

type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | 'time' | undefined
  autocomplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined
  /** About how much is expected, as a width: a postcode is `short`, a name `medium`. */
  width?: 'short' | 'medium' | 'full' | undefined
  maxLength?: number | undefined
  spellcheck?: boolean | undefined
}

const widths = { short: ' ln-input--short', medium: ' ln-input--medium', full: '' } as const

/** One line of text. */
export function TextField(props: TextFieldProps): VNode {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      <input
        class={`utrecht-textbox${props.error ? ' utrecht-textbox--invalid' : ''} ln-input${widths[props.width ?? 'full']}`}
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        spellcheck={props.spellcheck}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Field>
  )
}
