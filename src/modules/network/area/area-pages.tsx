import type { VNode } from 'preact'
import type { FormView } from '../../../ui/form-view.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  Heading,
  Link,
  Notice,
  Paragraph,
  Radios,
  SummaryList,
  Table,
  WorkPage,
} from '../../../ui/index.ts'
import { FormPage } from '../manage/form-page.tsx'
import { dayOf } from '../../../platform/clock/days.ts'
import { nameOf, type AreaKind, type Choice } from './kinds.tsx'
import { AreaHistory, DayField, dayInWords, lastDayInWords, StateTag } from './parts.tsx'
import { shownOn, stateOn, type Period } from './periods.ts'
import type { AreaChange, MunicipalityFacts } from './queries.ts'
import { areaTexts } from './text.ts'

type Named = { name: string }

/** The form for a new district or municipality. */
export function AddAreaPage<Facts extends Named>(view: {
  form: FormView
  kind: AreaKind<Facts>
  districts: Choice
  /** Id of a new district; a municipality brings its own code. */
  code: string
}): VNode {
  const { form, kind, districts, code } = view
  const t = areaTexts.in(form.page.language)
  const back = kind.kind === 'district' ? '/beheer/regio' : kind.path
  return (
    <FormPage
      form={form}
      title={t(`${kind.kind}.add`)}
      path={`${kind.path}/nieuw`}
      back={back}
      hidden={kind.kind === 'district' ? { code } : {}}
    >
      {kind.fields({ form, known: undefined, districts, adding: true })}
      <DayField form={form} name="from" label="from" hint="fromHint" />
    </FormPage>
  )
}

type Known<Facts> = { form: FormView; kind: AreaKind<Facts & Named>; last: Period<Facts & Named>; districts: Choice }

/** The form that changes a district or municipality from a day on, or corrects an error. */
export function ChangeAreaPage<Facts extends Named>({ form, kind, last, districts }: Known<Facts>): VNode {
  const { language } = form.page
  const t = areaTexts.in(language)
  const path = `${kind.path}/${last.code}`
  return (
    <FormPage
      form={form}
      title={t(`${kind.kind}.change`)}
      path={`${path}/wijzigen`}
      back={path}
      hidden={{ version: form.value('version') || String(last.version) }}
    >
      <Radios
        name="how"
        legend={t('how')}
        value={form.value('how')}
        error={form.error('how')}
        options={[
          { value: 'renew', label: t('renew') },
          { value: 'correct', label: t('correct'), hint: t('correctHint', { day: dayInWords(last.from, language) }) },
        ]}
      />
      <DayField form={form} name="from" label="from" hint="changeFromHint" />
      {kind.fields({ form, known: last.facts, districts, adding: false })}
    </FormPage>
  )
}

/** The form that ends a district or municipality. */
export function EndAreaPage<Facts extends Named>(view: Known<Facts> & Pick<AreaView<Facts>, 'serving'>): VNode {
  const { form, kind, last } = view
  const t = areaTexts.in(form.page.language)
  const path = `${kind.path}/${last.code}`
  const title = t(`${kind.kind}.end`)
  return (
    <FormPage
      form={form}
      title={title}
      path={`${path}/beeindigen`}
      back={path}
      hidden={{ version: form.value('version') || String(last.version) }}
      submit={title}
      danger
    >
      <SummaryList rows={[{ label: t(kind.kind), value: last.facts.name }]} />
      <Paragraph>{t(`${kind.kind}.endHow`)}</Paragraph>
      {kind.kind === 'municipality' && <Serving view={view} />}
      <DayField form={form} name="last" label="until" hint="untilHint" />
    </FormPage>
  )
}

/** The organisations that work for a municipality. */
type Served = readonly { id: string; name: string }[]

type AreaView<Facts> = Known<Facts> & {
  periods: readonly Period<Facts & Named>[]
  members: readonly Period<MunicipalityFacts>[]
  serving: Served
  changes: readonly AreaChange[]
}

/** One district or municipality: what it is now, what belongs to it, how it was before. */
export function AreaPage<Facts extends Named>(view: AreaView<Facts>): VNode {
  const { form, kind, last, periods, districts, changes } = view
  const { language, now, csrfToken } = form.page
  const t = areaTexts.in(language)
  const path = `${kind.path}/${last.code}`
  const current = shownOn(periods, dayOf(now)) ?? last
  const state = <StateTag state={stateOn(current, dayOf(now))} language={language} />
  const isDistrict = kind.kind === 'district'
  return (
    <WorkPage context={form.page} title={t(kind.kind)} aside={<AreaHistory changes={changes} language={language} />}>
      <Heading level={1}>{current.facts.name}</Heading>
      {form.value('done') !== '' && <Notice kind="success" title={t('done')} />}
      <SummaryList rows={[{ label: t('state'), value: state }, ...kind.rows(current, districts, language)]} />
      {last.to === null ? (
        <Actions>
          <ButtonLink kind="primary" href={`${path}/wijzigen`}>
            {t('change')}
          </ButtonLink>
          <Link href={`${path}/beeindigen`}>{t(`${kind.kind}.end`)}</Link>
        </Actions>
      ) : (
        <Form action={`${path}/heropenen`} csrfToken={csrfToken}>
          <Button kind="secondary">{t('reopen')}</Button>
        </Form>
      )}
      {isDistrict ? <Members view={view} /> : <Serving view={view} />}
      <Heading level={2}>{t('time')}</Heading>
      <Periods view={view} />
      <Paragraph>
        <Link href={isDistrict ? '/beheer/regio' : kind.path}>
          {t(isDistrict ? 'backToRegion' : 'backToMunicipalities')}
        </Link>
      </Paragraph>
    </WorkPage>
  )
}

function Members<Facts extends Named>({ view }: { view: AreaView<Facts> }): VNode {
  const t = areaTexts.in(view.form.page.language)
  const rows = view.members.map(({ code, facts }) => ({ href: `/beheer/gemeenten/${code}`, name: facts.name }))
  return <Names title={t('members')} none={t('membersNone')} rows={rows} />
}

function Serving({ view }: { view: { form: FormView; serving: Served } }): VNode {
  const t = areaTexts.in(view.form.page.language)
  const rows = view.serving.map(({ id, name }) => ({ href: `/beheer/organisaties/${id}`, name }))
  return <Names title={t('organisations')} none={t('organisationsNone')} rows={rows} />
}

function Names({
  title,
  none,
  rows,
}: {
  title: string
  none: string
  rows: readonly { href: string; name: string }[]
}) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {rows.length === 0 ? (
        <Paragraph>{none}</Paragraph>
      ) : (
        <ul>
          {rows.map(({ href, name }) => (
            <li key={href}>
              <Link href={href}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Periods<Facts extends Named>({ view }: { view: AreaView<Facts> }): VNode {
  const { form, kind, periods, districts } = view
  const { language, now } = form.page
  const t = areaTexts.in(language)
  return (
    <Table<Period<Facts & Named>>
      caption={t('time')}
      captionHidden
      rows={periods.toReversed()}
      columns={[
        { key: 'name', label: t('name'), cell: (row) => row.facts.name },
        { key: 'from', label: t('from'), cell: (row) => dayInWords(row.from, language) },
        { key: 'until', label: t('until'), cell: (row) => lastDayInWords(row.to, language) },
        ...(kind.kind === 'municipality' && districts.length > 0
          ? [
              {
                key: 'district',
                label: t('district'),
                cell: (row: Period<Facts & Named>) => nameOf(districts, kind.districtOf(row.facts)) ?? '–',
              },
            ]
          : []),
        {
          key: 'state',
          label: t('state'),
          cell: (row) => <StateTag state={stateOn(row, dayOf(now))} language={language} />,
        },
      ]}
    />
  )
}
