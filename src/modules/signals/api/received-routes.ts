import type { z } from 'zod'
import { dayOf } from '../../../platform/clock/days.ts'
import { apiPost } from '../../../platform/http/api/api-route.ts'
import { apiBase } from '../../../platform/http/api/description.ts'
import { makeOnce } from '../../../platform/http/api/idempotency.ts'
import { InvalidInputError } from '../../../platform/http/api/invalid-input.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { RequestContext, Route } from '../../../platform/http/route.ts'
import { actionContext } from '../../../records/index.ts'
import { findAnswerFault } from '../../sharing/index.ts'
import { answerShare } from '../actions/share-answer.ts'
import { loadAnswers, loadShared, openShare } from '../load-shared.ts'
import { presentAnswers, presentReceivedShare } from './present-share.ts'
import { presentShared } from './present-shared.ts'
import { newAnswerSchema, receivedSchema } from './schemas.ts'
import * as word from './codes.ts'

/** One share that was offered to the actor, with what was told about it; what was shared only while it is accepted. */
export async function loadReceived(context: RequestContext, tx: Tx) {
  const { share, state } = await openShare(context, tx)
  return {
    share,
    state,
    told: await loadAnswers(context, tx, share),
    signal: state === 'accepted' ? await loadShared(context, tx, share) : undefined,
  }
}

/** A received share as the API shows it. */
export function presentReceived(
  { share, told, signal }: Awaited<ReturnType<typeof loadReceived>>,
  now: Date,
): z.input<typeof receivedSchema> {
  return {
    ...presentReceivedShare(share, now),
    antwoorden: presentAnswers(told),
    signaal: signal === undefined ? null : presentShared(signal),
  }
}

/** What the fields of an answer are called here, for what is wrong with them. */
const fieldNames = {
  words: 'tekst',
  done: 'gedaan',
  doneOn: 'gedaanOp',
  due: 'vervolgUiterlijk',
  tellReporter: 'melderMagHoren',
} as const

function answerOf(body: z.output<typeof newAnswerSchema>, now: Date) {
  const answer = {
    kind: word.answerKinds.codeOf(body.soort),
    done: body.gedaan === null ? null : word.doneThings.codeOf(body.gedaan),
    doneOn: body.gedaanOp,
    words: body.tekst,
    takenUpBy: body.opgepaktDoor,
    next: body.vervolg,
    due: body.vervolgUiterlijk,
    tellReporter: body.melderMagHoren,
  }
  const fault = findAnswerFault(answer, dayOf(now))
  if (fault === undefined) return answer
  const isMissing = fault.code === 'missing' || fault.code === 'choose'
  throw new InvalidInputError([
    { in: 'body', where: `/${fieldNames[fault.field]}`, code: isMissing ? 'missing' : 'invalid' },
  ])
}

/** What a receiver tells about what was shared with them. */
export const answerRoutes: readonly Route[] = [
  apiPost({
    permission: 'signal.receive',
    activity: 'signals',
    tag: 'ontvangen',
    path: '/ontvangen/:id/antwoorden',
    audit: 'share.answer-given',
    operation: 'ontvangenBeantwoorden',
    summary: 'Laat de gever weten wat u deed met wat gedeeld is, of geef het terug',
    body: newAnswerSchema,
    answer: receivedSchema,
    status: 201,
    async handle(context, body) {
      const shareId = context.params['id'] ?? ''
      const answer = answerOf(body, context.now)
      const received = await makeOnce(context, body, {
        async make(tx, id) {
          await openShare(context, tx)
          await answerShare(actionContext(context, tx), { ...answer, id, shareId })
        },
        answer: (tx) => loadReceived(context, tx),
      })
      const headers = { location: `${apiBase}/ontvangen/${shareId}` }
      return { body: presentReceived(received, context.now), headers }
    },
  }),
]
