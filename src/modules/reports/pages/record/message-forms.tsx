import { z } from 'zod'
import { id, requiredText } from '../../../../records/index.ts'
import { TextArea } from '../../../../ui/index.ts'
import { answerAdvice, askReporter, giveFeedback } from '../../actions/handle-report.ts'
import { paths } from '../../paths.ts'
import { reportForm } from './report-form.ts'
import { recordTexts } from './text.ts'

const longest = 10_000
const schema = z.strictObject({ id, text: requiredText(longest) })

const messages = {
  ask: { path: paths.report.ask, audit: 'report.asked', send: askReporter },
  'give-feedback': { path: paths.report.feedback, audit: 'report.fed-back', send: giveFeedback },
  answer: { path: paths.report.answer, audit: 'advice.answered', send: answerAdvice },
} as const

/** A message of the desk to the reporter. */
function messageForm(action: keyof typeof messages) {
  const { path, audit, send } = messages[action]
  return reportForm({
    path: path(':id'),
    audit,
    schema,
    insertsInto: 'report_message',
    labels(language) {
      const t = recordTexts.in(language)
      return {
        title: t(action),
        saved: t(`${action}-done`),
        button: t(`${action}-button`),
        fields: { text: t(`${action}-label`) },
      }
    },
    fields({ view }) {
      const t = recordTexts.in(view.language)
      return (
        <TextArea
          {...view.field('text')}
          label={t(`${action}-label`)}
          hint={t(`${action}-hint`)}
          rows={4}
          maxLength={longest}
        />
      )
    },
    act: (context, message, { id: reportId }) => send(context, { ...message, reportId }),
  })
}

export const askForm = messageForm('ask')
export const feedbackForm = messageForm('give-feedback')
export const answerForm = messageForm('answer')
