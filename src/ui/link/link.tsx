import type { ComponentChildren, VNode } from 'preact'

/** A link in a sentence. `rel` and `lang` as in HTML. */
export function Link({
  href,
  lang,
  children,
}: {
  href: string
  lang?: string | undefined
  children?: ComponentChildren
}): VNode {
  return (
    <a class="nl-link" href={href} lang={lang}>
      {children}
    </a>
  )
}
