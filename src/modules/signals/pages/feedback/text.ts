import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const feedbackTexts = defineTexts({
  nl: {
    title: 'Terugkoppelen aan de melder',
    intro:
      'De melder leest dit met de code. Geen gegevens van anderen. Eenvoudige zinnen. Versturen kunt u niet terugdraaien.',
    button: 'Terugkoppeling versturen',
    report: 'Welke melding?',
    reportOf: 'Melding van {when}',
    noWay: 'Melding van {when}: geen weg terug, dit wordt vastgelegd als niet mogelijk',
    noReports: 'Achter dit signaal staat geen melding. Koppel zelf terug als dat kan.',
    moment: 'Wanneer?',
    template: 'Begin met',
    own: 'alleen eigen woorden',
    proposed: '{receiver} liet op {when} weten dat de melder dit mag horen.',
    words: 'Eigen woorden',
    wordsHint: 'Komt na de gekozen tekst. Mag leeg blijven als u een tekst koos.',
  },
  en: {
    title: 'Give feedback to the reporter',
    intro:
      'The reporter reads this with the code. No data of others. Simple sentences. What was sent cannot be taken back.',
    button: 'Send feedback',
    report: 'Which report?',
    reportOf: 'Report of {when}',
    noWay: 'Report of {when}: no way back, this is recorded as not possible',
    noReports: 'No report stands behind this signal. Give feedback yourself where you can.',
    moment: 'When?',
    template: 'Begin with',
    own: 'own words only',
    proposed: '{receiver} told on {when} that the reporter may hear this.',
    words: 'Own words',
    wordsHint: 'Comes after the chosen text. May stay empty if you chose a text.',
  },
})

/** What a reporter may be told. Named by what happened; kept with the feedback. */
export const templateTexts = defineTexts({
  nl: {
    thanks: 'Dank u voor uw melding. Wij hebben die gelezen en pakken die op.',
    'looking-into': 'Wij zoeken uit wat er aan de hand is. Dat kan even duren.',
    'with-partner': 'Wij hebben hulp of een partner gevraagd om verder te gaan.',
    helped: 'Er is iets gedaan met uw melding. Meer mogen wij niet vertellen, om mensen te beschermen.',
    'nothing-found':
      'Wij hebben geen tekenen van uitbuiting gevonden. Goed dat u het meldde. Ziet u weer iets? Meld het.',
  },
  en: {
    thanks: 'Thank you for your report. We have read it and take it up.',
    'looking-into': 'We are finding out what is going on. That may take a while.',
    'with-partner': 'We have asked for help or a partner to go on.',
    helped: 'Something was done with your report. We may not tell more, to protect people.',
    'nothing-found':
      'We found no signs of exploitation. It was good to report it. Do you see something again? Report it.',
  },
})

export const templates = ['thanks', 'looking-into', 'with-partner', 'helped', 'nothing-found'] as const
