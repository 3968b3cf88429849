import type { VNode } from 'preact'
import { siteName } from '../document/site-name.ts'

/** The name of the platform with its lantern; leads to `href`. */
export function Wordmark({ href }: { href: string }): VNode {
  return (
    <a class="ln-wordmark" href={href}>
      <svg class="ln-wordmark__lantern" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
        <path class="ln-wordmark__glass" d="M8 8.5h8l-1.3 9.5H9.3z" />
        <path
          class="ln-wordmark__frame"
          d="M12 1.5a2.5 2.5 0 0 0-1 4.8L6 8.5l1.5 10.5h9L18 8.5l-5-2.2a2.5 2.5 0 0 0-1-4.8zM8 20.5h8V22H8z"
          fill-rule="evenodd"
        />
      </svg>
      {siteName}
    </a>
  )
}
