import type { VNode } from 'preact'
import {
  Actions,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Radios,
  WorkPage,
} from '../../../../ui/index.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import type { Named } from '../../../../platform/audit/named.ts'
import type { ReviewedRecord } from '../../queries/records.ts'
import { reasonOptions } from '../../labels/erasing.ts'
import { erasuresPath } from './list-page.tsx'
import { namedTexts } from './named-text.ts'
import { pageTexts } from './text.ts'

type NamedView = { form: FormView; record: ReviewedRecord; named: readonly Named[] }

/** Choosing who or what named in a signal is erased, and why. */
export function NamedPage({ form, record, named }: NamedView): VNode {
  const { language } = form.page
  const t = namedTexts.in(language)
  const title = t('title', { number: record.number })
  const present = named.filter(({ words }) => words !== undefined)
  return (
    <WorkPage context={form.page} title={title} error={form.errors.length > 0}>
      <Link href={`${erasuresPath}/${record.id}`}>{t('back', { number: record.number })}</Link>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{title}</Heading>
      <p>{t('intro')}</p>
      {present.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <NamedForm form={form} record={record} named={present} />
      )}
    </WorkPage>
  )
}

function NamedForm({ form, record, named }: NamedView): VNode {
  const { language, csrfToken } = form.page
  const t = namedTexts.in(language)
  const page = pageTexts.in(language)
  return (
    <Form action={`${erasuresPath}/${record.id}/genoemd`} csrfToken={csrfToken}>
      <Hidden name="version" value={form.value('version') || String(record.version)} />
      <Checkboxes
        name="subjects"
        legend={t('whom')}
        hint={t('whomHint')}
        options={named.map(({ id, kind, role, words = '', removed }) => ({
          value: id,
          label: t('named', { kind, words }),
          hint: removed ? t('removed', { role }) : role,
        }))}
        values={form.values('subjects')}
        error={form.error('subjects')}
      />
      <Radios
        name="reason"
        legend={page('why')}
        options={reasonOptions(language)}
        value={form.value('reason')}
        error={form.error('reason')}
      />
      <p>{page('askHow')}</p>
      <Actions>
        <Button kind="primary">{page('ask')}</Button>
      </Actions>
    </Form>
  )
}
