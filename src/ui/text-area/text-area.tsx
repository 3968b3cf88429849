import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps } from '../field/field.tsx'

type TextAreaProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): VNode {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      <textarea
        class={`utrecht-textarea${props.error ? ' utrecht-textarea--invalid' : ''} ln-input`}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.value}
      </textarea>
    </Field>
  )
}
