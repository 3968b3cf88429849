import { defineTexts } from '../../../../platform/i18n/texts.ts'

export const gatePageTexts = defineTexts({
  nl: {
    title: 'Grondslag beoordelen',
    intro: 'Beslis opnieuw wat in dit signaal mag staan, en of u het mag doorgeven.',
    button: 'Besluit vastleggen',
    origin: 'Waar komt dit signaal vandaan?',
    proposal: 'Voorstel: {decision}',
    decision: 'Wat besluit u?',
    basis: 'Op welke grondslag?',
    passOn: 'Mag dit signaal worden doorgegeven aan partners?',
    reasonLabel: 'Waarom besluit u dit?',
    youDecide: 'Dit is een voorstel. U beslist. Twijfelt u? Vraag het de functionaris gegevensbescherming.',
  },
  en: {
    title: 'Decide on the legal basis',
    intro: 'Decide again what this signal may hold, and whether you may pass it on.',
    button: 'Record decision',
    origin: 'Where does this signal come from?',
    proposal: 'Proposal: {decision}',
    decision: 'What do you decide?',
    basis: 'On which legal basis?',
    passOn: 'May this signal be passed on to partners?',
    reasonLabel: 'Why do you decide this?',
    youDecide: 'This is a proposal. You decide. In doubt? Ask the data protection officer.',
  },
})
