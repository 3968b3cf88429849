import type { VNode } from 'preact'
import { z } from 'zod'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import { Reason, Card, Heading, Link, Notice, Radios, SummaryList } from '../../../../ui/index.ts'
import { roleName, type RegionConfig, type RegionRoute } from '../../../network/index.ts'
import { decideReferral, proposeReferrals, withdrawReferral } from '../../actions/referrals.ts'
import { findReferral, listAssessments, listReferrals, organisationNames } from '../../queries/record.ts'
import { questionsOf, receiversOf, routeQuestions } from '../../rules/referrals.ts'
import { questionTexts } from '../../labels/assessing.ts'
import { frameworkTexts } from '../../labels/sharing.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { workTexts } from '../record/sections-text.ts'
import { formTexts } from '../text.ts'
import { routeTexts } from './text.ts'
import { ReasonField, optionalChoice, recordTexts, requiredText, version } from '../../../../records/index.ts'

const answer = optionalChoice(['yes', 'no', 'unknown'])
const questionsSchema = z.strictObject({
  version,
  suspicion: answer,
  'care-needed': answer,
  'criminal-lead': answer,
  'organised-crime': answer,
})

type Proposed = { signalId: string; region: RegionConfig; proposed: readonly string[]; suspicion: boolean | undefined }
type QuestionsProps = { view: FormView; data: Proposed }

function RouteCard({
  region,
  route,
  language,
}: {
  region: RegionConfig
  route: RegionRoute
  language: Language
}): VNode {
  const t = routeTexts.in(language)
  const framework = region.frameworks.find(({ code }) => code === route.framework)?.name[language]
  return (
    <p>
      {t('director', { director: route.director[language] })}{' '}
      {t('framework', { framework: framework ?? frameworkTexts.in(language)('not-stated') })}
    </p>
  )
}

function Questions({ view, data }: QuestionsProps): VNode {
  const { language } = view
  const t = routeTexts.in(language)
  const f = formTexts.in(language)
  const options = [
    { value: 'yes', label: f('yes') },
    { value: 'no', label: f('no') },
    { value: 'unknown', label: t('unknown') },
  ]
  const known = data.suspicion === undefined ? null : data.suspicion ? 'yes' : 'no'
  return (
    <>
      <Proposals view={view} data={data} />
      <p>{t('police')}</p>
      {questionsOf(data.region).map((question) => (
        <Radios
          key={question}
          name={question}
          legend={questionTexts.in(language)(question)}
          options={options}
          value={view.value(question, question === 'suspicion' ? known : null)}
        />
      ))}
    </>
  )
}

function Proposals({ view, data }: QuestionsProps): VNode {
  const { language } = view
  const { region, proposed, signalId } = data
  const t = routeTexts.in(language)
  const others = region.routes.filter(({ code }) => !proposed.includes(code))
  return (
    <Card>
      <Heading level={2}>{t('now')}</Heading>
      <p>{t(region.routesTogether)}</p>
      {proposed.length === 0 && <p>{t('nothing')}</p>}
      {region.routes
        .filter(({ code }) => proposed.includes(code))
        .map((route) => (
          <section key={route.code}>
            <Heading level={3}>{route.name[language]}</Heading>
            <Reason>{route.because[language]}</Reason>
            <RouteCard region={region} route={route} language={language} />
            <Link href={paths.signal.decideRoute(signalId, route.code)}>{t('choose')}</Link>
          </section>
        ))}
      <p>{t('other')}:</p>
      <ul>
        {others.map((route) => (
          <li key={route.code}>
            <Link href={paths.signal.decideRoute(signalId, route.code)}>{route.name[language]}</Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export const questionsForm: SignalForm<z.output<typeof questionsSchema>, Proposed> = {
  path: paths.signal.routes(':id'),
  action: 'propose-referral',
  schema: questionsSchema,
  labels: (language) => {
    const t = routeTexts.in(language)
    return { title: t('title'), intro: t('intro'), button: t('button') }
  },
  async load({ row, region }, { tx }) {
    const rows = (await listReferrals(tx, row.id)).filter(({ status }) => status === 'proposed')
    const [latest] = await listAssessments(tx, row.id)
    const suspicion = region.assessment.values.find(({ value }) => value === latest?.value)?.suspicion
    return { signalId: row.id, region, proposed: [...new Set(rows.map(({ route }) => route))], suspicion }
  },
  fields: Questions,
  async act(scope, { version, ...given }, { id: signalId }) {
    const answers = Object.fromEntries(
      routeQuestions.flatMap((question) => {
        const word = given[question]
        return word === 'yes' || word === 'no' ? [[question, word === 'yes']] : []
      }),
    )
    await proposeReferrals(scope, { signalId, version, answers })
    return paths.signal.routes(signalId)
  },
}

const reasonSchema = z.strictObject({ version, reason: requiredText(5000) })
type Decided = { region: RegionConfig; route: RegionRoute; placeCode: string | null; proposed: boolean }

function Decision({ view, data }: { view: FormView; data: Decided }): VNode {
  const { language } = view
  const { region, route, placeCode, proposed } = data
  const t = routeTexts.in(language)
  const nameOf = (code: string): string => region.organisations.find((known) => known.code === code)?.name ?? code
  return (
    <>
      <Notice kind="info" title={route.name[language]}>
        {proposed ? (
          <Reason>{route.because[language]}</Reason>
        ) : (
          <p>{t('ownChoice', { when: route.because[language] })}</p>
        )}
        <RouteCard region={region} route={route} language={language} />
        <p>{t('receivers')}:</p>
        <ul>
          {receiversOf(region, route, placeCode).map(({ organisation, role }) => (
            <li key={organisation}>
              {nameOf(organisation)} ({roleName(role, language, region.code)})
            </li>
          ))}
        </ul>
      </Notice>
      <ReasonField view={view} />
    </>
  )
}

export const decideForm: SignalForm<z.output<typeof reasonSchema>, Decided> = {
  path: paths.signal.decideRoute(':id', ':route'),
  action: 'decide-referral',
  schema: reasonSchema,
  labels: (language) => {
    const t = routeTexts.in(language)
    return {
      title: t('decideTitle'),
      intro: t('decideIntro'),
      button: t('decideButton'),
      fields: { reason: recordTexts.in(language)('reason-label') },
    }
  },
  async load({ row, region }, { tx }, params) {
    const route = region.routes.find(({ code }) => code === params['route'])
    if (route === undefined) throw new NotFoundError()
    const rows = await listReferrals(tx, row.id)
    const proposed = rows.some(({ status, route: code }) => status === 'proposed' && code === route.code)
    return { region, route, placeCode: row.place_code, proposed }
  },
  fields: Decision,
  async act(scope, { version, reason }, { id: signalId, ...params }) {
    await decideReferral(scope, { signalId, version, route: params['route'] ?? '', reason })
    return paths.signal.section(signalId, 'referrals')
  },
}

type Withdrawn = { region: RegionConfig; route: string; receiver: string }

/** Which referral is withdrawn. */
function Withdrawal({ view, data }: { view: FormView; data: Withdrawn }): VNode {
  const { language } = view
  const w = workTexts.in(language)
  const route = data.region.routes.find(({ code }) => code === data.route)
  const rows = [
    { label: w('route'), value: route?.name[language] ?? data.route },
    { label: w('receiver'), value: data.receiver },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <ReasonField view={view} />
    </>
  )
}

export const withdrawForm: SignalForm<z.output<typeof reasonSchema>, Withdrawn> = {
  path: paths.signal.withdrawReferral(':id', ':referral'),
  action: 'withdraw-referral',
  schema: reasonSchema,
  button: 'danger',
  labels: (language) => {
    const t = routeTexts.in(language)
    return {
      title: t('withdrawTitle'),
      intro: t('withdrawIntro'),
      button: t('withdrawButton'),
      fields: { reason: recordTexts.in(language)('reason-label') },
    }
  },
  async load({ row, region }, { tx }, params) {
    const referral = await findReferral(tx, row.id, params['referral'] ?? '')
    if (referral === undefined || referral.status === 'withdrawn') throw new NotFoundError()
    const names = await organisationNames(tx, [referral.organisation_id])
    return { region, route: referral.route, receiver: names.get(referral.organisation_id) ?? '' }
  },
  fields: Withdrawal,
  async act(scope, { version, reason }, { id: signalId, ...params }) {
    await withdrawReferral(scope, { signalId, version, referralId: params['referral'] ?? '', reason })
    return paths.signal.section(signalId, 'referrals')
  },
}
