import { dutchWords } from '../../../platform/http/api/dutch-words.ts'
import type { AssessmentClass, Part, Track } from '../../network/index.ts'
import type { AnswerKind, DoneThing, SharePurpose, ShareState } from '../../sharing/index.ts'
import type { CloseReason } from '../rules/closing.ts'
import type { Form } from '../rules/forms.ts'
import type { GateDecision, LegalBasis, Origin } from '../rules/gate.ts'
import type { Certainty, PartyKind, PartyRole } from '../rules/parties.ts'
import type { SignalStatus } from '../rules/status.ts'
import type { Act, Means, Purpose } from '../rules/weighing.ts'

export const statuses = dutchWords('StatusSignaal', {
  accepted: 'nieuw-in-register',
  enriching: 'wordt-verrijkt',
  weighed: 'gewogen',
  assessed: 'beoordeeld',
  referred: 'doorgeleid',
  'with-partner': 'bij-partner',
  closed: 'gesloten',
  reopened: 'heropend',
} satisfies Record<SignalStatus, string>)

export const forms = dutchWords('Uitbuitingsvorm', {
  sexual: 'seksueel',
  labour: 'arbeid',
  criminal: 'crimineel',
  'organ-removal': 'orgaanverwijdering',
  unknown: 'onbekend',
} satisfies Record<Form, string>)

export const origins = dutchWords('Herkomst', {
  victim: 'slachtoffer',
  citizen: 'inwoner',
  professional: 'professional',
  partner: 'partner',
  'anonymous-tip': 'anonieme-tip',
  inspection: 'bestuurlijke-controle',
  service: 'eigen-dienst',
  police: 'politie',
} satisfies Record<Origin, string>)

export const decisions = dutchWords('Poortbesluit', {
  'without-persons': 'zonder-personen',
  'advice-first': 'eerst-advies',
  'with-basis': 'met-grondslag',
} satisfies Record<GateDecision, string>)

export const bases = dutchWords('Grondslag', {
  none: 'geen',
  consent: 'toestemming',
  'vital-interest': 'vitaal-belang',
  'public-task-support': 'publieke-taak-ondersteuning',
  'youth-act': 'jeugdwet',
  'reporting-code': 'meldcode',
  'police-data': 'politiegegevens',
  'partnership-act': 'samenwerkingsverband',
} satisfies Record<LegalBasis, string>)

export const closeReasons = dutchWords('RedenGesloten', {
  'no-suspicion': 'geen-vermoeden',
  'helped-ordinary': 'gewone-hulp',
  'taken-over': 'overgenomen',
  'follow-up-done': 'opgevolgd',
  double: 'dubbel',
  mistake: 'vergissing',
} satisfies Record<CloseReason, string>)

export const partyKinds = dutchWords('SoortGenoemde', {
  person: 'persoon',
  place: 'plaats',
  firm: 'bedrijf',
  vehicle: 'voertuig',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  account: 'account',
  'bank-account': 'bankrekening',
} satisfies Record<PartyKind, string>)

export const partyRoles = dutchWords('RolGenoemde', {
  'presumed-victim': 'mogelijk-slachtoffer',
  suspect: 'mogelijke-verdachte',
  facilitator: 'mogelijke-faciliteerder',
  client: 'klant',
  witness: 'getuige',
  involved: 'betrokkene',
  location: 'locatie',
  means: 'middel',
} satisfies Record<PartyRole, string>)

export const certainties = dutchWords('Zekerheid', {
  certain: 'zeker',
  probable: 'waarschijnlijk',
  possible: 'mogelijk',
} satisfies Record<Certainty, string>)

export const acts = dutchWords('Handeling', {
  recruit: 'werven',
  transport: 'vervoeren',
  transfer: 'overbrengen',
  harbour: 'huisvesten',
  receive: 'opnemen',
  'take-abroad': 'meenemen-naar-ander-land',
  'move-to-work': 'bewegen-tot-werk',
  profit: 'voordeel-trekken',
} satisfies Record<Act, string>)

export const means = dutchWords('Middel', {
  violence: 'geweld',
  threat: 'dreiging',
  extortion: 'afpersing',
  fraud: 'fraude',
  deception: 'misleiding',
  'abuse-of-authority': 'misbruik-van-overwicht',
  'abuse-of-vulnerability': 'misbruik-van-kwetsbare-positie',
  'payment-for-consent': 'betalen-voor-instemming',
} satisfies Record<Means, string>)

export const purposes = dutchWords('Oogmerk', {
  sexual: 'seksuele-uitbuiting',
  'forced-labour': 'gedwongen-werk',
  begging: 'bedelen',
  slavery: 'slavernij',
  servitude: 'dienstbaarheid',
  'criminal-activities': 'strafbare-activiteiten',
  'organ-removal': 'orgaanverwijdering',
} satisfies Record<Purpose, string>)

export const assessmentClasses = dutchWords('Beoordelingsklasse', {
  none: 'geen',
  'none-but-risk-factors': 'geen-wel-risicofactoren',
  'possible-serious-suspicion': 'mogelijk-ernstig-vermoeden',
  trafficking: 'mensenhandel',
} satisfies Record<AssessmentClass, string>)

export const tracks = dutchWords('Spoor', {
  care: 'zorg',
  criminal: 'strafrecht',
  administrative: 'bestuursrecht',
  fiscal: 'fiscaal',
  labour: 'arbeidsrecht',
  prevention: 'preventie',
} satisfies Record<Track, string>)

export const referralStatuses = dutchWords('StatusDoorgeleiding', {
  proposed: 'voorgesteld',
  decided: 'besloten',
  withdrawn: 'ingetrokken',
})

export const parts = dutchWords('Onderdeel', {
  facts: 'feiten',
  people: 'personen',
  care: 'zorg',
  criminal: 'strafrecht',
} satisfies Record<Part, string>)

export const sharePurposes = dutchWords('DoelDelen', {
  'help-victim': 'slachtoffer-helpen',
  'stop-offender': 'uitbuiting-stoppen',
  'administrative-action': 'bestuurlijk-optreden',
  'weigh-together': 'samen-wegen',
} satisfies Record<SharePurpose, string>)

export const shareStates = dutchWords('StandDelen', {
  offered: 'aangeboden',
  accepted: 'aangenomen',
  refused: 'geweigerd',
  withdrawn: 'ingetrokken',
  'handed-back': 'teruggegeven',
  expired: 'verlopen',
} satisfies Record<ShareState, string>)

export const answerKinds = dutchWords('SoortAntwoord', {
  'taken-up': 'opgepakt',
  cannot: 'kan-niets-doen',
  question: 'vraag',
  'handed-back': 'teruggegeven',
  done: 'gedaan',
} satisfies Record<AnswerKind, string>)

export const doneThings = dutchWords('WatGedaan', {
  'contact-made': 'contact-gehad',
  'help-arranged': 'hulp-geregeld',
  'looked-into': 'uitgezocht',
  visited: 'ter-plaatse-gekeken',
  discussed: 'besproken',
  'measure-taken': 'maatregel-genomen',
  'investigation-started': 'onderzoek-gestart',
  advised: 'advies-gegeven',
  other: 'anders',
} satisfies Record<DoneThing, string>)
