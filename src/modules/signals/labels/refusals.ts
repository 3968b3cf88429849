import { defineTexts } from '../../../platform/i18n/texts.ts'

/** Why something cannot be done now, and what can. Keys are the names of the refusals in the logs. */
export const refusalTexts = defineTexts({
  nl: {
    'not-in-this-status':
      'Dit kan niet in deze stand van het signaal. Bekijk het signaal opnieuw: daar staat wat nu kan.',
    'reason-needed': 'Schrijf op waarom u dit besluit.',
    changed:
      'Een collega was u voor. Dit is veranderd: {changes}. Bekijk het signaal. Wat u invulde, staat nog in het formulier.',
    'gate-basis-needed': 'Kies een grondslag als u personen wilt vastleggen.',
    'gate-basis-without-persons':
      'Zonder personen is er geen grondslag. Kies “geen”, of kies voor vastleggen op een grondslag.',
    'persons-not-allowed':
      'Bij de registratie is besloten dat in dit signaal geen personen staan. Beoordeel de grondslag opnieuw als dat moet veranderen.',
    'first-remove-persons':
      'In dit signaal staan nog personen, voertuigen of nummers. Haal die eerst weg, of kies voor vastleggen op een grondslag.',
    'may-not-pass-on':
      'Bij de registratie is besloten dat dit signaal niet wordt doorgegeven. Beoordeel de grondslag opnieuw als dat moet veranderen.',
    'first-end-shares': 'Dit signaal wordt nog gedeeld, of is aangeboden om te delen. Beëindig dat eerst.',
    'role-may-not-assess': 'In uw regio beoordeelt een andere rol dit signaal.',
    'excluded-by-route': 'In uw regio sluiten routes elkaar uit. Trek eerst de andere route in als u deze wilt kiezen.',
    'outside-framework': 'Dit kader staat niet toe dat u deze onderdelen deelt. Haal ze weg, of kies een andere route.',
    'warning-not-accepted': 'Voor deze route is geen kader bekend. Bevestig dat u de waarschuwing hebt gelezen.',
    'referral-not-decided': 'Delen kan pas als over deze doorgeleiding is besloten.',
    'until-passed': 'Kies een dag die nog niet voorbij is als einde van het delen.',
    'receiver-left': 'De ontvanger doet niet meer mee in het netwerk.',
    'close-follow-up-first':
      'Er zijn risicofactoren gevonden. Regel eerst preventieve hulp en sluit het signaal na de opvolging.',
    'not-a-desk': 'Dit is geen bureau dat signalen van deze plaats behandelt.',
    'same-desk': 'Het signaal staat al bij dit bureau.',
    'questions-used-up':
      'Uw organisatie heeft vandaag al {limit} keer gevraagd of anderen iets weten. Morgen kan het weer.',
    'nothing-to-ask':
      'In dit signaal staat niets waarop anderen kunnen zoeken. Voeg eerst een nummer, kenteken of adres toe.',
    'too-much-to-ask':
      'In dit signaal staan te veel nummers, kentekens, adressen en accounts voor één vraag. U kunt over {limit} tegelijk vragen. Haal weg wat niet nodig is, of splits het signaal.',
    'signal-closed': 'Dit signaal is gesloten. Heropen het eerst.',
    'number-unknown': 'Er is geen signaal met dit nummer in uw register.',
    'share-has-ended': 'Dit aanbod is al beantwoord of voorbij.',
    'already-answered': 'Op deze vraag is al geantwoord.',
  },
  en: {
    'not-in-this-status':
      'This cannot be done while the signal stands as it does. Look at it again: it says what can be done now.',
    'reason-needed': 'Write down why you decide this.',
    changed:
      'A colleague was before you. This changed: {changes}. Look at the signal. What you filled in is still in the form.',
    'gate-basis-needed': 'Choose a legal basis if you want to record persons.',
    'gate-basis-without-persons':
      'Without persons there is no legal basis. Choose “none”, or choose to record on a basis.',
    'persons-not-allowed':
      'At registration it was decided that this signal names no persons. Decide on the basis again if that must change.',
    'first-remove-persons':
      'This signal still names persons, vehicles or numbers. Remove those first, or choose to record on a basis.',
    'may-not-pass-on':
      'At registration it was decided that this signal is not passed on. Decide on the basis again if that must change.',
    'first-end-shares': 'This signal is still shared, or offered for sharing. End that first.',
    'role-may-not-assess': 'In your region another role assesses this signal.',
    'excluded-by-route':
      'In your region routes exclude each other. Withdraw the other route first if you want this one.',
    'outside-framework': 'This framework does not allow sharing these parts. Take them off, or choose another route.',
    'warning-not-accepted': 'No framework is stated for this route. Confirm that you have read the warning.',
    'referral-not-decided': 'Sharing is possible once this referral has been decided.',
    'until-passed': 'Choose a day that is not over yet as the end of sharing.',
    'receiver-left': 'The receiver is no longer part of the network.',
    'close-follow-up-first':
      'Risk factors were found. Arrange preventive help first and close the signal after the follow-up.',
    'not-a-desk': 'This is no desk that handles signals of this place.',
    'same-desk': 'The signal is at this desk already.',
    'questions-used-up':
      'Your organisation has asked {limit} times today whether others know something. Tomorrow you can again.',
    'nothing-to-ask': 'This signal holds nothing that others can be asked about. First add a number, plate or address.',
    'too-much-to-ask':
      'This signal names too many numbers, plates, addresses and accounts for one question. You can ask about {limit} at a time. Remove what is not needed, or split the signal.',
    'signal-closed': 'This signal is closed. Reopen it first.',
    'number-unknown': 'There is no signal with this number in your register.',
    'share-has-ended': 'This offer was answered already or is over.',
    'already-answered': 'This question was answered already.',
  },
})
