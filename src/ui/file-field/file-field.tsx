import type { VNode } from 'preact'
import { describedBy, Field, type FieldProps } from '../field/field.tsx'

type FileFieldProps = FieldProps & {
  /** Kinds of file that the browser offers, as for the HTML attribute; the server decides by content. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** Files from the reader's device; the form around it must be `multipart`. */
export function FileField(props: FileFieldProps): VNode {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      <input
        class="ln-file"
        type="file"
        id={id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Field>
  )
}
