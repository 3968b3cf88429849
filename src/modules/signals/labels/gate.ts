import { defineTexts } from '../../../platform/i18n/texts.ts'
import type { GateDecision, LegalBasis, Origin } from '../rules/gate.ts'

export const originTexts = defineTexts<Origin>({
  nl: {
    victim: 'mogelijk slachtoffer',
    citizen: 'inwoner of ondernemer',
    professional: 'professional',
    partner: 'partnerorganisatie',
    'anonymous-tip': 'anonieme tip',
    inspection: 'bestuurlijke controle',
    service: 'eigen dienst van de gemeente',
    police: 'politie',
  },
  en: {
    victim: 'presumed victim',
    citizen: 'resident or entrepreneur',
    professional: 'professional',
    partner: 'partner organisation',
    'anonymous-tip': 'anonymous tip',
    inspection: 'administrative inspection',
    service: 'own service of the municipality',
    police: 'police',
  },
})

export const gateTexts = defineTexts<GateDecision>({
  nl: {
    'without-persons': 'vastleggen zonder personen',
    'advice-first': 'eerst advies vragen, zonder namen',
    'with-basis': 'vastleggen met personen, op een grondslag',
  },
  en: {
    'without-persons': 'record without persons',
    'advice-first': 'ask advice first, without names',
    'with-basis': 'record with persons, on a legal basis',
  },
})

export const basisTexts = defineTexts<LegalBasis>({
  nl: {
    none: 'geen: er staan geen personen in',
    consent: 'toestemming van de betrokkene (AVG art. 6 lid 1 a)',
    'vital-interest': 'vitaal belang: acuut gevaar (AVG art. 6 lid 1 d)',
    'public-task-support': 'publieke taak: ondersteuning (AVG art. 6 lid 1 e, Wmo 2015)',
    'youth-act': 'publieke taak: jeugdhulp (Jeugdwet)',
    'reporting-code': 'meldrecht van professionals (meldcode, Wmo 2015 art. 5.2.6)',
    'police-data': 'verstrekking door de politie (Wet politiegegevens)',
    'partnership-act': 'samenwerkingsverband (WGS)',
  },
  en: {
    none: 'none: it names no persons',
    consent: 'consent of the person concerned (GDPR art. 6(1)(a))',
    'vital-interest': 'vital interest: acute danger (GDPR art. 6(1)(d))',
    'public-task-support': 'public task: social support (GDPR art. 6(1)(e), Wmo 2015)',
    'youth-act': 'public task: youth care (Jeugdwet)',
    'reporting-code': 'professionals’ right to report (reporting code, Wmo 2015 art. 5.2.6)',
    'police-data': 'provided by the police (Wet politiegegevens)',
    'partnership-act': 'statutory partnership (WGS)',
  },
})

/** Why the gate proposes what it does; keys are `because` of a proposal. */
export const gateBecauseTexts = defineTexts({
  nl: {
    acute: 'er acuut gevaar is. Dan gaat het vitale belang van het mogelijke slachtoffer voor. Bel ook 112.',
    victim: 'het mogelijke slachtoffer zelf vertelt. Vraag toestemming om het vast te leggen en door te geven.',
    professional:
      'een professional dit meldt. De meldcode geeft een meldrecht, ook zonder toestemming. Vraag welke stappen zijn gedaan.',
    partner: 'een partner dit deelt binnen zijn taak. Ga na op welk kader de partner deelt.',
    police:
      'de politie dit deelt. Politiegegevens houden hun merk: u geeft ze niet door zonder de politie (Wet politiegegevens art. 7).',
    citizen:
      'een inwoner of ondernemer iets vermoedt over anderen. Vraag eerst advies zonder namen, en beslis dan of er een grondslag is.',
    'anonymous-tip':
      'de tip anoniem is en niet kan worden nagevraagd. Vraag eerst advies zonder namen, en beslis dan of er een grondslag is.',
    inspection:
      'een gemeente vandaag geen grondslag heeft om personen uit bestuurlijke controles als zacht signaal te bewaren of door te geven. Leg plaats en feiten vast, geen personen.',
    service:
      'gegevens uit een dienst voor een ander doel zijn verzameld. Vraag eerst advies zonder namen of dit doel daarbij past.',
  },
  en: {
    acute: 'there is acute danger. Then the vital interest of the presumed victim comes first. Also call 112.',
    victim: 'the presumed victim tells it. Ask consent to record it and to pass it on.',
    professional:
      'a professional reports this. The reporting code gives a right to report, also without consent. Ask which steps were taken.',
    partner: 'a partner shares this within its task. Check under which framework it shares.',
    police:
      'the police share this. Police data keep their mark: you do not pass them on without the police (Wet politiegegevens art. 7).',
    citizen:
      'a resident or entrepreneur suspects something about others. First ask advice without names, then decide whether there is a basis.',
    'anonymous-tip':
      'the tip is anonymous and nobody can be asked. First ask advice without names, then decide whether there is a basis.',
    inspection:
      'a municipality today has no basis to keep or pass on persons from administrative inspections as a soft signal. Record place and facts, no persons.',
    service:
      'data of a service were collected for another purpose. First ask advice without names whether this purpose fits.',
  },
})
