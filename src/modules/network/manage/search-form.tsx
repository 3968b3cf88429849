import type { VNode } from 'preact'
import type { Language } from '../../../platform/i18n/texts.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { Button, Form, Link, Paragraph, TextField } from '../../../ui/index.ts'
import type { ListRequest } from './list.ts'
import { manageTexts } from './text.ts'

/** A search that is posted, so that names never stand in an address. */
export function SearchForm(view: { form: FormView; path: string; label: string; request: ListRequest }): VNode {
  const t = manageTexts.in(view.form.language)
  return (
    <Form action={view.path} csrfToken={view.form.page.csrfToken} layout="inline">
      <TextField name="search" label={view.label} type="search" value={view.request.search} width="medium" />
      <Button kind="secondary">{t('searchSubmit')}</Button>
    </Form>
  )
}

/** What a search gave; nothing when there was none. */
export function SearchResult(view: {
  language: Language
  path: string
  request: ListRequest
  shown: number
  total: number
}): VNode | null {
  const t = manageTexts.in(view.language)
  if (view.request.search === '') return null
  return (
    <Paragraph>
      {t('found', { n: view.total })} {view.total > view.shown ? t('foundMore', { shown: view.shown }) : ''}{' '}
      <Link href={view.path}>{t('showAll')}</Link>
    </Paragraph>
  )
}
