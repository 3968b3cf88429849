import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Paragraph, SummaryList, WorkPage } from '../../../ui/index.ts'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { paths } from '../paths.ts'
import { manageTexts } from './text.ts'

export type AccountState = 'stateNone' | 'stateSet' | 'stateDemonstration' | 'stateBlocked'

export type AccountView = {
  form: FormView
  personId: string
  name: string
  email: string
  state: AccountState
}

/** The account of a person for an administrator: invite, or ask for recovery. Never a password or a session. */
export function AccountPage(view: AccountView): VNode {
  const { form, personId, state } = view
  const t = manageTexts.in(form.language)
  return (
    <WorkPage context={form.page} title={t('accountTitle')}>
      <FormNotices view={form} />
      <Heading level={1}>{t('accountTitle')}</Heading>
      <SummaryList
        rows={[
          { label: t('person'), value: view.name },
          { label: t('email'), value: view.email },
          { label: t('state'), value: t(state) },
        ]}
      />
      {state === 'stateNone' && (
        <Form action={paths.managed.invite(personId)} csrfToken={form.page.csrfToken}>
          <Paragraph>{t('inviteHow')}</Paragraph>
          <Button kind="primary">{t('invite')}</Button>
        </Form>
      )}
      {(state === 'stateSet' || state === 'stateDemonstration') && (
        <Form action={paths.managed.recover(personId)} csrfToken={form.page.csrfToken}>
          <Paragraph>{t('recoverHow')}</Paragraph>
          <Paragraph>{t('recoverConfirm')}</Paragraph>
          <Button kind="primary">{t('recover')}</Button>
        </Form>
      )}
      <Paragraph>
        <Link href={paths.managed.keys(personId)}>{t('keys')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={paths.managed.person(personId)}>{t('back')}</Link>
      </Paragraph>
    </WorkPage>
  )
}
