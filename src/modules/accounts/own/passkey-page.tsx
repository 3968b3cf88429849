import type { VNode } from 'preact'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { Heading, Link, Paragraph, TextField, WorkPage } from '../../../ui/index.ts'
import { PasskeyForm } from '../passkeys/passkey-form.tsx'
import { paths } from '../paths.ts'
import { CurrentPassword } from './forms.tsx'
import { ownTexts } from './text.ts'

/** Adding a passkey to one's own account. */
export function NewPasskeyPage({ form, options }: { form: FormView; options: string }): VNode {
  const t = ownTexts.in(form.language)
  return (
    <WorkPage context={form.page} title={t('addPasskey')} error={form.errors.length > 0}>
      <Link href={paths.own}>{t('back')}</Link>
      <FormNotices view={form} />
      <Heading level={1}>{t('addPasskey')}</Heading>
      <noscript>
        <Paragraph>{t('passkeyScript')}</Paragraph>
      </noscript>
      <PasskeyForm
        action={paths.addPasskey}
        csrfToken={form.page.csrfToken}
        options={options}
        ceremony="create"
        submit={t('addPasskey')}
        problem={t('passkeyProblem')}
      >
        <TextField
          {...form.field('label')}
          label={t('passkeyLabel')}
          hint={t('passkeyLabelHint')}
          width="medium"
          maxLength={60}
        />
        <CurrentPassword view={form} />
      </PasskeyForm>
    </WorkPage>
  )
}
