import type { ComponentChildren, VNode } from 'preact'
import { Document } from '../document/document.tsx'
import type { PageContext } from '../page-context.ts'
import { workPageTexts } from './text.ts'
import { WorkHeader } from './work-header.tsx'

type WorkPageProps = {
  context: PageContext
  /** Stands in the browser's tab: a number or a kind of page, never a name. */
  title: string
  /** For tables: uses the whole width. */
  wide?: boolean | undefined
  /** The page shows errors: its title begins with "Fout:". */
  error?: boolean | undefined
  /** Beside the content, below it on a small screen: the timeline. */
  aside?: ComponentChildren
  /** How the aside is called for those who listen; "Tijdlijn" unless given. */
  asideLabel?: string | undefined
  children?: ComponentChildren
}

/** A page for people who are signed in. */
export function WorkPage({ context, title, wide, error, aside, asideLabel, children }: WorkPageProps): VNode {
  const t = workPageTexts.in(context.language)
  const narrow = wide ? '' : ' ln-work--column'
  const layout = aside ? ' ln-work--aside' : narrow
  return (
    <Document context={context} title={title} error={error} world="work" modules={['submit-once.js', 'error-focus.js']}>
      <WorkHeader context={context} />
      <div class={`ln-work__body${layout}`}>
        <main class="ln-flow" id="main" tabIndex={-1}>
          {children}
        </main>
        {aside && (
          <aside class="ln-aside ln-flow" aria-label={asideLabel ?? t('aside')}>
            {aside}
          </aside>
        )}
      </div>
    </Document>
  )
}
