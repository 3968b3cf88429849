import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const dangerTexts = defineTexts({
  nl: {
    title: 'Is er nu direct gevaar?',
    call: 'Is er nu gevaar? Bel 112',
    callText:
      'Dit formulier wordt niet elke minuut gelezen. Bel bij gevaar eerst 112. Daarna kunt u altijd nog melden.',
    callLabel: 'gratis, dag en nacht',
    why: 'Wij vragen dit om te weten wat haast heeft.',
    yes: 'Ja, er is nu gevaar',
    yesHint: 'Bel eerst 112. Uw melding komt bij ons bovenaan te staan.',
    no: 'Nee, of ik weet het niet',
    missing: 'Kies of er nu gevaar is. Weet u het niet? Kies dan de tweede.',
    summary: 'Direct gevaar',
    summaryYes: 'Ja',
    summaryNo: 'Nee, of niet bekend',
  },
  en: {
    title: 'Is anybody in danger right now?',
    call: 'Danger right now? Call 112',
    callText:
      'This form is not read every minute. If there is danger, call 112 first. You can still report afterwards.',
    callLabel: 'free, day and night',
    why: 'We ask this to know what is urgent.',
    yes: 'Yes, there is danger now',
    yesHint: 'Call 112 first. Your report goes to the top of our list.',
    no: 'No, or I do not know',
    missing: 'Choose whether there is danger now. If you do not know, choose the second.',
    summary: 'Danger right now',
    summaryYes: 'Yes',
    summaryNo: 'No, or not known',
  },
})
