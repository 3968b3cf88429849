import type { VNode } from 'preact'
import { Link, VisuallyHidden } from '../../../../ui/index.ts'

/** Something to do with one row: a word or two for the eye, and what it is done to for those who listen to links alone. */
export function RowLink({ href, words, what }: { href: string; words: string; what: string }): VNode {
  return (
    <Link href={href} unprinted>
      {words}
      <VisuallyHidden>: {what}</VisuallyHidden>
    </Link>
  )
}
