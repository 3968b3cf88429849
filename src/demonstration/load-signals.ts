import { answerAdvice, closeReport, giveFeedback, openReport, type OpenReport } from '../modules/reports/index.ts'
import { answerOffer } from '../modules/signals/index.ts'
import type { Actor } from '../platform/db/actor.ts'
import { withActor } from '../platform/db/database.ts'
import type { Platform } from '../platform/platform.ts'
import type { LoadedPerson } from './load-people.ts'
import { platformAt } from './load-reports.ts'
import { listNew, listOffered, type NewReport } from './queries.ts'
import { workThrough, type Progress } from './progress.ts'
import { chooser, type Chooser } from './random.ts'
import { stages, steps, type Making, type Stage } from './steps.ts'
import { findStory } from './stories.ts'
import type { ActionContext } from '../records/index.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

type Tools = { choose: Chooser; people: readonly LoadedPerson[] }
type Task = { officer: LoadedPerson; report: NewReport }

/**
 * Works the reports of the desks that have an officer, as a desk that keeps up would: what came in this week may still
 * wait, older ones became signals that got further the older they are, or were closed with an answer to the reporter.
 */
export async function loadSignals(
  platform: Platform,
  { people, choose, progress }: Tools & { progress: Progress },
): Promise<void> {
  const officers = people.filter(({ role }) => role === 'contact-officer' || role === 'intake-officer')
  for (const officer of officers) {
    const actor = actorOf(platform, officer)
    const reports = await withActor(platform.database, actor, (tx) => listNew(tx, officer.organisationId))
    const tasks = reports.map((report) => ({ officer, report, choose: chooser(choose.below(2 ** 31)) }))
    await workThrough(
      tasks,
      { progress, doing: `what ${officer.name} does with ${tasks.length} of them` },
      ({ choose: own, ...task }) => workOn(platform, { people, choose: own }, task),
    )
  }
}

async function workOn(platform: Platform, tools: Tools, task: Task): Promise<void> {
  const { choose } = tools
  const { kind, acute, received_at } = task.report
  const age = (platform.clock().getTime() - received_at.getTime()) / day
  if (!acute && choose.chance(waiting(age))) return
  if (kind === 'advice') await finish(platform, task, age)
  else if (!acute && choose.chance(0.15)) await finish(platform, task, age)
  else await loadOne(platform, tools, { ...task, age })
}

/** The chance that what came in so many days ago still waits: a desk that keeps up has nothing older than a week. */
function waiting(age: number): number {
  return Math.max(0, 1 - age / 7)
}

async function finish(platform: Platform, { officer, report }: Task, age: number): Promise<void> {
  const then = platformAt(platform, new Date(report.received_at.getTime() + (age * day) / 2))
  const actor = actorOf(then, officer)
  await withActor(platform.database, actor, async (tx) => {
    const context: ActionContext = { tx, platform: then, actor, language: 'nl' }
    if (report.kind === 'advice') {
      const text = 'U kunt dit melden zonder namen. Wij denken graag verder met u mee.'
      await answerAdvice(context, { id: platform.newId(), reportId: report.id, text })
      return
    }
    await closeReport(context, {
      id: report.id,
      why: 'no-exploitation',
      reason: 'Na een gesprek bleek er geen uitbuiting.',
    })
    const text = 'Dank u wel. Wij hebben het uitgezocht en zagen geen uitbuiting.'
    await giveFeedback(context, { id: platform.newId(), reportId: report.id, text })
  })
}

const reach: readonly { below: number; stages: readonly [Stage, ...Stage[]] }[] = [
  { below: 3, stages: ['accepted', 'accepted', 'enriched'] },
  { below: 10, stages: ['accepted', 'enriched', 'enriched', 'weighed', 'weighed', 'assessed'] },
  { below: 30, stages: ['weighed', 'assessed', 'assessed', 'referred', 'shared', 'shared', 'shared'] },
  { below: Infinity, stages: ['shared', 'shared', 'closed', 'closed', 'closed'] },
]

/** Which stages a signal of so many days passes; without suspicion it is closed after the assessment. */
function stagesOf(age: number, value: Making['value'], choose: Chooser): readonly Stage[] {
  const last: Stage = choose.pick(reach.find(({ below }) => age < below)?.stages ?? ['accepted'])
  const all = stages.slice(0, stages.indexOf(last) + 1)
  const closesEarly = value === 'no' && stages.indexOf(last) > stages.indexOf('assessed')
  return closesEarly ? ['accepted', 'enriched', 'weighed', 'assessed', 'closed'] : all
}

async function loadOne(platform: Platform, tools: Tools, task: Task & { age: number }): Promise<void> {
  const { officer, report, age } = task
  const { choose } = tools
  const opened = await withActor(platform.database, actorOf(platform, officer), (tx) =>
    openReport(tx, platform, report.id),
  )
  const making = makingOf(platform, opened, choose)
  if (making === undefined) return
  const passed = stagesOf(age, making.value, choose)
  let at = report.received_at.getTime()
  for (const stage of passed) {
    at += (age * day * (0.4 + choose.below(50) / 100)) / passed.length
    const then = platformAt(platform, new Date(at))
    const actor = actorOf(then, officer)
    await withActor(platform.database, actor, (tx) =>
      steps[stage]({ platform: then, tx, actor, language: 'nl' }, making),
    )
    if (stage === 'shared' && choose.chance(0.8)) await answer(then, tools, { officer, signalId: making.signalId })
  }
}

function makingOf(platform: Platform, { row, answers }: OpenReport, choose: Chooser): Making | undefined {
  const story = findStory(answers.story)
  if (story === undefined) return undefined
  const value = choose.pick<Making['value']>(['yes', 'yes', 'yes', 'no', 'no-but-risk'])
  const persons = choose.chance(0.85)
  return { signalId: platform.newId(), reportId: row.id, story, where: answers.place, choose, value, persons }
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
      answerOffer({ platform, tx, actor, language: 'nl' }, { id: share.id, accept: true, reason: '' }),
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
