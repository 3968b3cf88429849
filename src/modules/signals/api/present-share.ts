import type { z } from 'zod'
import { isoDateTime } from '../../../platform/http/api/paging.ts'
import { shareStateAt, type AnswerLine, type ShareRow } from '../../sharing/index.ts'
import type { RecordData } from '../load-record.ts'
import type { ToldAnswers } from '../load-shared.ts'
import type { receivedListSchema, receivedSchema, signalSchema } from './schemas.ts'
import * as word from './codes.ts'

function presentShare(share: ShareRow, now: Date) {
  return {
    id: share.id,
    stand: word.shareStates.of(shareStateAt(share, now)),
    onderdelen: word.parts.ofAll(share.parts),
    doel: word.sharePurposes.of(share.purpose),
    kader: share.framework_text,
    aangebodenOp: isoDateTime(share.offered_at),
    geldigTot: isoDateTime(share.until_at),
    antwoordVoor: isoDateTime(share.answer_due_at),
  }
}

/** A share as its giver sees it, with what the receiver told. */
export function presentGivenShare(
  { answers, names }: Pick<RecordData, 'answers' | 'names'>,
  share: ShareRow,
  now: Date,
): z.input<typeof signalSchema>['gedeeld'][number] {
  const receiver = { ontvangerId: share.to_organisation, ontvanger: share.to_name, rol: share.to_role }
  const own = answers.filter(({ shareId }) => shareId === share.id)
  return { ...presentShare(share, now), ...receiver, antwoorden: presentAnswers({ answers: own, names }) }
}

/** A share as its receiver sees it. */
export function presentReceivedShare(
  share: ShareRow,
  now: Date,
): z.input<typeof receivedListSchema>['ontvangen'][number] {
  return { ...presentShare(share, now), geverId: share.from_organisation, gever: share.from_name }
}

/** What a receiver told, newest first, with the replies to their questions. */
export function presentAnswers({ answers, names }: ToldAnswers): z.input<typeof receivedSchema>['antwoorden'] {
  return answers.map(({ content, reply, ...answer }) => ({
    id: answer.id,
    op: isoDateTime(answer.at),
    door: names.get(answer.personId) ?? null,
    soort: word.answerKinds.of(answer.kind),
    gedaan: answer.done === null ? null : word.doneThings.of(answer.done),
    gedaanOp: answer.doneOn,
    tekst: content?.words ?? null,
    opgepaktDoor: content?.takenUpBy ?? null,
    vervolg: content?.next ?? null,
    vervolgVoor: isoDateTime(answer.dueAt),
    melderMagHoren: answer.tellReporter,
    antwoordOpVraag: presentReply(reply, names),
  }))
}

function presentReply(reply: AnswerLine['reply'], names: ToldAnswers['names']) {
  if (reply === undefined) return null
  return { op: isoDateTime(reply.at), door: names.get(reply.personId) ?? null, tekst: reply.words ?? null }
}
