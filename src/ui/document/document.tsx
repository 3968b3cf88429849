import type { ComponentChildren, VNode } from 'preact'
import { assetPath, type AssetName } from '../assets.ts'
import { LanguageProvider } from '../language/language.tsx'
import type { PageContext } from '../page-context.ts'
import { siteName } from './site-name.ts'
import { documentTexts } from './text.ts'

type DocumentProps = {
  context: PageContext
  title: string
  error?: boolean | undefined
  world: 'public' | 'work'
  modules: readonly AssetName[]
  children?: ComponentChildren
}

/** The html document around a page of either world: head, skip link, language for all components. */
export function Document({ context, title, error, world, modules, children }: DocumentProps): VNode {
  const t = documentTexts.in(context.language)
  return (
    <html lang={context.language} class={`ln-${world}`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {world === 'work' && <meta name="robots" content="noindex" />}
        <title>{`${error ? t('error') : ''}${title} – ${siteName}`}</title>
        <link rel="stylesheet" href={assetPath('lantaarn.css')} />
        {context.theme !== undefined && <link rel="stylesheet" href={context.theme} />}
        <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
        {modules.map((name) => (
          <script key={name} type="module" src={assetPath(name)} />
        ))}
      </head>
      <body class="utrecht-document utrecht-document--surface">
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
          {t('skip')}
        </a>
        <LanguageProvider value={context.language}>{children}</LanguageProvider>
      </body>
    </html>
  )
}
