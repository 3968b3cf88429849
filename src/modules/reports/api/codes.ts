import { dutchWords } from '../../../platform/http/api/dutch-words.ts'
import type { Audience, IntakeChannel, meldcodeSteps, moments, ReportKind } from '../answers.ts'
import type { ReportStatus } from '../rules.ts'

export const kinds = dutchWords('SoortMelding', {
  report: 'melding',
  advice: 'adviesvraag',
} satisfies Record<ReportKind, string>)

export const statuses = dutchWords('StatusMelding', {
  new: 'nieuw',
  answered: 'beantwoord',
  accepted: 'aangenomen',
  closed: 'gesloten',
} satisfies Record<ReportStatus, string>)

export const audiences = dutchWords('Melder', {
  victim: 'slachtoffer',
  worried: 'bezorgde',
  professional: 'professional',
  entrepreneur: 'ondernemer',
  partner: 'partner',
  staff: 'medewerker',
} satisfies Record<Audience | 'partner' | 'staff', string>)

export const channels = dutchWords('Kanaal', {
  web: 'website',
  phone: 'telefoon',
  desk: 'balie',
  email: 'e-mail',
  'anonymous-tip': 'anonieme-tip',
  inspection: 'controle',
  police: 'politie',
  partner: 'partner',
} satisfies Record<IntakeChannel | 'web', string>)

export const when = dutchWords('Wanneer', {
  now: 'nu',
  recent: 'kort-geleden',
  past: 'langer-geleden',
  unknown: 'onbekend',
} satisfies Record<(typeof moments)[number], string>)

export const steps = dutchWords('StapMeldcode', {
  chart: 'in-kaart-brengen',
  consult: 'overleggen',
  talk: 'praten',
  weigh: 'wegen',
  decide: 'beslissen',
} satisfies Record<(typeof meldcodeSteps)[number], string>)

export const sides = dutchWords('Afzender', { reporter: 'melder', desk: 'bureau' })

export const messageKinds = dutchWords('SoortBericht', {
  question: 'vraag',
  answer: 'antwoord',
  addition: 'aanvulling',
  feedback: 'terugkoppeling',
  advice: 'advies',
  attachment: 'bijlage',
})

export const files = dutchWords('StatusBijlage', { clean: 'veilig', quarantined: 'in-quarantaine' })
