import type { ComponentChildren, VNode } from 'preact'

/** A heading: three levels, three sizes. */
export function Heading({
  level,
  id,
  children,
}: {
  level: 1 | 2 | 3
  id?: string | undefined
  children?: ComponentChildren
}): VNode {
  const Element = `h${level}` as const
  return (
    <Element class={`nl-heading nl-heading--level-${level}`} id={id}>
      {children}
    </Element>
  )
}
