import type { VNode } from 'preact'
import { Words } from '../language/language.tsx'
import { pageTurnerTexts } from './text.ts'

/** Addresses of the pages beside this one; undefined where there is none. */
type PageTurnerProps = { first: string | undefined; previous: string | undefined; next: string | undefined }

/** The way through a list whose pages are not counted: on, back, and to the beginning; nothing when there is one page. */
export function PageTurner({ first, previous, next }: PageTurnerProps): VNode | null {
  const ways = [
    { name: 'previous', href: previous, rel: 'prev' },
    { name: 'next', href: next, rel: 'next' },
    { name: 'first', href: first, rel: undefined },
  ] as const
  if (ways.every(({ href }) => href === undefined)) return null
  return (
    <Words texts={pageTurnerTexts}>
      {(t) => (
        <nav class="utrecht-pagination ln-pagination" aria-label={t('pages')}>
          {ways.map(({ name, href, rel }) =>
            href === undefined ? null : (
              <a key={name} class="utrecht-pagination__relative-link" href={href} rel={rel}>
                {t(name)}
              </a>
            ),
          )}
        </nav>
      )}
    </Words>
  )
}
