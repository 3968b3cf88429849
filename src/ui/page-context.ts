import type { Language } from '../platform/i18n/texts.ts'

/** A part of the platform in the navigation of a signed-in person; `count` is what waits there. */
export type Area = { href: string; label: string; count?: number | undefined; current: boolean }

/**
 * What every page needs to know of its request, and nothing else.
 * `path` is where a reader comes back to this page within the site, `csrfToken` goes back with every form.
 */
export type PageContext = {
  language: Language
  path: string
  now: Date
  csrfToken: string
  /** Address of the style of a municipality, when it has one of its own. */
  theme?: string | undefined
  person?: { name: string; organisation: string } | undefined
  areas?: readonly Area[] | undefined
}
