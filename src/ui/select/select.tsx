import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps } from '../field/field.tsx'

type SelectProps = FieldProps & {
  options: readonly { value: string; label: string }[]
  value?: string | undefined
  /** The first line, chosen when nothing is: posts an empty value. */
  empty?: string | undefined
}

/** One answer out of many, on one line. For up to seven answers radios are easier. */
export function Select(props: SelectProps): VNode {
  const id = props.id ?? props.name
  const options = props.empty === undefined ? props.options : [{ value: '', label: props.empty }, ...props.options]
  return (
    <Field {...props}>
      <select
        class={`utrecht-select${props.error ? ' utrecht-select--invalid' : ''} ln-input ln-input--medium`}
        id={id}
        name={props.name}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === (props.value ?? '')}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
