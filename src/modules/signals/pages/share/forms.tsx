import type { VNode } from 'preact'
import { z } from 'zod'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import { page, type Reply, type RequestContext } from '../../../../platform/http/route.ts'
import {
  Checkbox,
  Checkboxes,
  DateField,
  Heading,
  Link,
  Notice,
  pageOf,
  Radios,
  SummaryList,
  WorkPage,
} from '../../../../ui/index.ts'
import {
  findOrganisation,
  isRole,
  roleName,
  type Organisation,
  type RegionFramework,
  type RegionRoute,
} from '../../../network/index.ts'
import {
  lastMomentOf,
  listSharesOf,
  parts,
  partTexts,
  purposeTexts,
  sharePurposes,
  type ShareRow,
} from '../../../sharing/index.ts'
import { frameworkOf, offerShare, withdrawShare } from '../../actions/share.ts'
import { openOwnSignal } from '../../load.ts'
import type { SignalHead } from '../../present.ts'
import { findReferral, listReferrals, organisationNames, type ReferralRow } from '../../queries/record.ts'
import { labelOf } from '../../labels/label-of.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { workTexts } from '../record/sections-text.ts'
import { formTexts } from '../text.ts'
import { shareTexts } from './text.ts'
import { dayAfter, dayOf, startOfDay } from '../../../../platform/clock/days.ts'
import {
  ReasonField,
  checkbox,
  choice,
  choices,
  day,
  errorLabel,
  id,
  recordTexts,
  requiredText,
  version,
} from '../../../../records/index.ts'

const dayLength = 24 * 60 * 60 * 1000
/** How long is proposed where the region says nothing. */
const usualDays = 90
const schema = z.strictObject({
  id,
  version,
  parts: choices(parts).refine((list) => list.length > 0, 'choose'),
  purpose: choice(sharePurposes),
  warningRead: checkbox,
  until: day(),
})

type Data = {
  referral: ReferralRow
  receiver: Organisation
  route: RegionRoute | undefined
  framework: RegionFramework | undefined
  /** The last day that is proposed, as YYYY-MM-DD. */
  until: string
}
type Props = { view: FormView; data: Data; open: { head: SignalHead } }

function Basis({ view, data, open: { head } }: Props): VNode {
  const { language } = view
  const { referral, receiver, framework } = data
  const t = shareTexts.in(language)
  const role = isRole(referral.role) ? roleName(referral.role, language, receiver.region) : referral.role
  return (
    <>
      {!head.mayPassOn && (
        <Notice kind="danger" title={t('mayNot')}>
          <p>{t('mayNotText')}</p>
        </Notice>
      )}
      <p>
        <b>{t('receiver', { name: receiver.name, role })}</b>
      </p>
      {framework === undefined ? (
        <>
          <Notice kind="warning" title={t('noFramework')}>
            <p>{t('noFrameworkText')}</p>
          </Notice>
          <Checkbox
            name="warningRead"
            label={t('warningRead')}
            checked={view.values('warningRead').includes('yes')}
            error={view.error('warningRead')}
          />
        </>
      ) : (
        <Notice kind="info" title={t('framework', { framework: framework.name[language] })}>
          <p>{framework.allows[language]}</p>
        </Notice>
      )}
    </>
  )
}

function Fields(props: Props): VNode {
  const { view, data } = props
  const { language } = view
  const t = shareTexts.in(language)
  const allowed = data.framework?.parts ?? parts
  return (
    <>
      <Basis {...props} />
      <Checkboxes
        {...view.choices('parts', data.route?.parts)}
        legend={t('parts')}
        options={optionsOf(
          parts.filter((part) => allowed.includes(part)),
          partTexts.in(language),
        )}
      />
      <Radios
        {...view.field('purpose')}
        legend={t('purpose')}
        options={optionsOf(sharePurposes, purposeTexts.in(language))}
      />
      <DateField
        {...view.day('until', data.until)}
        label={t('until')}
        hint={t('untilHint', { days: data.route?.shareDays ?? usualDays })}
      />
    </>
  )
}

export const shareForm: SignalForm<z.output<typeof schema>, Data> = {
  path: paths.signal.share(':id', ':referral'),
  action: 'offer-share',
  schema,
  insertsInto: 'share',
  labels: (language) => {
    const t = shareTexts.in(language)
    return {
      title: t('title'),
      intro: t('intro'),
      button: t('button'),
      fields: { parts: t('parts'), purpose: t('purpose'), until: t('until') },
    }
  },
  async load({ row, region }, { tx, platform }, params) {
    const referral = await findReferral(tx, row.id, params['referral'] ?? '')
    const receiver = referral === undefined ? undefined : await findOrganisation(tx, referral.organisation_id)
    if (referral === undefined || receiver === undefined) throw new NotFoundError()
    const route = region.routes.find(({ code }) => code === referral.route)
    const now = platform.clock()
    return {
      referral,
      receiver,
      route,
      framework: frameworkOf({ region }, referral.framework, now),
      until: dayOf(new Date(now.getTime() + (route?.shareDays ?? usualDays) * dayLength)),
    }
  },
  fields: Fields,
  check: ({ until }, { now, language }) =>
    until < dayOf(now) ? [{ field: 'until', message: errorLabel('past', language) }] : [],
  async act(scope, input, { id: signalId, ...params }) {
    await offerShare(scope, {
      id: input.id,
      signalId,
      referralId: params['referral'] ?? '',
      parts: input.parts,
      purpose: input.purpose,
      until: startOfDay(dayAfter(input.until)),
      warningRead: input.warningRead === 'yes',
    })
    return paths.signal.section(signalId, 'shares')
  },
}

const endSchema = z.strictObject({ version, reason: requiredText(5000) })

/** Which share is ended. */
function Ending({ view, data }: { view: FormView; data: ShareRow }): VNode {
  const { language } = view
  const w = workTexts.in(language)
  const rows = [
    { label: w('receiver'), value: data.to_name },
    { label: w('sees'), value: data.parts.map((part) => labelOf(parts, part, partTexts.in(language))).join(', ') },
    { label: w('until'), value: formatDate(lastMomentOf(data), language) },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <ReasonField view={view} />
    </>
  )
}

export const endShareForm: SignalForm<z.output<typeof endSchema>, ShareRow> = {
  path: paths.signal.endShare(':id', ':share'),
  action: 'withdraw-share',
  schema: endSchema,
  button: 'danger',
  labels: (language) => {
    const t = shareTexts.in(language)
    return {
      title: t('endTitle'),
      intro: t('endIntro'),
      button: t('endButton'),
      fields: { reason: recordTexts.in(language)('reason-label') },
    }
  },
  async load({ row }, { tx }, params) {
    const share = (await listSharesOf(tx, row.id)).find(({ id: known }) => known === params['share'])
    if (share === undefined) throw new NotFoundError()
    return share
  },
  fields: Ending,
  async act(scope, { reason }, { id: signalId, ...params }) {
    await withdrawShare(scope, { id: params['share'] ?? '', signalId, reason })
    return paths.signal.section(signalId, 'shares')
  },
}

/** With whom one can share: the receivers of the referrals that were decided. */
export async function showReceivers(context: RequestContext): Promise<Reply> {
  const signalId = context.params['id'] ?? ''
  const { head, region, referrals, names } = await context.transact(async (tx) => {
    const { head, region } = await openOwnSignal(context, tx, signalId)
    const referrals = (await listReferrals(tx, signalId)).filter(({ status }) => status === 'decided')
    const names = await organisationNames(
      tx,
      referrals.map((row) => row.organisation_id),
    )
    return { head, region, referrals, names }
  })
  const { language } = context
  const t = shareTexts.in(language)
  return page(
    <WorkPage context={pageOf(context)} title={`${t('title')} ${head.number}`}>
      <Link href={paths.signal.page(signalId)}>{formTexts.in(language)('back')}</Link>
      <Heading level={1}>{t('chooseTitle')}</Heading>
      {referrals.length === 0 && (
        <p>
          {t('nobody')} <Link href={paths.signal.routes(signalId)}>{t('chooseRoute')}</Link>
        </p>
      )}
      <ul>
        {referrals.map((row) => (
          <li key={row.id}>
            <Link href={paths.signal.share(signalId, row.id)}>{names.get(row.organisation_id)}</Link> (
            {region.routes.find(({ code }) => code === row.route)?.name[language]})
          </li>
        ))}
      </ul>
    </WorkPage>,
  )
}
