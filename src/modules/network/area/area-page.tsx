import type { VNode } from 'preact'
import { dayOf } from '../../../platform/clock/days.ts'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  Heading,
  Link,
  Paragraph,
  SummaryList,
  Table,
  WorkPage,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { nameOf, type AreaKind, type Choice } from './kinds.tsx'
import { AreaHistory, dayLabel, lastDayLabel, Names, Serving, StateTag, type Served } from './parts.tsx'
import { shownOn, stateOn, type Period } from './periods.ts'
import type { AreaChange, MunicipalityFacts } from './queries.ts'
import { areaTexts } from './text.ts'

type Named = { name: string }

type AreaView<Facts> = {
  form: FormView
  kind: AreaKind<Facts & Named>
  last: Period<Facts & Named>
  districts: Choice
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
  const { code } = last
  const current = shownOn(periods, dayOf(now)) ?? last
  const state = <StateTag state={stateOn(current, dayOf(now))} language={language} />
  const isDistrict = kind.kind === 'district'
  return (
    <WorkPage context={form.page} title={t(kind.kind)} aside={<AreaHistory changes={changes} language={language} />}>
      <FormNotices view={form} />
      <Heading level={1}>{current.facts.name}</Heading>
      <SummaryList rows={[{ label: t('state'), value: state }, ...kind.rows(current, districts, language)]} />
      {last.to === null ? (
        <Actions>
          <ButtonLink kind="primary" href={kind.paths.change(code)}>
            {t('change')}
          </ButtonLink>
          <Link href={kind.paths.end(code)}>{t(`${kind.kind}.end`)}</Link>
        </Actions>
      ) : (
        <Form action={kind.paths.reopen(code)} csrfToken={csrfToken}>
          <Button kind="secondary">{t('reopen')}</Button>
        </Form>
      )}
      {isDistrict ? <Members view={view} /> : <Serving language={language} serving={view.serving} />}
      <Heading level={2}>{t('time')}</Heading>
      <Periods view={view} />
      <Paragraph>
        <Link href={isDistrict ? paths.region : paths.municipalities}>
          {t(isDistrict ? 'backToRegion' : 'backToMunicipalities')}
        </Link>
      </Paragraph>
    </WorkPage>
  )
}

function Members<Facts extends Named>({ view }: { view: AreaView<Facts> }): VNode {
  const t = areaTexts.in(view.form.language)
  const rows = view.members.map(({ code, facts }) => ({ href: paths.municipality.view(code), name: facts.name }))
  return <Names title={t('members')} none={t('membersNone')} rows={rows} />
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
        { key: 'from', label: t('from'), cell: (row) => dayLabel(row.from, language) },
        { key: 'until', label: t('until'), cell: (row) => lastDayLabel(row.to, language) },
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
