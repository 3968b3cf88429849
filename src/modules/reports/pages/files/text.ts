import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const filesTexts = defineTexts({
  nl: {
    title: 'Wilt u foto’s of bestanden meesturen?',
    why: 'U mag dit overslaan. Ten hoogste 10 bestanden van elk 20 MB: foto’s, pdf of tekst. Wij halen verborgen gegevens, zoals de plaats van de foto, uit de versie waarmee wij werken.',
    label: 'Kies bestanden',
    add: 'Bestanden toevoegen',
    next: 'Verder',
    remove: 'Verwijderen',
    already: 'Toegevoegde bestanden',
    none: 'Geen bestanden',
    summary: 'Bestanden',
    quarantined: 'apart gezet, wordt gecontroleerd',
    errorNone: 'Kies eerst een of meer bestanden, of ga verder zonder.',
    errorTooMany: 'Er kunnen ten hoogste 10 bestanden bij een melding. De rest is niet toegevoegd.',
    errorTooLarge: '{name} is groter dan 20 MB en is niet toegevoegd.',
    errorType: '{name} is geen foto, pdf of tekst en is niet toegevoegd.',
    errorHostile: '{name} is geweigerd: het bestand kan schadelijk zijn.',
    errorNoRoom:
      'Er is nu geen ruimte voor bestanden. {name} is niet toegevoegd. Wat u hebt geschreven, blijft bewaard: u kunt verder zonder dit bestand.',
  },
  en: {
    title: 'Do you want to send photos or files?',
    why: 'You may skip this. At most 10 files of 20 MB each: photos, PDF or text. We take hidden data, such as where a photo was taken, out of the version that we work with.',
    label: 'Choose files',
    add: 'Add files',
    next: 'Continue',
    remove: 'Remove',
    already: 'Files added',
    none: 'No files',
    summary: 'Files',
    quarantined: 'put aside, will be checked',
    errorNone: 'First choose one or more files, or continue without.',
    errorTooMany: 'At most 10 files can go with a report. The rest was not added.',
    errorTooLarge: '{name} is larger than 20 MB and was not added.',
    errorType: '{name} is not a photo, PDF or text and was not added.',
    errorHostile: '{name} was refused: the file may be harmful.',
    errorNoRoom:
      'There is no room for files now. {name} was not added. What you wrote is kept: you can continue without this file.',
  },
})
