import type { VNode } from 'preact'
import { Button, ErrorSummary, Form, Heading, Paragraph, TextField, WorkPage } from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { AuthenticatorFields, NewPasswordFields } from '../invitation/setup-fields.tsx'
import { PasskeyForm } from '../passkeys/passkey-form.tsx'
import { ownTexts } from './text.ts'

function CurrentPassword({ form }: { form: FormView }): VNode {
  const t = ownTexts.in(form.page.language)
  return (
    <TextField
      name="password"
      label={t('currentPassword')}
      type="password"
      autocomplete="current-password"
      error={form.error('password')}
    />
  )
}

/** Changing one's own password. */
export function PasswordPage({ form }: { form: FormView }): VNode {
  const t = ownTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('changePassword')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('changePassword')}</Heading>
      <Paragraph>{t('passwordEnds')}</Paragraph>
      <Form action="/account/wachtwoord" csrfToken={form.page.csrfToken}>
        <CurrentPassword form={form} />
        <NewPasswordFields form={form} />
        <Button kind="primary">{t('passwordSubmit')}</Button>
      </Form>
    </WorkPage>
  )
}

/** Replacing one's own authenticator. */
export function AuthenticatorPage(view: { form: FormView; secret: string; email: string }): VNode {
  const { form, secret, email } = view
  const t = ownTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('changeAuthenticator')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('changeAuthenticator')}</Heading>
      <Paragraph>{t('passwordEnds')}</Paragraph>
      <Form action="/account/authenticator" csrfToken={form.page.csrfToken}>
        <CurrentPassword form={form} />
        <AuthenticatorFields form={form} secret={secret} label={email} />
        <Button kind="primary">{t('authenticatorSubmit')}</Button>
      </Form>
    </WorkPage>
  )
}

/** Adding a passkey to one's own account. */
export function NewPasskeyPage({ form, options }: { form: FormView; options: string }): VNode {
  const t = ownTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('addPasskey')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('addPasskey')}</Heading>
      <noscript>
        <Paragraph>{t('passkeyScript')}</Paragraph>
      </noscript>
      <PasskeyForm
        action="/account/passkeys/nieuw"
        csrfToken={form.page.csrfToken}
        options={options}
        ceremony="create"
        submit={t('addPasskey')}
        problem={t('passkeyProblem')}
      >
        <TextField
          name="label"
          label={t('passkeyLabel')}
          hint={t('passkeyLabelHint')}
          width="medium"
          maxLength={60}
          value={form.value('label')}
          error={form.error('label')}
        />
        <CurrentPassword form={form} />
      </PasskeyForm>
    </WorkPage>
  )
}
