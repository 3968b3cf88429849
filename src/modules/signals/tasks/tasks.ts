import type { Tx } from '../../../platform/db/database.ts'
import type { Task, TaskSource } from '../../../platform/http/tasks.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { listSharesTo, receives } from '../../sharing/index.ts'
import { ownDesks, receivingOrganisations } from '../policy.ts'
import { countWaitingSignals } from '../queries/find.ts'
import { listQuestionsTo } from '../queries/others.ts'
import { listAdviceTo } from '../queries/work.ts'
import { paths } from '../paths.ts'
import { answerLines } from './answers.ts'
import { morningTexts } from './text.ts'
import { dayAfter, dayOf, startOfDay } from '../../../platform/clock/days.ts'

/** Counting stops here, where the sentences say "100 or more". */
const cap = 100
const week = 7 * 24 * 60 * 60 * 1000

/** What waits for the actor today: signals of their desks, shares, questions for advice. */
export const signalTasks: TaskSource = async (context, tx) => [
  ...(await deskLines(context, tx)),
  ...(await receiverLines(context, tx)),
  ...(await answerLines(context, tx)),
]

async function deskLines(context: RequestContext, tx: Tx): Promise<readonly Task[]> {
  const desks = ownDesks(context.actor)
  if (desks.length === 0) return []
  const { now } = context
  const t = morningTexts.in(context.language)
  const endOfDay = startOfDay(dayAfter(dayOf(now)))
  const { fresh, acute, overdue, today } = await countWaitingSignals(tx, { desks, now, endOfDay, cap })
  return [
    { text: t('acute', { n: acute }), href: `${paths.list}?acuut=ja`, count: acute, urgent: true },
    {
      text: t('overdue', { n: overdue }),
      href: `${paths.list}?volgorde=due&richting=op`,
      count: overdue,
      urgent: true,
    },
    { text: t('today', { n: today }), href: `${paths.list}?volgorde=due&richting=op`, count: today, urgent: false },
    { text: t('fresh', { n: fresh }), href: `${paths.list}?stand=accepted`, count: fresh, urgent: false },
  ]
}

async function receiverLines(context: RequestContext, tx: Tx): Promise<readonly Task[]> {
  const { actor, now } = context
  const organisations = receivingOrganisations(actor)
  if (organisations.length === 0) return []
  const t = morningTexts.in(context.language)
  const offered = await listSharesTo(tx, { organisations, statuses: ['offered'], now, limit: cap })
  const mine = offered.filter((share) => receives(actor, share)).length
  const open = (await listAdviceTo(tx, organisations, cap)).filter((row) => row.answered_at === null).length
  const asked = (await listQuestionsTo(tx, organisations, new Date(now.getTime() - week))).length
  return [
    { text: t('offered', { n: mine }), href: paths.received.list, count: mine, urgent: false },
    { text: t('advice', { n: open }), href: paths.advice.list, count: open, urgent: false },
    { text: t('asked', { n: asked }), href: paths.received.list, count: asked, urgent: false },
  ]
}
