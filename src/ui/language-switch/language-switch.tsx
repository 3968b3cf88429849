import type { VNode } from 'preact'
import { languages } from '../../platform/i18n/texts.ts'
import { Form } from '../form/form.tsx'
import { Hidden } from '../hidden/hidden.tsx'
import type { PageContext } from '../page-context.ts'
import { languageSwitchTexts, ownNames } from './text.ts'

/** The other languages as buttons: posts `language` and `return` to /taal. */
export function LanguageSwitch({ context }: { context: PageContext }): VNode {
  const others = languages.filter((language) => language !== context.language)
  return (
    <div class="ln-language" role="group" aria-label={languageSwitchTexts.in(context.language)('label')}>
      <Form action="/taal" csrfToken={context.csrfToken} layout="inline">
        <Hidden name="return" value={context.path} />
        {others.map((language) => (
          <button key={language} class="ln-quiet" type="submit" name="language" value={language} lang={language}>
            {ownNames[language]}
          </button>
        ))}
      </Form>
    </div>
  )
}
