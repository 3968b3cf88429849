import type { VNode } from 'preact'
import {
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  Notice,
  Paragraph,
  SummaryList,
  TextField,
  WorkPage,
} from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
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
  const t = manageTexts.in(form.page.language)
  const path = `/beheer/organisaties/${view.organisationId}/inlogsysteem`
  return (
    <WorkPage context={form.page} title={t('providerTitle')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('providerTitle')}</Heading>
      {form.value('done') !== '' && <Notice kind="success" title={t('saved')} />}
      <Paragraph>{t('providerHow')}</Paragraph>
      <SummaryList
        rows={[
          { label: t('organisation'), value: view.organisation },
          { label: t('callback'), value: <code>{view.callback}</code> },
        ]}
      />
      <Form action={path} csrfToken={form.page.csrfToken}>
        <TextField
          name="issuer"
          label={t('issuer')}
          hint={t('issuerHint')}
          type="url"
          value={form.value('issuer') || view.issuer}
          error={form.error('issuer')}
        />
        <TextField
          name="client-id"
          label={t('clientId')}
          value={form.value('client-id') || view.clientId}
          error={form.error('client-id')}
          spellcheck={false}
        />
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
        <Form action={`${path}/weghalen`} csrfToken={form.page.csrfToken}>
          <Paragraph>{t('providerRemoveHow')}</Paragraph>
          <Checkbox name="sure" label={t('providerRemoveSure')} error={form.error('sure')} />
          <Button kind="danger">{t('providerRemove')}</Button>
        </Form>
      )}
    </WorkPage>
  )
}
