import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const shareTexts = defineTexts({
  nl: {
    title: 'Delen',
    intro: 'Kies wat de ontvanger mag zien en hoe lang. De ontvanger moet het aanbod eerst aannemen.',
    button: 'Delen aanbieden',
    receiver: 'Ontvanger: {name} ({role})',
    framework: 'Kader: {framework}',
    noFramework: 'Voor deze route is geen kader bekend',
    noFrameworkText:
      'Geen beleidsstuk noemt een kader voor deze route. Deel alleen wat nodig is, het liefst zonder personen. U kunt toestemming vragen, zonder namen overleggen, of het de functionaris gegevensbescherming vragen.',
    warningRead: 'Ik heb dit gelezen en deel toch',
    mayNot: 'U kunt nu niet delen',
    mayNotText:
      'Bij de registratie is besloten dat dit signaal niet wordt doorgegeven. Beoordeel de grondslag opnieuw als dat moet veranderen.',
    parts: 'Wat ziet de ontvanger?',
    purpose: 'Waarvoor?',
    until: 'Tot en met',
    untilHint: 'Daarna kan de ontvanger het niet meer zien. Voorstel volgens uw regio: {days} dagen.',
    chooseTitle: 'Met wie wilt u delen?',
    nobody: 'Er is nog niet besloten over een route. Kies eerst een route.',
    chooseRoute: 'Route kiezen',
    endTitle: 'Delen stoppen',
    endIntro: 'De ontvanger ziet het signaal dan meteen niet meer. Wat gedeeld was, blijft in de geschiedenis staan.',
    endButton: 'Delen stoppen',
  },
  en: {
    title: 'Share',
    intro: 'Choose what the receiver may see and for how long. The receiver must first accept the offer.',
    button: 'Offer to share',
    receiver: 'Receiver: {name} ({role})',
    framework: 'Framework: {framework}',
    noFramework: 'No framework is stated for this route',
    noFrameworkText:
      'No policy paper states a framework for this route. Share only what is needed, preferably without persons. You can ask consent, consult without names, or ask the data protection officer.',
    warningRead: 'I have read this and share nevertheless',
    mayNot: 'You cannot share now',
    mayNotText:
      'At registration it was decided that this signal is not passed on. Decide on the basis again if that must change.',
    parts: 'What does the receiver see?',
    purpose: 'What for?',
    until: 'Up to and including',
    untilHint: 'After that the receiver can no longer see it. Proposal of your region: {days} days.',
    chooseTitle: 'With whom do you want to share?',
    nobody: 'No route was decided yet. Choose a route first.',
    chooseRoute: 'Choose a route',
    endTitle: 'End sharing',
    endIntro: 'The receiver then no longer sees the signal, at once. That it was shared stays in the history.',
    endButton: 'End sharing',
  },
})
