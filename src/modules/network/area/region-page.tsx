import type { VNode } from 'preact'
import { FormNotices } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { Actions, ButtonLink, Heading, Link, Paragraph, SummaryList, Table, WorkPage } from '../../../ui/index.ts'
import { dayOf } from '../../../platform/clock/days.ts'
import { paths } from '../paths.ts'
import type { LocalText } from '../region.ts'
import { roleName } from '../role-names.ts'
import { findRegion } from '../regions.ts'
import { roles, type Role } from '../roles.ts'
import { AreaHistory, dayLabel, StateTag } from './parts.tsx'
import { stateOn, type Period } from './periods.ts'
import type { AreaChange, DistrictFacts, MunicipalityFacts, RegionName } from './queries.ts'
import { areaTexts } from './text.ts'

type RegionView = {
  form: FormView
  region: string
  names: readonly RegionName[]
  /** Each as it is today, will be, or was last. */
  districts: readonly Period<DistrictFacts>[]
  /** Those of today. */
  municipalities: readonly Period<MunicipalityFacts>[]
  tables: readonly { code: string; name: LocalText; organisation: string; perYear: number }[]
  changes: readonly AreaChange[]
}

/** The region: its name, its districts and municipalities, its own words and tables, what was changed. */
export function RegionPage(view: RegionView): VNode {
  const { form, names, municipalities, changes } = view
  const { language, now } = form.page
  const t = areaTexts.in(language)
  const today = dayOf(now)
  const current = names.findLast(({ from }) => from === null || from <= today)
  const since = current?.from ?? null
  return (
    <WorkPage context={form.page} title={t('region')} aside={<AreaHistory changes={changes} language={language} />}>
      <FormNotices view={form} />
      <Heading level={1}>{`${t('region')} ${current?.name ?? ''}`}</Heading>
      <Paragraph>{t('regionHow')}</Paragraph>
      <SummaryList
        rows={[
          { label: t('nameSince'), value: since === null ? t('alwaysSo') : dayLabel(since, language) },
          { label: t('municipalitiesNow'), value: String(municipalities.length) },
        ]}
      />
      <Actions>
        <ButtonLink kind="secondary" href={paths.municipalities}>
          {t('municipalities')}
        </ButtonLink>
        <Link href={paths.renameRegion}>{t('rename')}</Link>
      </Actions>
      {names.length > 1 && <Names names={names} view={view} />}
      <Districts view={view} />
      <Words view={view} />
      <Tables view={view} />
    </WorkPage>
  )
}

function Names({ names, view }: { names: readonly RegionName[]; view: RegionView }): VNode {
  const { language } = view.form
  const t = areaTexts.in(language)
  return (
    <>
      <Heading level={2}>{t('namesBefore')}</Heading>
      <Table<RegionName>
        caption={t('namesBefore')}
        captionHidden
        rows={names.toReversed()}
        columns={[
          { key: 'name', label: t('name'), cell: (row) => row.name },
          {
            key: 'from',
            label: t('from'),
            cell: (row) => (row.from === null ? t('alwaysSo') : dayLabel(row.from, language)),
          },
        ]}
      />
    </>
  )
}

function Districts({ view }: { view: RegionView }): VNode {
  const { language, now } = view.form.page
  const t = areaTexts.in(language)
  const count = (code: string) => view.municipalities.filter(({ facts }) => facts.district === code).length
  return (
    <>
      <Heading level={2}>{t('districts')}</Heading>
      <Table<Period<DistrictFacts>>
        caption={t('districts')}
        captionHidden
        rows={[...view.districts].sort((one, other) => one.facts.name.localeCompare(other.facts.name, 'nl'))}
        empty={t('districtsNone')}
        columns={[
          {
            key: 'name',
            label: t('district'),
            cell: (row) => <Link href={paths.district.view(row.code)}>{row.facts.name}</Link>,
          },
          { key: 'n', label: t('municipalitiesNow'), numeric: true, cell: (row) => count(row.code) },
          {
            key: 'state',
            label: t('state'),
            cell: (row) => <StateTag state={stateOn(row, dayOf(now))} language={language} />,
          },
        ]}
      />
      <Actions>
        <ButtonLink kind="primary" href={paths.district.add}>
          {t('district.add')}
        </ButtonLink>
      </Actions>
    </>
  )
}

function Words({ view }: { view: RegionView }): VNode {
  const { language } = view.form
  const t = areaTexts.in(language)
  const own = findRegion(view.region)?.roleWords ?? {}
  return (
    <>
      <Heading level={2}>{t('words')}</Heading>
      <Paragraph>{t('wordsHow')}</Paragraph>
      <Table<Role>
        caption={t('words')}
        captionHidden
        rows={roles.filter((role) => own[role] !== undefined)}
        empty={t('wordsNone')}
        columns={[
          { key: 'ordinary', label: t('ordinary'), cell: (role) => roleName(role, language) },
          { key: 'own', label: t('own'), cell: (role) => roleName(role, language, view.region) },
        ]}
      />
    </>
  )
}

function Tables({ view }: { view: RegionView }): VNode | null {
  const { language } = view.form
  const t = areaTexts.in(language)
  if (view.tables.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('tables')}</Heading>
      <Paragraph>{t('tablesHow')}</Paragraph>
      <Table<RegionView['tables'][number]>
        caption={t('tables')}
        captionHidden
        rows={view.tables}
        columns={[
          { key: 'name', label: t('name'), cell: (row) => row.name[language] },
          { key: 'by', label: t('tableBy'), cell: (row) => row.organisation },
          { key: 'n', label: t('perYear'), numeric: true, cell: (row) => row.perYear },
        ]}
      />
    </>
  )
}
