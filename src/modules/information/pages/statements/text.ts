import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const statementTexts = defineTexts({
  nl: {
    privacyTab: 'Privacy',
    privacyTitle: 'Uw gegevens',
    privacy1:
      'U mag anoniem melden. Wij bewaren dan niets waarmee wij u kunnen vinden: geen naam, geen internetadres, geen gegevens van uw telefoon of computer.',
    privacy2:
      'Wat u invult, staat versleuteld op onze server. Verstuurt u niets, dan is het na twee uur weg. Klikt u op "Snel weg", dan is het meteen weg.',
    privacy3:
      'Wij gebruiken één cookie, alleen om uw antwoorden bij elkaar te houden zolang u op deze website bent. Wie hier werkt en inlogt, krijgt er een bij waaraan de inlogpagina de browser herkent. Wij laten niemand meekijken.',
    privacy4:
      'Alleen het meldpunt of de gemeente van de plaats leest uw melding. Delen met anderen mag alleen met een wettelijke reden. Wij houden bij wie wat bekeek.',
    privacy5:
      'U mag vragen welke gegevens wij van u hebben, en ze laten verbeteren of verwijderen. Vraag dat aan de functionaris gegevensbescherming van uw gemeente.',
    accessTab: 'Toegankelijkheid',
    accessTitle: 'Toegankelijkheid',
    access1:
      'Iedereen moet deze website kunnen gebruiken. Hij werkt zonder muis, met een schermlezer, op een kleine telefoon en zonder JavaScript.',
    access2:
      'Wij bouwen volgens de Europese norm EN 301 549 en WCAG 2.2, niveau AA. Een computer controleert elke pagina bij elke wijziging. Een onderzoek door mensen is nog niet gedaan.',
    access3: 'Lukt iets niet? Bel dan het meldpunt of laat het uw gemeente weten.',
  },
  en: {
    privacyTab: 'Privacy',
    privacyTitle: 'Your data',
    privacy1:
      'You may report anonymously. Then we keep nothing by which we could find you: no name, no internet address, no data of your phone or computer.',
    privacy2:
      'What you fill in is kept enciphered on our server. If you send nothing, it is gone after two hours. If you choose "Leave this page quickly", it is gone at once.',
    privacy3:
      'We use one cookie, only to keep your answers together while you are on this website. Those who work here and sign in get another, by which the sign-in page knows their browser. We let nobody look along.',
    privacy4:
      'Only the reporting point or the municipality of the place reads your report. Sharing with others is only allowed for a reason in law. We keep track of who looked at what.',
    privacy5:
      'You may ask which data we have of you, and have them corrected or removed. Ask the privacy officer of your municipality.',
    accessTab: 'Accessibility',
    accessTitle: 'Accessibility',
    access1:
      'Everybody must be able to use this website. It works without a mouse, with a screen reader, on a small phone and without JavaScript.',
    access2:
      'We build to the European standard EN 301 549 and WCAG 2.2, level AA. A computer checks every page at every change. An examination by people has not been done yet.',
    access3: 'Does something not work? Call the reporting point or tell your municipality.',
  },
})
