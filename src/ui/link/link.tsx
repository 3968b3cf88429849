import type { ComponentChildren, VNode } from 'preact'

/** A link in a sentence. `rel` and `lang` as in HTML. */
export function Link({
  href,
  lang,
  unprinted = false,
  children,
}: {
  href: string
  lang?: string | undefined
  /** Something to do, which says nothing on paper. */
  unprinted?: boolean
  children?: ComponentChildren
}): VNode {
  return (
    <a class={unprinted ? 'nl-link ln-unprinted' : 'nl-link'} href={href} lang={lang}>
      {children}
    </a>
  )
}
