import { defineTexts, type Language } from '../../../platform/i18n/texts.ts'
import { networkEventTexts } from './events-of-network.ts'
import { reportEventTexts } from './events-of-reports.ts'
import { signalEventTexts } from './events-of-signals.ts'
import { wordList } from './find-label.ts'

/** What happened in this module, in words: for the logs. */
const ownEventTexts = defineTexts({
  nl: {
    'log.reviewed': 'Logboek bekeken',
    'log.filtered': 'Logboek gefilterd',
    'log.exported': 'Logboek uitgevoerd naar een bestand',
    'log.request-reviewed': 'Eén verzoek in de logboeken bekeken',
    'history.viewed': 'Geschiedenis bekeken',
    'erasure.listed': 'Lijst van te wissen dossiers bekeken',
    'erasure.searched': 'Dossier gezocht om te wissen',
    'erasure.viewed': 'Pagina om te wissen bekeken',
    'erasure.asked': 'Wissen gevraagd',
    'erasure.confirmed': 'Wissen bevestigd',
    'erasure.withdrawn': 'Verzoek om te wissen ingetrokken',
    'erasure.named-viewed': 'Bekeken wie genoemd is, om te wissen',
    'erasure.named-asked': 'Wissen van genoemden gevraagd',
    'record.erased': 'Melding of signaal gewist',
    'record.named-erased': 'Genoemden in een signaal gewist',
  },
  en: {
    'log.reviewed': 'Log viewed',
    'log.filtered': 'Log filtered',
    'log.exported': 'Log exported to a file',
    'log.request-reviewed': 'One request in the logs viewed',
    'history.viewed': 'History viewed',
    'erasure.listed': 'List of erasures viewed',
    'erasure.searched': 'Record searched for, to erase it',
    'erasure.viewed': 'Page for erasing viewed',
    'erasure.asked': 'Erasure asked',
    'erasure.confirmed': 'Erasure confirmed',
    'erasure.withdrawn': 'Erasure withdrawn',
    'erasure.named-viewed': 'Looked who is named, to erase them',
    'erasure.named-asked': 'Erasure of some of those named asked',
    'record.erased': 'Report or signal erased',
    'record.named-erased': 'Some of those named in a signal erased',
  },
})

/** What the platform did by itself. These lines are of no organisation, so no officer can choose them. */
const jobEventTexts = defineTexts({
  nl: {
    'job.announce-acute-report': 'Gewaarschuwd voor een melding met acuut gevaar',
    'job.mail-notice': 'Bericht over een account gemaild',
    'job.follow-shares': 'Nagekeken welk delen is afgelopen',
    'job.purge-expired': 'Opgeruimd wat verlopen was',
    'job.make-checkpoint': 'Controlepunt van de geschiedenis gemaakt',
  },
  en: {
    'job.announce-acute-report': 'Warned of a report with acute danger',
    'job.mail-notice': 'Notice about an account mailed',
    'job.follow-shares': 'Looked which shares have ended',
    'job.purge-expired': 'What had expired was removed',
    'job.make-checkpoint': 'Checkpoint of the history made',
  },
})

const chosenLists = [
  wordList(reportEventTexts),
  wordList(signalEventTexts),
  wordList(networkEventTexts),
  wordList(ownEventTexts),
]
const lists = [...chosenLists, wordList(jobEventTexts)]

/** An audit event in words; nothing when it has none yet, which a test over all routes and jobs does not let pass. */
export function findEventWords(event: string, language: Language): string | undefined {
  for (const list of lists) {
    const words = list.find(event, language)
    if (words !== undefined) return words
  }
  return undefined
}

/** An audit event in words, or its own name where it has none. */
export function eventWords(event: string, language: Language): string {
  return findEventWords(event, language) ?? event
}

/** Every event that can be chosen, in the order of the words. */
export function knownEvents(language: Language): readonly { value: string; label: string }[] {
  return chosenLists
    .flatMap(({ keys }) => [...keys])
    .map((value) => ({ value, label: eventWords(value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
}
