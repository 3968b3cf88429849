import type { VNode } from 'preact'
import type { RecordSection } from '../../../../records/index.ts'
import { Reason, Table, Tag, type TagKind } from '../../../../ui/index.ts'
import { isRole, roleName } from '../../../network/index.ts'
import type { ReferralLine } from '../../present-work.ts'
import { frameworkTexts } from '../../labels/sharing.ts'
import { labelOf } from '../../labels/label-of.ts'
import { linksTo } from './actions.ts'
import { RowLink } from './row-link.tsx'
import type { WorkProps } from './section.ts'
import { paths, sectionIds } from '../../paths.ts'

const tags: Readonly<Record<string, TagKind>> = { proposed: 'new', decided: 'done', withdrawn: 'neutral' }

/** Routes that were proposed, with why, and what a person decided. */
export function referralsSection(props: WorkProps): RecordSection {
  const { data, w, language } = props
  const { referrals, region, organisations } = data
  const shown = referrals.filter(({ status }) => status !== 'withdrawn')
  const explained = firstOfReason(props, shown)
  const routeOf = (code: string) => region.routes.find((route) => route.code === code)
  return {
    id: sectionIds.referrals,
    title: w('referrals'),
    count: shown.length,
    empty: shown.length === 0 ? w('noReferrals') : undefined,
    content: (
      <Table
        caption={w('referrals')}
        captionHidden
        rows={shown}
        columns={[
          {
            key: 'route',
            label: w('route'),
            cell: (row) => <Route {...props} row={row} because={explained.get(row.id)} />,
          },
          {
            key: 'receiver',
            label: w('receiver'),
            cell: ({ organisation_id: id, role }) =>
              `${organisations.get(id) ?? ''} (${isRole(role) ? roleName(role, language, region.code) : role})`,
          },
          { key: 'director', label: w('director'), cell: ({ route }) => routeOf(route)?.director[language] },
          {
            key: 'framework',
            label: w('framework'),
            cell: ({ framework }) =>
              region.frameworks.find(({ code }) => code === framework)?.name[language] ??
              frameworkTexts.in(language)('not-stated'),
          },
          { key: 'state', label: w('state'), cell: (row) => <State {...props} row={row} /> },
        ]}
      />
    ),
    actions: linksTo(data.head, language, 'decide-referral'),
  }
}

type Reason = string | undefined

/** The reasons, by referral: a route that goes to several receivers for one reason tells it once. */
function firstOfReason({ data, w, language }: WorkProps, rows: readonly ReferralLine[]): ReadonlyMap<string, Reason> {
  const told = new Set<string>()
  return new Map(
    rows.map((row) => {
      const route = data.region.routes.find(({ code }) => code === row.route)
      const reason = row.reason ?? (row.because === 'chosen' ? w('chosen') : route?.because[language])
      const isTold = told.has(`${row.route} ${reason}`)
      told.add(`${row.route} ${reason}`)
      return [row.id, isTold ? undefined : reason]
    }),
  )
}

function Route({ data, language, row, because }: WorkProps & { row: ReferralLine; because: Reason }): VNode {
  const route = data.region.routes.find(({ code }) => code === row.route)
  return (
    <>
      {route?.name[language] ?? row.route}
      {because !== undefined && <Reason>{because}</Reason>}
    </>
  )
}

function State({ data, w, row }: WorkProps & { row: ReferralLine }): VNode {
  const { id } = data.row
  const what = data.organisations.get(row.organisation_id) ?? ''
  const words = { proposed: w('proposed'), decided: w('decided'), withdrawn: w('withdrawn') }
  return (
    <>
      <Tag kind={tags[row.status] ?? 'neutral'}>
        {labelOf(['proposed', 'decided', 'withdrawn'], row.status, (key) => words[key])}
      </Tag>
      {data.row.is_open && (
        <p>
          {row.status === 'proposed' && (
            <RowLink href={paths.signal.decideRoute(id, row.route)} words={w('decide')} what={what} />
          )}
          {row.status === 'decided' && <RowLink href={paths.signal.share(id, row.id)} words={w('share')} what={what} />}{' '}
          <RowLink href={paths.signal.withdrawReferral(id, row.id)} words={w('withdraw')} what={what} />
        </p>
      )}
    </>
  )
}
