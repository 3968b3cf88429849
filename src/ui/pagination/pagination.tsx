import type { VNode } from 'preact'
import type { Translate } from '../../platform/i18n/texts.ts'
import { Words } from '../language/language.tsx'
import { paginationTexts } from './text.ts'

type PaginationProps = {
  /** The page that is shown, from 1. */
  page: number
  /** How many pages there are. */
  pages: number
  hrefFor: (page: number) => string
}

/** The pages to offer: the first, the last, and those around the current one. A gap shows as undefined. */
function offered(page: number, pages: number): readonly (number | undefined)[] {
  const near = [page - 1, page, page + 1].filter((number) => number > 1 && number < pages)
  const start = near[0] === undefined || near[0] <= 2 ? [] : [undefined]
  const last = near.at(-1)
  const end = last === undefined || last >= pages - 1 ? [] : [undefined]
  return [1, ...start, ...near, ...end, pages]
}

type LinkProps = { number: number; current: boolean; href: string; t: Translate<'page'> }

function PageLink({ number, current, href, t }: LinkProps): VNode {
  return (
    <a
      class={`utrecht-pagination__page-link${current ? ' utrecht-pagination__page-link--current' : ''}`}
      href={href}
      aria-label={t('page', { page: number })}
      aria-current={current ? 'page' : undefined}
    >
      {number}
    </a>
  )
}

type RelativeProps = { direction: 'prev' | 'next'; href: string; label: string }

function RelativeLink({ direction, href, label }: RelativeProps): VNode {
  return (
    <a class="utrecht-pagination__relative-link" href={href} rel={direction}>
      {label}
    </a>
  )
}

/** The way through a list of more than one page; nothing when there is one. */
export function Pagination({ page, pages, hrefFor }: PaginationProps): VNode | null {
  if (pages <= 1) return null
  return (
    <Words texts={paginationTexts}>
      {(t) => (
        <nav class="utrecht-pagination ln-pagination" aria-label={t('pages')}>
          {page > 1 && <RelativeLink direction="prev" href={hrefFor(page - 1)} label={t('previous')} />}
          {offered(page, pages).map((number, index) =>
            number === undefined ? (
              <span key={`gap-${index}`} class="ln-pagination__gap" aria-hidden="true">
                …
              </span>
            ) : (
              <PageLink key={number} number={number} current={number === page} href={hrefFor(number)} t={t} />
            ),
          )}
          {page < pages && <RelativeLink direction="next" href={hrefFor(page + 1)} label={t('next')} />}
        </nav>
      )}
    </Words>
  )
}
