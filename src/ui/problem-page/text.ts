import { defineTexts } from '../../platform/i18n/texts.ts'

export const problemTexts = defineTexts({
  nl: {
    notFoundTitle: 'Deze pagina is er niet',
    notFoundText: 'De pagina bestaat niet, of u mag hem niet zien. Controleer het adres of ga terug.',
    refusedTitle: 'Dit mag u niet doen',
    notNowTitle: 'Dit kan nu niet',
    refusedBack: 'Terug naar het formulier',
    refusedKept: 'Wat u invulde, staat er nog.',
    refusedText: 'Uw rol geeft hier geen toegang toe. Vraag uw functioneel beheerder als u dit wel nodig hebt.',
    staleTitle: 'Dit formulier is verlopen',
    staleText:
      'Het formulier was te lang open of komt niet van deze website. Er is niets verstuurd. Ga terug, ververs de pagina en probeer het opnieuw.',
    conflictTitle: 'Iemand anders was u voor',
    conflictText:
      'Wat u wilde veranderen is intussen door iemand anders veranderd. Er is niets overschreven. Kijk eerst wat er nu staat.',
    conflictBack: 'Bekijk wat er nu staat',
    tooLargeTitle: 'Dit is te groot',
    tooLargeText:
      'U stuurde meer dan wij kunnen ontvangen. Ten hoogste 10 bestanden van elk 20 MB, of 10.000 tekens tekst. Ga terug en maak het kleiner.',
    tooManyTitle: 'Even wachten',
    tooManyText:
      'Er is te vaak achter elkaar geprobeerd. Probeer het over {minutes, plural, one {# minuut} other {# minuten}} opnieuw.',
    noRoomTitle: 'Er is nu geen ruimte',
    noRoomText:
      'De server kan dit nu niet opslaan. Er is niets bewaard. Probeer het later opnieuw, of bel het meldpunt.',
    badRequestTitle: 'Dit kunnen wij niet lezen',
    badRequestText: 'Er kwam iets binnen dat wij niet begrijpen. Ga terug en probeer het opnieuw.',
    failedTitle: 'Er ging iets mis',
    failedText: 'Dit is onze fout. Probeer het opnieuw. Blijft het misgaan? Geef dan deze code door aan de beheerder:',
    danger: 'Is er direct gevaar?',
    call: 'Bel 112',
    home: 'Naar het begin',
  },
  en: {
    notFoundTitle: 'This page is not here',
    notFoundText: 'The page does not exist, or you may not see it. Check the address or go back.',
    refusedTitle: 'You may not do this',
    notNowTitle: 'This cannot be done now',
    refusedBack: 'Back to the form',
    refusedKept: 'What you filled in is still there.',
    refusedText: 'Your role gives no access to this. Ask your administrator if you do need it.',
    staleTitle: 'This form has expired',
    staleText:
      'The form was open too long or does not come from this website. Nothing was sent. Go back, reload the page and try again.',
    conflictTitle: 'Somebody else was first',
    conflictText:
      'What you wanted to change has meanwhile been changed by somebody else. Nothing was overwritten. First look at what is there now.',
    conflictBack: 'Look at what is there now',
    tooLargeTitle: 'This is too large',
    tooLargeText:
      'You sent more than we can take. At most 10 files of 20 MB each, or 10,000 characters of text. Go back and make it smaller.',
    tooManyTitle: 'Please wait',
    tooManyText:
      'There were too many tries in a row. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
    noRoomTitle: 'There is no room now',
    noRoomText: 'The server cannot store this now. Nothing was kept. Try again later, or call the reporting point.',
    badRequestTitle: 'We cannot read this',
    badRequestText: 'Something came in that we do not understand. Go back and try again.',
    failedTitle: 'Something went wrong',
    failedText:
      'This is our mistake. Please try again. Does it keep going wrong? Then give this code to the administrator:',
    danger: 'Is anybody in danger now?',
    call: 'Call 112',
    home: 'To the start',
  },
})
