import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Notice, Paragraph, SummaryList, WorkPage } from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { manageTexts } from './text.ts'

export type AccountState = 'stateNone' | 'stateSet' | 'stateDemonstration' | 'stateBlocked'

export type AccountView = {
  form: FormView
  personId: string
  name: string
  email: string
  state: AccountState
  /** A link that was made just now: shown once. */
  link: string
  linkIsForRecovery: boolean
}

/** The account of a person for an administrator: invite, or ask for recovery. Never a password or a session. */
export function AccountPage(view: AccountView): VNode {
  const { form, personId, state } = view
  const t = manageTexts.in(form.page.language)
  const own = `/beheer/mensen/${personId}`
  return (
    <WorkPage context={form.page} title={t('accountTitle')}>
      <Heading level={1}>{t('accountTitle')}</Heading>
      <MadeLink view={view} />
      <SummaryList
        rows={[
          { label: t('person'), value: view.name },
          { label: t('email'), value: view.email },
          { label: t('state'), value: t(state) },
        ]}
      />
      {state === 'stateNone' && (
        <Form action={`${own}/account/uitnodigen`} csrfToken={form.page.csrfToken}>
          <Paragraph>{t('inviteHow')}</Paragraph>
          <Button kind="primary">{t('invite')}</Button>
        </Form>
      )}
      {(state === 'stateSet' || state === 'stateDemonstration') && (
        <Form action={`${own}/account/herstellen`} csrfToken={form.page.csrfToken}>
          <Paragraph>{t('recoverHow')}</Paragraph>
          <Paragraph>{t('recoverConfirm')}</Paragraph>
          <Button kind="primary">{t('recover')}</Button>
        </Form>
      )}
      <Paragraph>
        <Link href={`${own}/sleutels`}>{t('keys')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={own}>{t('back')}</Link>
      </Paragraph>
    </WorkPage>
  )
}

function MadeLink({ view: { form, link, linkIsForRecovery } }: { view: AccountView }): VNode | null {
  const t = manageTexts.in(form.page.language)
  if (link === '') return null
  return (
    <Notice kind="success" title={t('link')}>
      <p>
        <code>{link}</code>
      </p>
      <p>
        {t('linkOnce')} {t(linkIsForRecovery ? 'recoveryLink' : 'inviteHow')}
      </p>
    </Notice>
  )
}
