import { defineLabels } from '../../platform/i18n/labels.ts'

/** What stands in the history of a report. */
export const historyLabels = defineLabels({
  nl: {
    'report.sent': 'Melding of vraag verstuurd',
    'report.files-added': 'Bijlagen toegevoegd door de melder',
    'report.addition': 'Aanvulling van de melder',
    'report.accept': 'Aangenomen als signaal',
    'report.send-on': 'Doorgestuurd naar een ander bureau',
    'report.ask': 'Vraag gesteld aan de melder',
    'report.answer': 'Antwoord gegeven',
    'report.give-feedback': 'Terugkoppeling gegeven',
    'report.close': 'Gesloten',
    'report.reopen': 'Heropend',
    'report.make-report': 'Adviesvraag werd een melding',
    'report.follow-signal': 'Meegegaan met het signaal naar een ander bureau',
  },
  en: {
    'report.sent': 'Report or question sent',
    'report.files-added': 'Attachments added by the reporter',
    'report.addition': 'Addition of the reporter',
    'report.accept': 'Accepted as a signal',
    'report.send-on': 'Sent on to another desk',
    'report.ask': 'Question asked to the reporter',
    'report.answer': 'Answer given',
    'report.give-feedback': 'Feedback given',
    'report.close': 'Closed',
    'report.reopen': 'Reopened',
    'report.make-report': 'Question for advice became a report',
    'report.follow-signal': 'Went with the signal to another desk',
  },
})
