import { defineLabels } from '../../../platform/i18n/labels.ts'

/** What happened in this module, for the logs. */
export const eventLabels = defineLabels({
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
