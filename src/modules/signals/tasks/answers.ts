import type { Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { Task } from '../../../platform/http/tasks.ts'
import { countWaitingShares } from '../../sharing/index.ts'
import { paths } from '../paths.ts'
import { ownDesks, receivingOrganisations } from '../policy.ts'
import { signals } from '../record.ts'
import { answerTaskTexts } from './answers-text.ts'

/** Counting stops here, where the sentences say "100 or more". */
const cap = 100

/** Answers of receivers that the desk has to see, reply to or wait for; and what a receiver is to tell or to read. */
export async function answerLines(context: RequestContext, tx: Tx): Promise<readonly Task[]> {
  const { actor, now, language } = context
  const [from, to] = [ownDesks(actor), receivingOrganisations(actor)]
  if (from.length === 0 && to.length === 0) return []
  const t = answerTaskTexts.in(language)
  const n = await countWaitingShares(tx, { kind: signals.kind, from, to, now, cap })
  const [given, received] = [paths.given, paths.received.list]
  return [
    { text: t('ownLate', { n: n.ownLate }), href: received, count: n.ownLate, urgent: true },
    { text: t('answers', { n: n.answers }), href: given, count: n.answers, urgent: false },
    { text: t('questions', { n: n.questions }), href: given, count: n.questions, urgent: false },
    { text: t('late', { n: n.late }), href: given, count: n.late, urgent: false },
    { text: t('replies', { n: n.replies }), href: received, count: n.replies, urgent: false },
  ]
}
