import type { VNode } from 'preact'
import {
  Button,
  Checkboxes,
  Form,
  Heading,
  Hidden,
  Link,
  Paragraph,
  Radios,
  Select,
  SummaryList,
  TextField,
  WorkPage,
} from '../../../ui/index.ts'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { manageTexts } from '../manage/text.ts'
import { paths } from '../paths.ts'
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
  const t = keyTexts.in(form.language)
  const path = paths.managed.keys(personId)
  return (
    <WorkPage context={form.page} title={t('title')} error={form.errors.length > 0} wide>
      <FormNotices view={form} />
      <Heading level={1}>{t('title')}</Heading>
      <SummaryList rows={[{ label: t('person'), value: view.name }]} />
      <Paragraph>{t('manageHow')}</Paragraph>
      <KeyTable page={form.page} keys={keys} empty={t('noneManaged')} path={path} own={false} />
      <Heading level={2}>{t('permitTitle')}</Heading>
      <Permit view={view} path={path} />
      <Paragraph>
        <Link href={paths.managed.account(personId)}>{t('backManaged')}</Link>
      </Paragraph>
    </WorkPage>
  )
}

function Permit({ view, path }: { view: ManagedKeysView; path: string }): VNode {
  const { form, places, own } = view
  const t = keyTexts.in(form.language)
  if (own) return <Paragraph>{manageTexts.in(form.language)('your-own-account')}</Paragraph>
  if (places.length === 0) return <Paragraph>{t('nothing')}</Paragraph>
  return (
    <Form action={path} csrfToken={form.page.csrfToken}>
      <Organisation form={form} places={places} />
      <TextField
        {...form.field('purpose')}
        label={t('purpose')}
        hint={t('purposeHint')}
        maxLength={purposeLength}
        width="medium"
      />
      <Rights form={form} places={places} />
      <Radios
        {...form.field('term')}
        legend={t('term')}
        options={keyTerms.map((days) => ({ value: String(days), label: t('days', { days }) }))}
      />
      <Button kind="primary">{t('permit')}</Button>
    </Form>
  )
}

type Fields = Pick<ManagedKeysView, 'form' | 'places'>

function Organisation({ form, places }: Fields): VNode {
  const t = keyTexts.in(form.language)
  const [only, ...others] = places
  if (only !== undefined && others.length === 0) return <Hidden name="organisation" value={only.id} />
  return (
    <Select
      {...form.field('organisation')}
      label={t('organisation')}
      empty={t('choose')}
      options={places.map(({ id, name }) => ({ value: id, label: name }))}
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
        {...form.choices('permissions')}
        legend={t('permissions')}
        hint={t('permissionsHint')}
        options={possible.map((value) => ({ value, label: words(value) }))}
      />
      <Radios
        {...form.field('change')}
        legend={t('change')}
        options={[
          { value: 'no', label: t('reads') },
          { value: 'yes', label: t('changes') },
        ]}
      />
    </>
  )
}
