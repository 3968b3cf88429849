import type { VNode } from 'preact'
import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Notice,
  Paragraph,
  SummaryList,
  TextField,
  WorkPage,
} from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import type { Place } from '../sessions/queries.ts'
import { AuthenticatorFields, NewPasswordFields } from './setup-fields.tsx'
import { setupTexts } from './text.ts'

export type InvitationView = {
  form: FormView
  /** Address of this page, which holds the secret of the link. */
  path: string
  email: string
  totpSecret: string
  recovery: boolean
  /** Organisations of this person with a provider of their own. */
  providers: readonly Place[]
}

/** The page behind a one-time link: choose a password and set up the authenticator. */
export function InvitationPage({ form, path, email, totpSecret, recovery, providers }: InvitationView): VNode {
  const t = setupTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t(recovery ? 'recoveryTitle' : 'title')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t(recovery ? 'recoveryTitle' : 'title')}</Heading>
      <Paragraph>{t('intro')}</Paragraph>
      <SummaryList rows={[{ label: t('account'), value: email }]} />
      {providers.map(({ id, name }) => (
        <Paragraph key={id}>
          <Link href={`${path}/organisatie/${id}`}>{t('viaOrganisation', { name })}</Link> {t('viaOrganisationHow')}
        </Paragraph>
      ))}
      <Form action={path} csrfToken={form.page.csrfToken}>
        {recovery && (
          <TextField
            name="second-code"
            label={t('secondCode')}
            hint={t('secondCodeHint')}
            autocomplete="off"
            spellcheck={false}
            width="medium"
            error={form.error('second-code')}
          />
        )}
        <NewPasswordFields form={form} />
        <AuthenticatorFields form={form} secret={totpSecret} label={email} />
        <Button kind="primary">{t('submit')}</Button>
      </Form>
    </WorkPage>
  )
}

/** A recovery that its second person has not approved yet. */
export function RecoveryWaitsPage({ form }: { form: FormView }): VNode {
  const t = setupTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('recoveryTitle')}>
      <Heading level={1}>{t('recoveryTitle')}</Heading>
      <Notice kind="warning" title={t('waiting')}>
        {t('waitingWhy')}
      </Notice>
    </WorkPage>
  )
}
