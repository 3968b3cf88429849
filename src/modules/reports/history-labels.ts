import { defineLabels } from '../../platform/i18n/labels.ts'

/** What stands in the history of a report. */
export const historyLabels = defineLabels({
  nl: {
    'report.sent': 'Melding of vraag verstuurd',
    'report.accept': 'Aangenomen als signaal',
    'report.send-on': 'Doorgestuurd naar een ander bureau',
    'report.ask': 'Vraag gesteld aan de melder',
    'report.answer': 'Advies gegeven',
    'report.give-feedback': 'Terugkoppeling gegeven',
    'report.close': 'Gesloten',
    'report.reopen': 'Heropend',
    'report.make-report': 'Adviesvraag werd een melding',
    'report.follow-signal': 'Meegegaan met het signaal naar een ander bureau',
    'report.reply': 'Antwoord van de melder',
    'report.add': 'Aanvulling van de melder',
    'report.add-files': 'Bijlagen toegevoegd door de melder',
  },
  en: {
    'report.sent': 'Report or question sent',
    'report.accept': 'Accepted as a signal',
    'report.send-on': 'Sent on to another desk',
    'report.ask': 'Question asked to the reporter',
    'report.answer': 'Advice given',
    'report.give-feedback': 'Feedback given',
    'report.close': 'Closed',
    'report.reopen': 'Reopened',
    'report.make-report': 'Question for advice became a report',
    'report.follow-signal': 'Went with the signal to another desk',
    'report.reply': 'Answer of the reporter',
    'report.add': 'Addition of the reporter',
    'report.add-files': 'Attachments added by the reporter',
  },
})
