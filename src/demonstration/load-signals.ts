import {
  acceptReport,
  addParty,
  answerShare,
  assess,
  closeSignal,
  decideReferral,
  enrich,
  giveFeedback,
  offerShare,
  proposeReferrals,
  weigh,
  type Scope,
} from '../modules/signals/index.ts'
import type { Actor } from '../platform/db/actor.ts'
import { withActor } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import type { LoadedPerson } from './load-people.ts'
import { platformAt } from './load-reports.ts'
import { findFirstReferral, findVersion, listNewReports, listOffered, type NewReport } from './queries.ts'
import type { Chooser } from './random.ts'

/** How far a made-up signal got, from a fresh acceptance to a closed one, with how often it happens out of 20. */
const stages = ['accepted', 'enriched', 'weighed', 'assessed', 'referred', 'shared', 'closed'] as const
type Stage = (typeof stages)[number]
const frequencies: readonly [Stage, ...Stage[]] = [
  'accepted',
  'accepted',
  'accepted',
  'enriched',
  'enriched',
  'weighed',
  'weighed',
  'weighed',
  'assessed',
  'assessed',
  'assessed',
  'referred',
  'referred',
  'shared',
  'shared',
  'shared',
  'shared',
  'closed',
  'closed',
  'closed',
]
const hour = 60 * 60 * 1000

type Tools = { choose: Chooser; people: readonly LoadedPerson[] }

/** Turns about two in three reports of the desks that have a contact officer into signals, each brought to some stage. */
export async function loadSignals(platform: Platform, tools: Tools): Promise<void> {
  const officers = tools.people.filter(({ role }) => role === 'contact-officer' || role === 'intake-officer')
  for (const officer of officers) {
    const reports = await withActor(platform.database, actorOf(platform, officer), (tx) =>
      listNewReports(tx, officer.organisationId),
    )
    for (const report of reports) {
      if (tools.choose.chance(0.66)) await loadOne(platform, tools, { officer, report })
    }
  }
}

async function loadOne(
  platform: Platform,
  tools: Tools,
  { officer, report }: { officer: LoadedPerson; report: NewReport },
): Promise<void> {
  const { choose } = tools
  const until = choose.pick(frequencies)
  const signalId = platform.newId()
  const value = choose.pick(['yes', 'yes', 'yes', 'no', 'no-but-risk'])
  const story: Story = { signalId, report, choose, value, forms: [choose.pick(['labour', 'sexual', 'criminal'])] }
  let at = report.received_at.getTime()
  const now = platform.clock().getTime()
  for (const stage of stages.slice(0, stages.indexOf(until) + 1)) {
    at = Math.min(now, at + (2 + choose.below(30)) * hour)
    const then = platformAt(platform, new Date(at))
    await withActor(platform.database, actorOf(then, officer), (tx) =>
      steps[stage]({ platform: then, tx, actor: actorOf(then, officer), language: 'nl' }, story),
    )
    if (stage === 'shared') await answer(then, tools, { officer, signalId })
  }
}

type Story = {
  signalId: string
  report: NewReport
  choose: Chooser
  /** Value of the assessment that it gets, when it gets that far. */
  value: string
  forms: readonly ['labour' | 'sexual' | 'criminal']
}

const steps: Readonly<Record<Stage, (scope: Scope, story: Story) => Promise<void>>> = {
  async accepted(scope, { signalId, report, forms }) {
    await acceptReport(scope, {
      id: signalId,
      reportId: report.id,
      gate: {
        decision: 'with-basis',
        basis: 'public-task-support',
        mayPassOn: true,
        reason: 'Voorbeeld: nodig om te helpen.',
      },
      facts: { title: titles[forms[0]], facts: 'Voorbeeld. Overgenomen uit de melding.' },
      forms,
    })
  },
  async enriched(scope, { signalId, choose }) {
    const phone = `06${String(choose.below(40)).padStart(8, '0')}`
    await addParty(scope, {
      id: scope.platform.newId(),
      signalId,
      kind: 'phone',
      role: 'involved',
      certainty: 'probable',
      minor: null,
      content: { phone },
    })
    await enrich(scope, {
      id: scope.platform.newId(),
      signalId,
      source: 'addresses',
      basis: 'municipalities-act',
      found: choose.chance(0.5),
      part: 'facts',
      result: 'Voorbeeld van wat de gemeente vond.',
    })
  },
  async weighed(scope, { signalId, forms }) {
    await weigh(scope, {
      id: scope.platform.newId(),
      signalId,
      version: await findVersion(scope.tx, signalId),
      acts: ['harbour'],
      means: ['abuse-of-vulnerability'],
      purposes: [purposes[forms[0]]],
      minor: false,
      indicators: [],
      riskFactors: [],
      mixedProfile: forms[0] === 'criminal',
      explanation: 'Voorbeeld van een weging.',
    })
  },
  async assessed(scope, { signalId, value }) {
    const version = await findVersion(scope.tx, signalId)
    await assess(scope, { id: scope.platform.newId(), signalId, version, value, reason: 'Voorbeeld van een reden.' })
  },
  async referred(scope, { signalId, choose, value }) {
    const answers = {
      suspicion: value === 'yes',
      'criminal-lead': choose.chance(0.5),
      'organised-crime': choose.chance(0.2),
    }
    await proposeReferrals(scope, { signalId, version: await findVersion(scope.tx, signalId), answers })
    const { route } = await findFirstReferral(scope.tx, signalId)
    const version = await findVersion(scope.tx, signalId)
    await decideReferral(scope, { signalId, version, route, reason: 'Voorbeeld: dit past bij de antwoorden.' })
  },
  async shared(scope, { signalId, report }) {
    const { id: referralId } = await findFirstReferral(scope.tx, signalId)
    await offerShare(scope, {
      id: scope.platform.newId(),
      signalId,
      referralId,
      parts: ['facts'],
      purpose: 'help-victim',
      until: new Date(scope.platform.clock().getTime() + 180 * 24 * hour),
      warningRead: true,
    })
    await tell(scope, { signalId, reportId: report.id, moment: 'route' })
  },
  async closed(scope, { signalId, report }) {
    const version = await findVersion(scope.tx, signalId)
    await closeSignal(scope, { signalId, version, why: 'taken-over', reason: 'Voorbeeld van een afronding.' })
    await tell(scope, { signalId, reportId: report.id, moment: 'close' })
  },
}

const titles = {
  labour: 'Werk onder dwang',
  sexual: 'Gedwongen seks',
  criminal: 'Jongere onder druk',
} as const
const purposes = { labour: 'forced-labour', sexual: 'sexual', criminal: 'criminal-activities' } as const

async function tell(
  scope: Scope,
  about: { signalId: string; reportId: string; moment: 'route' | 'close' },
): Promise<void> {
  const words = 'Dank u wel voor uw melding. Wij hebben hem bekeken en er wordt aan gewerkt.'
  await giveFeedback(scope, { ...about, template: null, words })
}

async function answer(
  platform: Platform,
  tools: Tools,
  at: { officer: LoadedPerson; signalId: string },
): Promise<void> {
  const { officer, signalId } = at
  const offered = await withActor(platform.database, actorOf(platform, officer), (tx) => listOffered(tx, signalId))
  for (const share of offered) {
    const receiver = tools.people.find(
      (person) => person.organisationId === share.to_organisation && person.role === share.to_role,
    )
    if (receiver === undefined) continue
    const actor = actorOf(platform, receiver)
    await withActor(platform.database, actor, (tx) =>
      answerShare({ platform, tx, actor, language: 'nl' }, { id: share.id, accept: true, reason: '' }),
    )
  }
}

function actorOf(platform: Platform, { personId, organisationId, role }: LoadedPerson): Actor {
  return {
    kind: 'person',
    personId,
    organisationId,
    holdings: [{ organisationId, role }],
    activity: 'load-demonstration',
    traceId: platform.newId(),
  }
}
