import type { VNode } from 'preact'
import { z } from 'zod'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { Heading, TextArea } from '../../../../ui/index.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { id, requiredText, version } from '../../../../records/index.ts'
import { listAnswers, listSharesOf, presentAnswers, type AnswerLine } from '../../../sharing/index.ts'
import { replyToShare } from '../../actions/share-answer.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import { answerTexts } from './answer-text.ts'

const schema = z.strictObject({ id, version, words: requiredText(5000) })
type Data = { question: AnswerLine; receiver: string }

function Fields({ view, data }: { view: FormView; data: Data }): VNode {
  const t = answerTexts.in(view.language)
  return (
    <>
      <p>{t('replyIntro', { name: data.receiver })}</p>
      <Heading level={2}>{t('question')}</Heading>
      <p>{data.question.content?.words ?? t('gone')}</p>
      <TextArea {...view.field('words')} label={t('words')} />
    </>
  )
}

/** The reply of the desk to a question that a receiver asked back. */
export const replyForm: SignalForm<z.output<typeof schema>, Data> = {
  path: paths.signal.replyToShare(':id', ':share', ':question'),
  action: 'reply-to-share',
  schema,
  insertsInto: 'share_answer',
  labels: (language) => {
    const t = answerTexts.in(language)
    return { button: t('replyButton'), fields: { words: t('words') } }
  },
  async load({ row, keys }, { tx }, params) {
    const share = (await listSharesOf(tx, row.id)).find(({ id: known }) => known === params['share'])
    const told = share === undefined ? [] : presentAnswers(await listAnswers(tx, [share.id]), keys)
    const question = told.find(
      ({ id: known, kind, reply }) => known === params['question'] && kind === 'question' && !reply,
    )
    if (share === undefined || question === undefined) throw new NotFoundError()
    return { question, receiver: share.to_name }
  },
  fields: Fields,
  async act(context, { id: replyId, words }, { id: signalId, ...params }) {
    const [shareId = '', questionId = ''] = [params['share'], params['question']]
    await replyToShare(context, { id: replyId, signalId, shareId, questionId, words })
    return paths.signal.section(signalId, 'shares')
  },
}
