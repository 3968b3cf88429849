import type { VNode } from 'preact'
import type { RecordSection } from '../../../../records/index.ts'
import { Reason, Notice, ShortDate, Table, Tag, type TagKind } from '../../../../ui/index.ts'
import { isRole, roleName } from '../../../network/index.ts'
import {
  lastMomentOf,
  parts,
  partTexts,
  purposeTexts,
  sharePurposes,
  shareStateAt,
  shareStateTexts,
  type ShareState,
} from '../../../sharing/index.ts'
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

const shareTags: Readonly<Record<ShareState, TagKind>> = {
  offered: 'waiting',
  accepted: 'done',
  refused: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
}

/** Who sees what of this signal, under which framework, and until when. */
export function sharesSection(props: WorkProps): RecordSection {
  const { data, w, language } = props
  const { shares } = data
  const mayPassOn = data.row.may_pass_on
  const nothing = w(mayPassOn ? 'noShares' : 'noSharesNotPassedOn')
  return {
    id: sectionIds.shares,
    title: w('shares'),
    count: shares.length,
    empty: shares.length === 0 ? nothing : undefined,
    content: (
      <>
        {!mayPassOn && <Notice kind="info" level={3} title={w('notPassedOn')} />}
        <Table
          caption={w('shares')}
          captionHidden
          rows={shares}
          columns={[
            { key: 'receiver', label: w('receiver'), cell: ({ to_name: name }) => name },
            {
              key: 'sees',
              label: w('sees'),
              cell: (share) => share.parts.map((word) => labelOf(parts, word, partTexts.in(language))).join(', '),
            },
            { key: 'framework', label: w('framework'), cell: ({ framework_text: words }) => words },
            {
              key: 'purpose',
              label: w('purpose'),
              cell: ({ purpose }) => labelOf(sharePurposes, purpose, purposeTexts.in(language)),
            },
            { key: 'until', label: w('until'), cell: (share) => <ShortDate at={lastMomentOf(share)} /> },
            { key: 'state', label: w('state'), cell: (share) => <ShareStanding {...props} share={share} /> },
          ]}
        />
      </>
    ),
    actions: linksTo(data.head, language, 'offer-share'),
  }
}

/** Where a share stands, why, and how it can be ended. */
function ShareStanding(props: WorkProps & { share: WorkProps['data']['shares'][number] }): VNode {
  const { data, w, language, now, share } = props
  const state = shareStateAt({ status: share.status, untilAt: share.until_at }, now)
  return (
    <>
      <Tag kind={shareTags[state]}>{shareStateTexts.in(language)(state)}</Tag> {data.shareReasons.get(share.id)}{' '}
      {(state === 'offered' || state === 'accepted') && (
        <RowLink href={paths.signal.endShare(data.row.id, share.id)} words={w('end')} what={share.to_name} />
      )}
    </>
  )
}
