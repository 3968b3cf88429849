import type { ComponentChildren, VNode } from 'preact'
import { Document } from '../document/document.tsx'
import { Shape } from '../icon/icon.tsx'
import { LanguageSwitch } from '../language-switch/language-switch.tsx'
import { LeaveQuickly } from '../leave-quickly/leave-quickly.tsx'
import type { PageContext } from '../page-context.ts'
import { Wordmark } from '../wordmark/wordmark.tsx'
import { publicPageTexts } from './text.ts'

type PublicPageProps = {
  context: PageContext
  /** Stands in the browser's tab: neutral, never what the page is about. */
  title: string
  /** The address that the back link leads to. */
  back?: string | undefined
  /** The page shows errors: its title begins with "Fout:". */
  error?: boolean | undefined
  /** How far one is: `<Steps />`. */
  progress?: ComponentChildren
  /** Has parts beside each other where there is room. */
  wide?: boolean | undefined
  children?: ComponentChildren
}

/** A page for everybody: one column, a large question, the way out always in view. */
export function PublicPage({ context, title, back, error, progress, wide, children }: PublicPageProps): VNode {
  const t = publicPageTexts.in(context.language)
  const width = wide ? ' ln-wide' : ''
  return (
    <Document
      context={context}
      title={title}
      error={error}
      world="public"
      modules={['leave-quickly.js', 'submit-once.js', 'error-focus.js']}
    >
      <header class={`ln-public-header${width}`}>
        <LeaveQuickly context={context} />
        <Wordmark href="/" />
        <LanguageSwitch context={context} />
      </header>
      <div class={`ln-column${width}`}>
        {back !== undefined && (
          <nav aria-label={t('backLabel')}>
            <a class="ln-back" href={back}>
              <Shape name="back" />
              {t('back')}
            </a>
          </nav>
        )}
        <main class="ln-flow" id="main" tabIndex={-1}>
          {progress}
          {children}
        </main>
      </div>
      <footer class="ln-public-footer">
        <nav class={width.trim() || undefined} aria-label={t('footer')}>
          <a href="/privacy">{t('privacy')}</a>
          <a href="/toegankelijkheid">{t('accessibility')}</a>
          <a href="/inloggen">{t('signIn')}</a>
        </nav>
      </footer>
    </Document>
  )
}
