import type { VNode } from 'preact'
import { Reason, Card, Heading, Notice, ShortDate, Table, Tag, type TagKind } from '../../../../ui/index.ts'
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
import type { ReferralRow } from '../../queries/record.ts'
import { frameworkTexts } from '../../labels/sharing.ts'
import { labelOf } from '../../labels/label-of.ts'
import { SectionAction } from './actions.tsx'
import { RowLink } from './row-link.tsx'
import type { WorkProps } from './section.ts'
import { columns } from '../../columns.ts'

const tags: Readonly<Record<string, TagKind>> = { proposed: 'new', decided: 'done', withdrawn: 'neutral' }

/** Routes that were proposed, with why, and what a person decided. */
export function ReferralsSection(props: WorkProps): VNode {
  const { data, w, language } = props
  const { referrals, region, organisations } = data
  const shown = referrals.filter(({ status }) => status !== 'withdrawn')
  const explained = firstOfReason(props, shown)
  const routeOf = (code: string) => region.routes.find((route) => route.code === code)
  return (
    <Card>
      <Heading level={2} id="doorgeleiding">
        {w('referrals')}
      </Heading>
      <Table
        caption={w('referrals')}
        captionHidden
        rows={shown}
        empty={w('noReferrals')}
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
      <SectionAction data={data} language={language} action="decide-referral" />
    </Card>
  )
}

type Reason = string | undefined

/** The reasons, by referral: a route that goes to several receivers for one reason tells it once. */
function firstOfReason({ data, w, language }: WorkProps, rows: readonly ReferralRow[]): ReadonlyMap<string, Reason> {
  const told = new Set<string>()
  return new Map(
    rows.map((row) => {
      const route = data.region.routes.find(({ code }) => code === row.route)
      const own = columns.referralReason.open(data.keys, row.id, row.reason)
      const reason = own ?? (row.because === 'chosen' ? w('chosen') : route?.because[language])
      const isTold = told.has(`${row.route} ${reason}`)
      told.add(`${row.route} ${reason}`)
      return [row.id, isTold ? undefined : reason]
    }),
  )
}

function Route({ data, language, row, because }: WorkProps & { row: ReferralRow; because: Reason }): VNode {
  const route = data.region.routes.find(({ code }) => code === row.route)
  return (
    <>
      {route?.name[language] ?? row.route}
      {because !== undefined && <Reason>{because}</Reason>}
    </>
  )
}

function State({ data, w, row }: WorkProps & { row: ReferralRow }): VNode {
  const base = `/signalen/${data.row.id}`
  const what = data.organisations.get(row.organisation_id) ?? ''
  const words = { proposed: w('proposed'), decided: w('decided'), withdrawn: w('withdrawn') }
  return (
    <>
      <Tag kind={tags[row.status] ?? 'neutral'}>
        {labelOf(['proposed', 'decided', 'withdrawn'], row.status, (key) => words[key])}
      </Tag>
      {data.row.is_open && (
        <p>
          {row.status === 'proposed' && <RowLink href={`${base}/route/${row.route}`} words={w('decide')} what={what} />}
          {row.status === 'decided' && <RowLink href={`${base}/delen/${row.id}`} words={w('share')} what={what} />}{' '}
          <RowLink href={`${base}/doorgeleiding/${row.id}/intrekken`} words={w('withdraw')} what={what} />
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
export function SharesSection({ data, w, language, now }: WorkProps): VNode {
  const part = partTexts.in(language)
  const alive: readonly ShareState[] = ['offered', 'accepted']
  return (
    <Card>
      <Heading level={2} id="gedeeld">
        {w('shares')}
      </Heading>
      {!data.row.may_pass_on && <Notice kind="info" level={3} title={w('notPassedOn')} />}
      <Table
        caption={w('shares')}
        captionHidden
        rows={data.shares}
        empty={w('noShares')}
        columns={[
          { key: 'receiver', label: w('receiver'), cell: ({ to_name: name }) => name },
          {
            key: 'sees',
            label: w('sees'),
            cell: (share) => share.parts.map((word) => labelOf(parts, word, part)).join(', '),
          },
          { key: 'framework', label: w('framework'), cell: ({ framework_text: words }) => words },
          {
            key: 'purpose',
            label: w('purpose'),
            cell: ({ purpose }) => labelOf(sharePurposes, purpose, purposeTexts.in(language)),
          },
          { key: 'until', label: w('until'), cell: (share) => <ShortDate at={lastMomentOf(share)} /> },
          {
            key: 'state',
            label: w('state'),
            cell: (share) => {
              const state = shareStateAt({ status: share.status, untilAt: share.until_at }, now)
              const reason =
                share.reason === null ? undefined : data.keys.open(share.reason, `share.reason:${share.id}`)
              return (
                <>
                  <Tag kind={shareTags[state]}>{shareStateTexts.in(language)(state)}</Tag> {reason}{' '}
                  {alive.includes(state) && (
                    <RowLink
                      href={`/signalen/${data.row.id}/gedeeld/${share.id}/stoppen`}
                      words={w('end')}
                      what={share.to_name}
                    />
                  )}
                </>
              )
            },
          },
        ]}
      />
      <SectionAction data={data} language={language} action="offer-share" />
    </Card>
  )
}
