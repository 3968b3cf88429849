import type { VNode } from 'preact'
import { siteName } from '../document/site-name.ts'

/** The name of the platform with its lantern; leads to `href`. */
export function Wordmark({ href }: { href: string }): VNode {
  return (
    <a class="ln-wordmark" href={href}>
      <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
        <path class="ln-wordmark__glass" d="M8.4 11h7.2v7.5H8.4z" />
        <path
          class="ln-wordmark__frame"
          d="M12 1a2.4 2.4 0 0 1 1.5 4.3l5 4V11H17v7.5h.5V22h-11v-3.5H7V11H5.5V9.3l5-4A2.4 2.4 0 0 1 12 1zm0 1.5a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8zM8.4 11v7.5h2.8V11zm4.4 0v7.5h2.8V11z"
          fill-rule="evenodd"
        />
      </svg>
      {siteName}
    </a>
  )
}
