import type { VNode } from 'preact'
import { isRole, roleName } from '../../network/index.ts'
import { formatMoment } from '../../../platform/i18n/dates.ts'
import {
  Button,
  ButtonLink,
  Form,
  Heading,
  Hidden,
  Link,
  Notice,
  Paragraph,
  Radios,
  SummaryList,
  Table,
  VisuallyHidden,
  WorkPage,
} from '../../../ui/index.ts'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import type { Notice as AccountNotice } from '../notices.ts'
import type { OwnPasskey } from '../passkeys/queries.ts'
import { paths } from '../paths.ts'
import type { OwnSession, Place } from '../sessions/queries.ts'
import { noticeTexts, ownTexts } from './text.ts'

export type OwnView = {
  form: FormView
  name: string
  email: string
  organisation: Place
  roles: readonly string[]
  places: readonly Place[]
  passkeys: readonly OwnPasskey[]
  sessions: readonly OwnSession[]
  notices: readonly AccountNotice[]
  hasPassword: boolean
  /** Code of the region of the organisation, for its own words. */
  region?: string | undefined
}

/** Everything about one's own account, on one page. */
export function OwnPage(view: OwnView): VNode {
  const { form } = view
  const t = ownTexts.in(form.page.language)
  return (
    <WorkPage context={form.page} title={t('title')} error={form.errors.length > 0}>
      <FormNotices view={form} />
      <Heading level={1}>{t('title')}</Heading>
      <Happened view={view} />
      <Facts view={view} />
      <LanguageChoice form={form} />
      <Heading level={2}>{t('security')}</Heading>
      {view.hasPassword ? (
        <ul>
          <li>
            <Link href={paths.password}>{t('changePassword')}</Link>
          </li>
          <li>
            <Link href={paths.authenticator}>{t('changeAuthenticator')}</Link>
          </li>
        </ul>
      ) : (
        <Paragraph>{t('passkeyNoPassword')}</Paragraph>
      )}
      <Passkeys view={view} />
      <Sessions view={view} />
      <Heading level={2}>{t('keys')}</Heading>
      <Paragraph>
        <Link href={paths.keys}>{t('keysLink')}</Link>
      </Paragraph>
    </WorkPage>
  )
}

function Happened({ view: { form, notices } }: { view: OwnView }): VNode | null {
  const { language, csrfToken } = form.page
  const t = ownTexts.in(language)
  const words = noticeTexts.in(language)
  if (notices.length === 0) return null
  return (
    <Notice kind="warning" title={t('notices')}>
      <ul>
        {notices.map(({ id, at, kind, by }) => (
          <li key={id}>
            {words(kind)} {formatMoment(at, language)}
            {by === null ? '' : `, ${by}`}
          </li>
        ))}
      </ul>
      <p>{t('noticesHelp')}</p>
      <Form action={paths.noticesRead} csrfToken={csrfToken}>
        <Button kind="secondary">{t('putAway')}</Button>
      </Form>
    </Notice>
  )
}

function Facts({ view }: { view: OwnView }): VNode {
  const { form, places, organisation } = view
  const { language, csrfToken } = form.page
  const t = ownTexts.in(language)
  const others = places.filter(({ id }) => id !== organisation.id)
  return (
    <>
      <SummaryList
        rows={[
          { label: t('name'), value: view.name },
          { label: t('email'), value: view.email },
          { label: t('organisation'), value: organisation.name },
          {
            label: t('roles'),
            value: view.roles
              .filter(isRole)
              .map((role) => roleName(role, language, view.region))
              .join(', '),
          },
        ]}
      />
      {others.length > 0 && <Heading level={2}>{t('otherOrganisation')}</Heading>}
      {others.map(({ id, name }) => (
        <Form key={id} action={paths.organisation} csrfToken={csrfToken}>
          <Hidden name="organisation" value={id} />
          <Button kind="secondary">{t('switchTo', { name })}</Button>
        </Form>
      ))}
    </>
  )
}

function LanguageChoice({ form: { page } }: { form: FormView }): VNode {
  const t = ownTexts.in(page.language)
  return (
    <>
      <Heading level={2}>{t('language')}</Heading>
      <Form action={paths.language} csrfToken={page.csrfToken}>
        <Radios
          name="language"
          legend={t('languageLegend')}
          value={page.language}
          options={[
            { value: 'nl', label: t('nl') },
            { value: 'en', label: t('en') },
          ]}
        />
        <Button kind="secondary">{t('saveLanguage')}</Button>
      </Form>
    </>
  )
}

function Passkeys({ view: { form, passkeys, hasPassword } }: { view: OwnView }): VNode {
  const { language, csrfToken } = form.page
  const t = ownTexts.in(language)
  return (
    <>
      <Heading level={2}>{t('passkeys')}</Heading>
      <Paragraph>{t('passkeysWhy')}</Paragraph>
      <Table<OwnPasskey>
        caption={t('passkeys')}
        captionHidden
        empty={t('passkeysNone')}
        rows={passkeys}
        columns={[
          { key: 'label', label: t('passkey'), cell: (row) => row.label },
          { key: 'made', label: t('made'), cell: (row) => formatMoment(row.createdAt, language) },
          {
            key: 'used',
            label: t('used'),
            cell: (row) => (row.usedAt === null ? t('never') : formatMoment(row.usedAt, language)),
          },
          {
            key: 'remove',
            label: t('action'),
            cell: (row) => (
              <Form action={paths.removePasskey} csrfToken={csrfToken} layout="inline">
                <Hidden name="passkey" value={row.id} />
                <Button kind="link">
                  {t('remove')}
                  <VisuallyHidden>: {row.label}</VisuallyHidden>
                </Button>
              </Form>
            ),
          },
        ]}
      />
      {hasPassword && (
        <ButtonLink kind="secondary" href={paths.addPasskey}>
          {t('addPasskey')}
        </ButtonLink>
      )}
    </>
  )
}

function Sessions({ view: { form, sessions } }: { view: OwnView }): VNode {
  const { language, csrfToken } = form.page
  const t = ownTexts.in(language)
  return (
    <>
      <Heading level={2}>{t('sessions')}</Heading>
      <Paragraph>{t('sessionsWhy')}</Paragraph>
      <Table<OwnSession>
        caption={t('sessions')}
        captionHidden
        rows={sessions}
        columns={[
          { key: 'where', label: t('where'), cell: (row) => t(row.current ? 'thisOne' : 'otherOne') },
          { key: 'since', label: t('since'), cell: (row) => formatMoment(row.startedAt, language) },
          { key: 'seen', label: t('seen'), cell: (row) => formatMoment(row.seenAt, language) },
          { key: 'for', label: t('forOrganisation'), cell: (row) => row.organisation },
        ]}
      />
      <Form action={paths.endSessions} csrfToken={csrfToken}>
        <Button kind="secondary">{t('endAll')}</Button>
      </Form>
    </>
  )
}
