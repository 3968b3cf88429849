import type { VNode } from 'preact'
import { Button, Checkbox, Form, Heading, Paragraph, SummaryList, TextField, WorkPage } from '../../../ui/index.ts'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { paths } from '../paths.ts'
import { manageTexts } from './text.ts'

export type ProviderView = {
  form: FormView
  organisationId: string
  organisation: string
  issuer: string
  clientId: string
  present: boolean
  /** The address that the administrator of the provider must allow. */
  callback: string
}

/** The OpenID Connect provider of an organisation. Its secret is never shown again. */
export function ProviderPage(view: ProviderView): VNode {
  const { form, present } = view
  const t = manageTexts.in(form.language)
  return (
    <WorkPage context={form.page} title={t('providerTitle')} error={form.errors.length > 0}>
      <FormNotices view={form} />
      <Heading level={1}>{t('providerTitle')}</Heading>
      <Paragraph>{t('providerHow')}</Paragraph>
      <SummaryList
        rows={[
          { label: t('organisation'), value: view.organisation },
          { label: t('callback'), value: <code>{view.callback}</code> },
        ]}
      />
      <Form action={paths.managed.provider(view.organisationId)} csrfToken={form.page.csrfToken}>
        <TextField {...form.field('issuer', view.issuer)} label={t('issuer')} hint={t('issuerHint')} type="url" />
        <TextField {...form.field('client-id', view.clientId)} label={t('clientId')} spellcheck={false} />
        <TextField
          name="client-secret"
          label={t('clientSecret')}
          hint={present ? t('clientSecretHint') : undefined}
          type="password"
          autocomplete="off"
          error={form.error('client-secret')}
        />
        <Button kind="primary">{t('providerSave')}</Button>
      </Form>
      {present && (
        <Form action={paths.managed.removeProvider(view.organisationId)} csrfToken={form.page.csrfToken}>
          <Paragraph>{t('providerRemoveHow')}</Paragraph>
          <Checkbox name="sure" label={t('providerRemoveSure')} error={form.error('sure')} />
          <Button kind="danger">{t('providerRemove')}</Button>
        </Form>
      )}
    </WorkPage>
  )
}
