import type { VNode } from 'preact'
import type { Language } from '../../platform/i18n/texts.ts'
import { neutralPage } from './neutral-page.ts'
import { leaveQuicklyTexts } from './text.ts'

/** What is left after leaving without script: an empty page that goes on to the neutral one by itself. */
export function LeavingPage({ language }: { language: Language }): VNode {
  const t = leaveQuicklyTexts.in(language)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{t('elsewhere')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="refresh" content={`0; url=${neutralPage}`} />
      </head>
      <body>
        <main>
          <h1>
            <a href={neutralPage} rel="noreferrer">
              {t('elsewhere')}
            </a>
          </h1>
        </main>
      </body>
    </html>
  )
}
