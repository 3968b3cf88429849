import type { VNode } from 'preact'
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  Heading,
  Hidden,
  Link,
  Notice,
  Paragraph,
  Radios,
  Select,
  SummaryList,
  TextField,
  WorkPage,
} from '../../../ui/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { manageTexts } from '../manage/text.ts'
import { KeyTable } from './key-table.tsx'
import type { ApiKey, PlaceWithRoles } from './queries.ts'
import { keyTerms, permissionsFor, purposeLength } from './rules.ts'
import { keyPermissionTexts, keyTexts } from './text.ts'

export type ManagedKeysView = {
  form: FormView
  personId: string
  name: string
  keys: readonly ApiKey[]
  /** Where the person holds roles of which a program can use something. */
  places: readonly PlaceWithRoles[]
  /** Whether the administrator looks at their own account, for which they permit nothing. */
  own: boolean
}

/** The programs that work on behalf of a person, for an administrator; never a secret. */
export function ManagedKeysPage(view: ManagedKeysView): VNode {
  const { form, personId, keys } = view
  const t = keyTexts.in(form.page.language)
  const path = `/beheer/mensen/${personId}/sleutels`
  return (
    <WorkPage context={form.page} title={t('title')} error={form.errors.length > 0} wide>
      <ErrorSummary errors={form.errors} />
      <Heading level={1}>{t('title')}</Heading>
      {form.value('permitted') !== '' && (
        <Notice kind="success" title={t('permittedNow')}>
          {t('permittedNext')}
        </Notice>
      )}
      {form.value('ended') !== '' && <Notice kind="success" title={t('ended')} />}
      <SummaryList rows={[{ label: t('person'), value: view.name }]} />
      <Paragraph>{t('manageHow')}</Paragraph>
      <KeyTable page={form.page} keys={keys} empty={t('noneManaged')} path={path} own={false} />
      <Heading level={2}>{t('permitTitle')}</Heading>
      <Permit view={view} path={path} />
      <Paragraph>
        <Link href={`/beheer/mensen/${personId}/account`}>{t('backManaged')}</Link>
      </Paragraph>
    </WorkPage>
  )
}

function Permit({ view, path }: { view: ManagedKeysView; path: string }): VNode {
  const { form, places, own } = view
  const t = keyTexts.in(form.page.language)
  if (own) return <Paragraph>{manageTexts.in(form.page.language)('your-own-account')}</Paragraph>
  if (places.length === 0) return <Paragraph>{t('nothing')}</Paragraph>
  return (
    <Form action={path} csrfToken={form.page.csrfToken}>
      <Organisation form={form} places={places} />
      <TextField
        name="purpose"
        label={t('purpose')}
        hint={t('purposeHint')}
        maxLength={purposeLength}
        width="medium"
        value={form.value('purpose')}
        error={form.error('purpose')}
      />
      <Rights form={form} places={places} />
      <Radios
        name="term"
        legend={t('term')}
        value={form.value('term')}
        error={form.error('term')}
        options={keyTerms.map((days) => ({ value: String(days), label: t('days', { days }) }))}
      />
      <Button kind="primary">{t('permit')}</Button>
    </Form>
  )
}

type Fields = Pick<ManagedKeysView, 'form' | 'places'>

function Organisation({ form, places }: Fields): VNode {
  const t = keyTexts.in(form.page.language)
  const [only, ...others] = places
  if (only !== undefined && others.length === 0) return <Hidden name="organisation" value={only.id} />
  return (
    <Select
      name="organisation"
      label={t('organisation')}
      empty={t('choose')}
      options={places.map(({ id, name }) => ({ value: id, label: name }))}
      value={form.value('organisation')}
      error={form.error('organisation')}
    />
  )
}

function Rights({ form, places }: Fields): VNode {
  const { language } = form.page
  const t = keyTexts.in(language)
  const words = keyPermissionTexts.in(language)
  const possible = permissionsFor(places.flatMap(({ roles }) => roles))
  return (
    <>
      <Checkboxes
        name="permissions"
        legend={t('permissions')}
        hint={t('permissionsHint')}
        values={form.values('permissions')}
        error={form.error('permissions')}
        options={possible.map((value) => ({ value, label: words(value) }))}
      />
      <Radios
        name="change"
        legend={t('change')}
        value={form.value('change')}
        error={form.error('change')}
        options={[
          { value: 'no', label: t('reads') },
          { value: 'yes', label: t('changes') },
        ]}
      />
    </>
  )
}
