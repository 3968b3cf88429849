import type { VNode } from 'preact'
import { ErrorSummary, Heading, Hidden, Link, Paragraph, WorkPage } from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { PasskeyForm } from '../passkeys/passkey-form.tsx'
import { signInTexts } from './text.ts'

/** Signing in with a passkey, the one thing here that needs script. */
export function PasskeyPage(view: { form: FormView; options: string; to: string | undefined }): VNode {
  const { form, options, to } = view
  const t = signInTexts.in(form.page.language)
  const passwordPath = to === undefined ? '/inloggen' : `/inloggen?naar=${encodeURIComponent(to)}`
  return (
    <WorkPage context={form.page} title={t('passkeyTitle')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('passkeyTitle')}</Heading>
      <Paragraph>{t('passkeyIntro')}</Paragraph>
      <noscript>
        <Paragraph>{t('passkeyScript')}</Paragraph>
      </noscript>
      <PasskeyForm
        action="/inloggen/passkey"
        csrfToken={form.page.csrfToken}
        options={options}
        ceremony="get"
        submit={t('passkeySubmit')}
        problem={t('passkeyProblem')}
      >
        {to !== undefined && <Hidden name="naar" value={to} />}
      </PasskeyForm>
      <Paragraph>
        <Link href={passwordPath}>{t('passwordInstead')}</Link>
      </Paragraph>
    </WorkPage>
  )
}
