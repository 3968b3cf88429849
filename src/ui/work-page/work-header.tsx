import type { VNode } from 'preact'
import { Form } from '../form/form.tsx'
import { LanguageSwitch } from '../language-switch/language-switch.tsx'
import type { Area, PageContext } from '../page-context.ts'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { Wordmark } from '../wordmark/wordmark.tsx'
import { workPageTexts } from './text.ts'

type Words = ReturnType<typeof workPageTexts.in>

function AreaLink({ area, t }: { area: Area; t: Words }): VNode {
  return (
    <li>
      <a class="ln-area" href={area.href} aria-current={area.current ? 'page' : undefined}>
        {area.label}
        {area.count !== undefined && area.count > 0 && (
          <>
            <span class="ln-area__count" aria-hidden="true">
              {area.count}
            </span>
            <VisuallyHidden> ({t('waiting', { n: area.count })})</VisuallyHidden>
          </>
        )}
      </a>
    </li>
  )
}

function Account({ context, t }: { context: PageContext; t: Words }): VNode {
  return (
    <div class="ln-account">
      {context.person && (
        <p class="ln-account__person">
          <VisuallyHidden>{t('signedIn')} </VisuallyHidden>
          <b>{context.person.name}</b> <span>{context.person.organisation}</span>
        </p>
      )}
      <LanguageSwitch context={context} />
      {context.person && (
        <Form action="/uitloggen" csrfToken={context.csrfToken} layout="inline">
          <button class="ln-quiet" type="submit">
            {t('signOut')}
          </button>
        </Form>
      )}
    </div>
  )
}

/** The header of the work world; on a small screen everything but the name folds into a menu. */
export function WorkHeader({ context }: { context: PageContext }): VNode {
  const t = workPageTexts.in(context.language)
  const areas = context.areas ?? []
  return (
    <header class="ln-work-header">
      <Wordmark href="/werk" />
      <details class="ln-menu">
        <summary class="ln-menu__summary">{t('menu')}</summary>
        {areas.length > 0 && (
          <nav class="ln-areas" aria-label={t('areas')}>
            <ul>
              {areas.map((area) => (
                <AreaLink key={area.href} area={area} t={t} />
              ))}
            </ul>
          </nav>
        )}
        <Account context={context} t={t} />
      </details>
    </header>
  )
}
