import type { VNode } from 'preact'
import { Details, Heading, Paragraph, TextField } from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { totpAddress } from '../totp.ts'
import { QrCode } from './qr-code.tsx'
import { setupTexts } from './text.ts'

/** The fields for a new password, typed twice. */
export function NewPasswordFields({ form }: { form: FormView }): VNode {
  const t = setupTexts.in(form.page.language)
  return (
    <>
      <TextField
        name="new-password"
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        autocomplete="new-password"
        error={form.error('new-password')}
      />
      <TextField
        name="repeat"
        label={t('repeat')}
        type="password"
        autocomplete="new-password"
        error={form.error('repeat')}
      />
    </>
  )
}

/** The picture for the authenticator, the same in letters, and the field for its first code. */
export function AuthenticatorFields({ form, secret, label }: { form: FormView; secret: string; label: string }): VNode {
  const t = setupTexts.in(form.page.language)
  return (
    <>
      <Heading level={2}>{t('authenticator')}</Heading>
      <Paragraph>{t('authenticatorHow')}</Paragraph>
      <QrCode text={totpAddress(secret, label)} label={t('picture')} />
      <Details summary={t('manual')}>
        {t('manualHow')} <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </Details>
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        inputMode="numeric"
        autocomplete="one-time-code"
        width="short"
        maxLength={7}
        error={form.error('code')}
      />
    </>
  )
}
