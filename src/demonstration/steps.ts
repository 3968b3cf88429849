import {
  acceptReport,
  addParty,
  assess,
  closeSignal,
  decideReferral,
  enrich,
  giveFeedback,
  offerShare,
  proposeReferrals,
  weigh,
} from '../modules/signals/index.ts'
import { partiesOf, reasonOf, searchesOf, weighedOf } from './details.ts'
import { findFirstReferral, findVersion } from './queries.ts'
import type { Chooser } from './random.ts'
import type { Story } from './stories.ts'
import type { ActionContext } from '../records/index.ts'

/** How far a made-up signal can get. */
export const stages = ['accepted', 'enriched', 'weighed', 'assessed', 'referred', 'shared', 'closed'] as const
export type Stage = (typeof stages)[number]

/** One signal in the making, from the report of which it is made. */
export type Making = {
  signalId: string
  reportId: string
  story: Story
  where: string | undefined
  choose: Chooser
  /** Value of the assessment that it gets, when it gets that far. */
  value: 'yes' | 'no' | 'no-but-risk'
  /** Whether persons may be kept. */
  persons: boolean
}

const day = 24 * 60 * 60 * 1000

const endings = {
  yes: { why: 'taken-over', reason: 'De partner heeft het overgenomen en houdt ons op de hoogte.' },
  no: { why: 'no-suspicion', reason: 'Er is geen uitbuiting gezien. De melder weet ervan.' },
  'no-but-risk': { why: 'helped-ordinary', reason: 'Het wijkteam helpt verder.' },
} as const

const words = {
  receipt: 'Dank u wel voor uw melding. Wij hebben hem gelezen en zoeken uit wat er speelt.',
  route: 'Wij hebben uw melding bekeken. Een partner gaat ermee verder. Meer mogen wij niet vertellen.',
  close: 'Wij hebben uw melding afgerond. Ziet u weer iets, meld het dan opnieuw.',
} as const

async function tell(scope: ActionContext, { signalId, reportId }: Making, moment: keyof typeof words): Promise<void> {
  await giveFeedback(scope, { signalId, reportId, moment, template: null, words: words[moment] })
}

/** What a desk does at each stage. */
export const steps: Readonly<Record<Stage, (scope: ActionContext, making: Making) => Promise<void>>> = {
  async accepted(scope, making) {
    const { signalId, reportId, story, where, persons, choose } = making
    const reason = persons ? 'Nodig om het mogelijke slachtoffer te helpen.' : 'Eerst uitzoeken wat er speelt.'
    await acceptReport(scope, {
      id: signalId,
      reportId,
      gate: persons
        ? { decision: 'with-basis', basis: 'public-task-support', mayPassOn: true, reason }
        : { decision: 'without-persons', basis: 'none', mayPassOn: true, reason },
      facts: { title: story.title, facts: story.text, where },
      forms: [story.form],
    })
    if (choose.chance(0.9)) await tell(scope, making, 'receipt')
  },
  async enriched(scope, { signalId, story, choose, persons }) {
    const named = partiesOf(story, choose).filter(({ kind }) => persons || kind === 'firm')
    for (const party of named) await addParty(scope, { ...party, id: scope.platform.newId(), signalId })
    for (const search of searchesOf(story, choose)) {
      await enrich(scope, { ...search, id: scope.platform.newId(), signalId, part: 'facts' })
    }
  },
  async weighed(scope, { signalId, story, choose }) {
    const version = await findVersion(scope.tx, signalId)
    const id = scope.platform.newId()
    await weigh(scope, { ...weighedOf(story, choose), id, signalId, version, minor: story.minor })
  },
  async assessed(scope, { signalId, value, choose }) {
    const version = await findVersion(scope.tx, signalId)
    await assess(scope, { id: scope.platform.newId(), signalId, version, value, reason: reasonOf(value, choose) })
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
    await decideReferral(scope, { signalId, version, route, reason: 'Dit past bij de antwoorden.' })
  },
  async shared(scope, making) {
    const { signalId } = making
    const { id: referralId } = await findFirstReferral(scope.tx, signalId)
    await offerShare(scope, {
      id: scope.platform.newId(),
      signalId,
      referralId,
      parts: ['facts'],
      purpose: 'help-victim',
      until: new Date(scope.platform.clock().getTime() + 180 * day),
      warningRead: true,
    })
    await tell(scope, making, 'route')
  },
  async closed(scope, making) {
    const { signalId, value } = making
    await closeSignal(scope, { signalId, version: await findVersion(scope.tx, signalId), ...endings[value] })
    await tell(scope, making, 'close')
  },
}
