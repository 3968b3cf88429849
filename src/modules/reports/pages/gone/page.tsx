import type { VNode } from 'preact'
import { Actions, ButtonLink, Heading, Paragraph, type PageContext } from '../../../../ui/index.ts'
import type { Flow } from '../../flow.ts'
import { FormPage } from '../form-page.tsx'
import { goneTexts } from './text.ts'

/**
 * What is not there any more: answers that nobody touched for two hours (`closed`: or that a colleague at work sent from
 * another tab; `kept`: what was posted just now is in a new draft), a form that its reporter sent from another tab, or a
 * code that is no longer shown.
 */
export type Gone = { what: 'expired' | 'closed'; kept: boolean } | { what: 'sent' } | { what: 'code' }

/** Says plainly what is gone and what is not, and where one can go from here. */
export function GonePage({ context, flow, gone }: { context: PageContext; flow: Flow; gone: Gone }): VNode {
  const t = goneTexts.in(context.language)
  return (
    <FormPage context={context} flow={flow} errors={[]}>
      <Heading level={1}>{t(gone.what)}</Heading>
      <Paragraph>{t(`${gone.what}Text`)}</Paragraph>
      {'kept' in gone && gone.kept ? <Paragraph>{t('keptText')}</Paragraph> : <></>}
      {gone.what === 'code' ? <Paragraph>{t('codeKept')}</Paragraph> : <></>}
      <Actions>
        {gone.what === 'sent' && (
          <ButtonLink kind="primary" href="/volgen/melding">
            {t('look')}
          </ButtonLink>
        )}
        {gone.what === 'code' && (
          <ButtonLink kind="primary" href="/volgen">
            {t('follow')}
          </ButtonLink>
        )}
        {gone.what !== 'sent' && (
          <ButtonLink kind={gone.what === 'code' ? 'secondary' : 'primary'} href={flow.base}>
            {t(gone.what === 'expired' ? 'again' : 'new')}
          </ButtonLink>
        )}
      </Actions>
    </FormPage>
  )
}
