import type { VNode } from 'preact'
import { z } from 'zod'
import { dayOf } from '../../../../platform/clock/days.ts'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import type { Language } from '../../../../platform/i18n/texts.ts'
import {
  checkbox,
  choice,
  errorLabel,
  id,
  optionalChoice,
  optionalDay,
  optionalText,
  type RecordForm,
} from '../../../../records/index.ts'
import { Checkbox, ConditionalFields, DateField, Radios, Select, TextArea, TextField } from '../../../../ui/index.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { answerKinds, doneTexts, doneThings, findAnswerFault, type ShareRow } from '../../../sharing/index.ts'
import { answerShare } from '../../actions/share-answer.ts'
import { openShare } from '../../load-shared.ts'
import { paths } from '../../paths.ts'
import { optionsOf } from '../options.ts'
import { answerFormTexts } from './answer-text.ts'

const schema = z.strictObject({
  id,
  kind: choice(answerKinds),
  done: optionalChoice(doneThings),
  takenUpBy: optionalText(120),
  words: optionalText(5000),
  doneOn: optionalDay(),
  next: optionalText(500),
  due: optionalDay(),
  tellReporter: checkbox,
})
type Input = z.output<typeof schema>

const asAnswer = ({ tellReporter, ...input }: Input) => ({ ...input, tellReporter: tellReporter === 'yes' })
const hints = { cannot: 'cannotHint', question: 'questionHint', 'handed-back': 'handedBackHint' } as const
const ownErrors = ['not-yet', 'nothing-follows', 'nothing-to-tell'] as const

function faultLabel(code: string, language: Language): string {
  const own = ownErrors.find((known) => known === code)
  return own === undefined ? errorLabel(code, language) : answerFormTexts.in(language)(own)
}

function Fields({ view, data }: { view: FormView; data: ShareRow }): VNode {
  const { language } = view
  const t = answerFormTexts.in(language)
  const from = data.from_name
  const kinds = answerKinds.map((value) => ({
    value,
    label: t(value),
    ...(value in hints ? { hint: t(hints[value as keyof typeof hints]) } : {}),
  }))
  return (
    <>
      <p>{t('intro', { from })}</p>
      <Radios {...view.field('kind')} legend={t('kind')} options={kinds} />
      <ConditionalFields>
        <Select
          {...view.field('done')}
          label={t('what')}
          options={optionsOf(doneThings, doneTexts.in(language))}
          empty={t('choose')}
          optional
        />
      </ConditionalFields>
      <TextArea {...view.field('words')} label={t('words')} hint={t('wordsHint')} optional />
      <TextField {...view.field('takenUpBy')} label={t('takenUpBy')} hint={t('takenUpByHint')} optional />
      <DateField {...view.day('doneOn')} label={t('doneOn')} optional />
      <TextField {...view.field('next')} label={t('next')} optional />
      <DateField {...view.day('due')} label={t('due')} hint={t('dueHint', { from })} optional />
      <Checkbox
        name="tellReporter"
        label={t('tellReporter')}
        hint={t('tellReporterHint', { from })}
        checked={view.values('tellReporter').includes('yes')}
        error={view.error('tellReporter')}
      />
    </>
  )
}

/** The receiver of a share tells the giver what they did with it. */
export const answerForm: RecordForm<Input, ShareRow> = {
  path: paths.received.answer(':id'),
  permission: 'signal.receive',
  activity: 'signals',
  audit: { viewed: 'share.answer-form-viewed', done: 'share.answer-given' },
  schema,
  insertsInto: 'share_answer',
  labels: (language) => {
    const t = answerFormTexts.in(language)
    const fields = ['kind', 'words', 'doneOn', 'due', 'next', 'takenUpBy', 'tellReporter'] as const
    return {
      title: t('title'),
      button: t('button'),
      fields: { ...Object.fromEntries(fields.map((field) => [field, t(field)])), done: t('what') },
    }
  },
  async load(context, tx) {
    const { share, state } = await openShare(context, tx)
    if (state !== 'accepted') throw new NotFoundError()
    const t = answerFormTexts.in(context.language)
    return {
      back: { href: paths.received.share(share.id), label: t('back') },
      about: t('about', { number: share.record_number, from: share.from_name }),
      number: share.record_number,
      data: share,
    }
  },
  fields: Fields,
  check(input, { now, language }) {
    const fault = findAnswerFault(asAnswer(input), dayOf(now))
    return fault === undefined ? [] : [{ field: fault.field, message: faultLabel(fault.code, language) }]
  },
  async act(context, input, { id: shareId }) {
    const { share } = await openShare(context.request, context.tx)
    await answerShare(context, { ...asAnswer(input), shareId })
    const t = answerFormTexts.in(context.language)
    const [from, number] = [share.from_name, share.record_number]
    if (input.kind !== 'handed-back') {
      return { to: paths.received.share(shareId), saved: { title: t('said'), text: t('saidWho', { from }) } }
    }
    const saved = { title: t('handedBackSaid', { number }), text: t('handedBackWho', { from }) }
    return { to: paths.received.list, saved }
  },
  done: ({ id: shareId }) => paths.received.share(shareId),
}
