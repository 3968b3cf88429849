import type { VNode } from 'preact'
import { Heading, Link, Notice, Paragraph, WorkPage } from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { KeyTable } from './key-table.tsx'
import type { ApiKey } from './queries.ts'
import { keyTexts } from './text.ts'

/** The programs that work on behalf of the reader. A secret that was made just now is shown once. */
export function OwnKeysPage({ form, keys }: { form: FormView; keys: readonly ApiKey[] }): VNode {
  const t = keyTexts.in(form.page.language)
  const secret = form.value('made')
  return (
    <WorkPage context={form.page} title={t('title')} wide>
      <Heading level={1}>{t('title')}</Heading>
      {secret !== '' && (
        <Notice kind="success" title={t('made')}>
          <p>
            <code>{secret}</code>
          </p>
          <p>{t('madeOnce')}</p>
          <p>
            <Link href="/api/v1/openapi.json">{t('description')}</Link>
          </p>
        </Notice>
      )}
      {form.value('ended') !== '' && <Notice kind="success" title={t('ended')} />}
      <Paragraph>{t('how')}</Paragraph>
      <KeyTable page={form.page} keys={keys} empty={t('none')} path="/account/sleutels" own />
      <Paragraph>
        <Link href="/account">{t('back')}</Link>
      </Paragraph>
    </WorkPage>
  )
}
