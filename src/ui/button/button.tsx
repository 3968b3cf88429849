import type { ComponentChildren, VNode } from 'preact'

type ButtonKind = 'primary' | 'secondary' | 'danger' | 'link'

const kindClasses: Readonly<Record<ButtonKind, string>> = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  danger: 'nl-button nl-button--primary nl-button--negative',
  link: 'nl-button nl-button--subtle',
}

type ButtonProps = {
  kind: ButtonKind
  name?: string | undefined
  value?: string | undefined
  /** The id of the form it belongs to, when it stands outside that form. */
  form?: string | undefined
  /** Posts the same form somewhere else: "add another" beside "continue". */
  formAction?: string | undefined
  children?: ComponentChildren
}

/** Submits its form. The words say what happens; a page has one primary button at most. */
export function Button({ kind, name, value, form, formAction, children }: ButtonProps): VNode {
  return (
    <button class={kindClasses[kind]} type="submit" name={name} value={value} form={form} formAction={formAction}>
      {children}
    </button>
  )
}

/** A link that looks like a button: for the way into a form, never for something that changes data. */
export function ButtonLink({
  kind,
  href,
  current,
  children,
}: {
  kind: ButtonKind
  href: string
  /** Whether it leads to what is shown now, in a row of pages that belong together. */
  current?: boolean | undefined
  children?: ComponentChildren
}): VNode {
  return (
    <a class={kindClasses[kind]} href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}

/** A row of buttons: the primary one first; below each other on a small screen. */
export function Actions({ children }: { children?: ComponentChildren }): VNode {
  return <div class="ln-actions">{children}</div>
}
