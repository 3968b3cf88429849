import type { VNode } from 'preact'
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Notice,
  Paragraph,
  TextField,
  WorkPage,
} from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import type { Place } from '../sessions/queries.ts'
import { signInTexts } from './text.ts'

export type SignInView = {
  form: FormView
  /** Where to go afterwards; undefined for the morning page. */
  to: string | undefined
  /** Organisations with a provider of their own. */
  providers: readonly Place[]
  demonstration: boolean
  signedOut: boolean
}

/** Where the other ways in stand on the page: what went wrong with one of them is told of that place. */
export const otherWays = 'other-ways'

/** The ways in: password with code, and below it the others. */
export function SignInPage({ form, to, providers, demonstration, signedOut }: SignInView): VNode {
  const t = signInTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('title')} error={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('title')}</Heading>
      {signedOut && <Notice kind="success" title={t('signedOut')} />}
      <Paragraph>
        {t('intro')} <Link href="/">{t('report')}</Link>
      </Paragraph>
      <Form action="/inloggen" csrfToken={form.page.csrfToken}>
        {to !== undefined && <Hidden name="naar" value={to} />}
        <TextField
          name="email"
          label={t('email')}
          type="email"
          autocomplete="username"
          value={form.value('email')}
          error={form.error('email')}
          spellcheck={false}
        />
        <TextField name="password" label={t('password')} type="password" autocomplete="current-password" />
        <TextField
          name="code"
          label={t('code')}
          hint={t(demonstration ? 'codeDemo' : 'codeHint')}
          inputMode="numeric"
          autocomplete="one-time-code"
          width="short"
          maxLength={7}
        />
        <Button kind="primary">{t('submit')}</Button>
      </Form>
      <OtherWays providers={providers} to={to} language={form.page.language} />
      <Details summary={t('helpTitle')}>{t('help')}</Details>
    </WorkPage>
  )
}

function OtherWays({
  providers,
  to,
  language,
}: Pick<SignInView, 'providers' | 'to'> & { language: 'nl' | 'en' }): VNode {
  const t = signInTexts.in(language)
  const onward = to === undefined ? '' : `?naar=${encodeURIComponent(to)}`
  return (
    <>
      <Heading level={2} id={otherWays}>
        {t('otherWays')}
      </Heading>
      <ul>
        <li>
          <Link href={`/inloggen/passkey${onward}`}>{t('passkey')}</Link>
        </li>
        {providers.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/inloggen/organisatie/${id}${onward}`}>{t('organisation', { name })}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
