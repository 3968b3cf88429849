import type { VNode } from 'preact'
import { formatDate, formatMoment, formatShortDate } from '../../../../platform/i18n/dates.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import { Details, ShortDate, Tag, Timeline, type TimelineItem } from '../../../../ui/index.ts'
import {
  answerKindTexts,
  doneTexts,
  doneThings,
  isAnswerLate,
  type AnswerLine,
  type NewestAnswer,
  type ShareRow,
} from '../../../sharing/index.ts'
import { labelOf } from '../../labels/label-of.ts'
import { answerTexts } from './answer-text.ts'

/** An answer in a few words: what kind it is, and what was done. */
function answerInShort({ kind, done }: Pick<NewestAnswer, 'kind' | 'done'>, language: Language): string {
  const what = answerKindTexts.in(language)(kind)
  return done === null ? what : `${what}: ${labelOf(doneThings, done, doneTexts.in(language))}`
}

/** The day before a moment at which something is due: the last one on which it is in time. */
export const lastDayOf = (dueAt: Date): Date => new Date(dueAt.getTime() - 1)

type AnswersProps = {
  /** Newest first. */
  answers: readonly AnswerLine[]
  names: ReadonlyMap<string, string>
  /** Who gave them. */
  receiver: string
  language: Language
  /** What can be done with a question that has no reply. */
  onQuestion?: ((question: AnswerLine) => VNode) | undefined
}

const isOpenQuestion = ({ kind, reply }: AnswerLine): boolean => kind === 'question' && reply === undefined

/** What a receiver told: the newest and open questions in full, the others folded. */
export function Answers(props: AnswersProps): VNode {
  const { answers, language, receiver } = props
  const [newest] = answers
  const shown = answers.filter((answer) => answer === newest || isOpenQuestion(answer))
  const earlier = answers.filter((answer) => !shown.includes(answer))
  return (
    <>
      <Timeline items={shown.map((answer) => itemOf(answer, props))} />
      {earlier.length > 0 && (
        <Details summary={answerTexts.in(language)('earlier', { n: earlier.length, name: receiver })}>
          <Timeline items={earlier.map((answer) => itemOf(answer, props))} />
        </Details>
      )}
    </>
  )
}

function itemOf(answer: AnswerLine, { names, language, onQuestion }: AnswersProps): TimelineItem {
  const t = answerTexts.in(language)
  const { content, reply, doneOn, dueAt } = answer
  const nameOf = (id: string): string => names.get(id) ?? t('someone')
  return {
    at: answer.at,
    who: nameOf(answer.personId),
    what: answerInShort(answer, language),
    detail: (
      <>
        {content === undefined ? <p>{t('gone')}</p> : content.words !== undefined && <p>{content.words}</p>}
        {content?.takenUpBy !== undefined && <p>{t('takenUpBy', { who: content.takenUpBy })}</p>}
        {doneOn !== null && <p>{t('doneOn', { day: formatDate(new Date(doneOn), language) })}</p>}
        {content?.next !== undefined && <p>{t('next', { next: content.next })}</p>}
        {dueAt !== null && <p>{t('due', { day: formatDate(lastDayOf(dueAt), language) })}</p>}
        {answer.tellReporter && (
          <p>
            <Tag kind="neutral">{t('mayBeTold')}</Tag>
          </p>
        )}
        {reply !== undefined && (
          <>
            <p>
              <b>{t('reply', { name: nameOf(reply.personId), when: formatMoment(reply.at, language) })}</b>
            </p>
            <p>{reply.words ?? t('gone')}</p>
          </>
        )}
        {isOpenQuestion(answer) && <p>{t('noReply')}</p>}
        {isOpenQuestion(answer) && onQuestion?.(answer)}
      </>
    ),
  }
}

/** What waits in a share: something to see, to reply to, or to be told. */
export function ShareWaits({
  share,
  unseen,
  language,
  now,
}: {
  share: ShareRow
  /** Something was told that this side has not seen. */
  unseen: boolean
  language: Language
  now: Date
}): VNode {
  const t = answerTexts.in(language)
  const isLate = isAnswerLate(share, now)
  const runs = share.until_at > now
  return (
    <>
      {unseen && <Tag kind="new">{t('unseen')}</Tag>}{' '}
      {share.question_since !== null && runs && <Tag kind="waiting">{t('asks')}</Tag>}{' '}
      {isLate && <Tag kind="danger">{t('late')}</Tag>}
      {share.answer_due_at !== null && runs && !isLate && (
        <>{t('dueBy', { day: formatShortDate(lastDayOf(share.answer_due_at), language) })}</>
      )}
    </>
  )
}

/** The newest answer on one line. */
export function AnswerInShort({ answer, language }: { answer: NewestAnswer | undefined; language: Language }): VNode {
  if (answer === undefined) return <>{answerTexts.in(language)('noAnswer')}</>
  return (
    <>
      {answerInShort(answer, language)}, <ShortDate at={answer.at} />
    </>
  )
}
