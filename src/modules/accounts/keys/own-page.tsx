import type { VNode } from 'preact'
import { Heading, Link, Paragraph, WorkPage } from '../../../ui/index.ts'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { paths } from '../paths.ts'
import { KeyTable } from './key-table.tsx'
import type { ApiKey } from './queries.ts'
import { keyTexts } from './text.ts'

/** The programs that work on behalf of the reader. A secret that was made just now is shown once. */
export function OwnKeysPage({ form, keys }: { form: FormView; keys: readonly ApiKey[] }): VNode {
  const t = keyTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('title')} wide>
      <FormNotices view={form}>
        {form.saved?.code !== undefined && (
          <p>
            <Link href="/api/v1/openapi.json">{t('description')}</Link>
          </p>
        )}
      </FormNotices>
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph>{t('how')}</Paragraph>
      <KeyTable page={form.page} keys={keys} empty={t('none')} path={paths.keys} own />
      <Paragraph>
        <Link href={paths.own}>{t('back')}</Link>
      </Paragraph>
    </WorkPage>
  )
}
