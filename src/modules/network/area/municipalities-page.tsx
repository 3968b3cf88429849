import type { VNode } from 'preact'
import type { FormView } from '../../../ui/form-view.ts'
import { Actions, ButtonLink, EmptyState, Heading, Link, Paragraph, Table, WorkPage } from '../../../ui/index.ts'
import { dayOf } from '../../../platform/clock/days.ts'
import { paths } from '../paths.ts'
import { nameOf, type Choice } from './kinds.tsx'
import { StateTag } from './parts.tsx'
import { shownOn, stateOn, type Period } from './periods.ts'
import type { MunicipalityFacts } from './queries.ts'
import { areaTexts } from './text.ts'

type Line = Period<MunicipalityFacts>

/** The municipalities of the region, each as it is today, as it will be, or as it was last. */
export function MunicipalitiesPage(view: {
  form: FormView
  districts: Choice
  periods: readonly (readonly Line[])[]
}): VNode {
  const { form, districts } = view
  const { language, now } = form.page
  const t = areaTexts.in(language)
  const rows = view.periods
    .flatMap((of) => shownOn(of, dayOf(now)) ?? [])
    .sort((one, other) => one.facts.name.localeCompare(other.facts.name, 'nl'))
  return (
    <WorkPage context={form.page} title={t('municipalities')} wide>
      <Heading level={1}>{t('municipalities')}</Heading>
      <Paragraph>{t('municipalitiesHow')}</Paragraph>
      <Actions>
        <ButtonLink kind="primary" href={paths.municipality.add}>
          {t('municipality.add')}
        </ButtonLink>
        <Link href={paths.region}>{t('backToRegion')}</Link>
      </Actions>
      {rows.length === 0 ? (
        <EmptyState title={t('municipalitiesNone')}>{t('municipalitiesNoneHow')}</EmptyState>
      ) : (
        <Table<Line>
          caption={t('municipalities')}
          captionHidden
          rows={rows}
          columns={[
            {
              key: 'name',
              label: t('municipality'),
              cell: (row) => <Link href={paths.municipality.view(row.code)}>{row.facts.name}</Link>,
            },
            { key: 'code', label: t('code'), cell: (row) => row.code },
            ...(districts.length === 0
              ? []
              : [
                  {
                    key: 'district',
                    label: t('district'),
                    cell: (row: Line) => nameOf(districts, row.facts.district) ?? '–',
                  },
                ]),
            { key: 'province', label: t('province'), cell: (row) => row.facts.province },
            { key: 'safety', label: t('safetyRegion'), cell: (row) => row.facts.safetyRegion },
            { key: 'police', label: t('policeUnit'), cell: (row) => row.facts.policeUnit },
            {
              key: 'state',
              label: t('state'),
              cell: (row) => <StateTag state={stateOn(row, dayOf(now))} language={language} />,
            },
          ]}
        />
      )}
    </WorkPage>
  )
}
