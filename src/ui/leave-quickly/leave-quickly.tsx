import type { VNode } from 'preact'
import { Hidden } from '../hidden/hidden.tsx'
import { Shape } from '../icon/icon.tsx'
import type { PageContext } from '../page-context.ts'
import { neutralPage } from './neutral-page.ts'
import { leaveQuicklyTexts } from './text.ts'

/**
 * The way out, always in view and under the thumb. Without script it posts to /weg, which clears the draft and
 * redirects; with script it does both at once and leaves no way back to this page.
 */
export function LeaveQuickly({ context }: { context: PageContext }): VNode {
  const t = leaveQuicklyTexts.in(context.language)
  return (
    <form class="ln-leave" method="post" action="/weg" data-leave-to={neutralPage}>
      <Hidden name="_csrf" value={context.csrfToken} />
      <button class="ln-leave__button" type="submit" aria-describedby="leave-keys">
        <Shape name="leave" />
        {t('leave')}
      </button>
      <span class="ln-hidden" id="leave-keys">
        {t('keys')}
      </span>
    </form>
  )
}
