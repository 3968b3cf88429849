import type { VNode } from 'preact'
import { Button, ErrorSummary, Form, Heading, Paragraph, Select, TextField, WorkPage } from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { AuthenticatorFields, NewPasswordFields } from '../invitation/setup-fields.tsx'
import { setupTexts } from '../invitation/text.ts'
import type { Place } from '../sessions/queries.ts'

export type FirstAdministratorView = {
  form: FormView
  path: string
  organisations: readonly Place[]
  totpSecret: string
}

/** The page behind the link that an empty installation prints. */
export function FirstAdministratorPage(view: FirstAdministratorView): VNode {
  const { form, path, organisations, totpSecret } = view
  const t = setupTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('firstTitle')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('firstTitle')}</Heading>
      <Paragraph>{t('firstIntro')}</Paragraph>
      <Form action={path} csrfToken={form.page.csrfToken}>
        <TextField
          name="name"
          label={t('name')}
          autocomplete="name"
          value={form.value('name')}
          error={form.error('name')}
        />
        <TextField
          name="email"
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          autocomplete="username"
          value={form.value('email')}
          error={form.error('email')}
        />
        <Select
          name="organisation"
          label={t('organisation')}
          empty={t('choose')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.value('organisation')}
          error={form.error('organisation')}
        />
        <NewPasswordFields form={form} />
        <AuthenticatorFields form={form} secret={totpSecret} label="Lantaarn" />
        <Button kind="primary">{t('submit')}</Button>
      </Form>
    </WorkPage>
  )
}
