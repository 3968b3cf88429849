import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const goneTexts = defineTexts({
  nl: {
    expired: 'Uw antwoorden zijn verwijderd',
    expiredText:
      'U was langer dan twee uur weg. Voor uw veiligheid hebben wij alles verwijderd. Er is niets verstuurd.',
    keptText: 'Alleen wat u zojuist invulde, hebben wij nog. U ziet het terug in het formulier.',
    again: 'Opnieuw beginnen',
    closed: 'Dit formulier is niet meer open',
    closedText: 'Het is al verstuurd, of er is twee uur niets veranderd. Kijk bij de meldingen wat er binnen is.',
    sent: 'Dit is al verstuurd',
    sentText: 'Wat u nu nog invulde, is niet bewaard. U kunt het wel toevoegen aan wat u verstuurde.',
    look: 'Bekijk wat u verstuurde',
    code: 'De code staat hier niet meer',
    codeText:
      'Wij laten de code twee uur zien. Daarna niet meer, voor uw veiligheid. Had u al verstuurd? Dan hebben wij het ontvangen.',
    codeKept: 'Hebt u de code bewaard? Dan kunt u volgen wat er gebeurt.',
    follow: 'Volgen met de code',
    new: 'Nieuw formulier beginnen',
  },
  en: {
    expired: 'Your answers have been removed',
    expiredText: 'You were away for more than two hours. For your safety we removed everything. Nothing was sent.',
    keptText: 'We only still have what you filled in just now. You will see it again in the form.',
    again: 'Begin again',
    closed: 'This form is no longer open',
    closedText: 'It has been sent already, or nothing changed for two hours. Look in the reports at what came in.',
    sent: 'This has already been sent',
    sentText: 'What you filled in just now was not kept. You can add it to what you sent.',
    look: 'Look at what you sent',
    code: 'The code is no longer here',
    codeText:
      'We show the code for two hours. After that we do not, for your safety. Had you sent it already? Then we received it.',
    codeKept: 'Have you saved the code? Then you can follow what happens.',
    follow: 'Follow with the code',
    new: 'Begin a new form',
  },
})
