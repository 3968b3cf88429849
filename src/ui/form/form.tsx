import type { ComponentChildren, VNode } from 'preact'
import { Hidden } from '../hidden/hidden.tsx'

type FormProps = {
  action: string
  csrfToken: string
  multipart?: boolean | undefined
  id?: string | undefined
  /** `inline` puts a small form (one select, one button) on one line. */
  layout?: 'stacked' | 'inline' | undefined
  children?: ComponentChildren
}

/**
 * A form that works without script: posts to `action` with its CSRF token as `_csrf`.
 * The browser's own checks are off, so that all errors are shown in our own words, in one place.
 */
export function Form({ action, csrfToken, multipart, id, layout = 'stacked', children }: FormProps): VNode {
  return (
    <form
      class={`ln-form ln-form--${layout}`}
      method="post"
      action={action}
      id={id}
      enctype={multipart ? 'multipart/form-data' : undefined}
      noValidate
    >
      <Hidden name="_csrf" value={csrfToken} />
      {children}
    </form>
  )
}
