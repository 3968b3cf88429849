import { z } from 'zod'
import { dutchWords } from '../../../platform/http/api/dutch-words.ts'
import { cursor, flag, linksSchema, moment, municipalityCode } from '../../../platform/http/api/paging.ts'
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

/** What the list of reports is asked for. */
export const listQuery = z.strictObject({
  stand: z.enum(['open', 'alle', 'gesloten']).default('open').describe('Open: nieuw of beantwoord.'),
  soort: kinds.schema.optional(),
  gemeente: municipalityCode.optional().describe('CBS-code van de gemeente van de feiten.'),
  alleenAcuut: flag.default('false'),
  na: cursor,
})

const head = {
  id: z.uuid(),
  soort: kinds.schema,
  status: statuses.schema,
  acuut: z.boolean(),
  melder: audiences.schema,
  kanaal: channels.schema,
  gemeente: municipalityCode.nullable(),
  ontvangenOp: moment,
  wachtSinds: moment.nullable().describe('Sinds wanneer de melder op het bureau wacht.'),
}

/** One line of the inbox: no words, no persons. */
export const lineSchema = z.strictObject(head).meta({ id: 'MeldingInLijst' })

export const listSchema = z
  .strictObject({ meldingen: z.array(lineSchema), links: linksSchema })
  .meta({ id: 'Meldingen' })

/** What is looked for: in the body, because no search term may stand in an address. */
export const searchSchema = z
  .strictObject({
    gezocht: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe('Een kenmerk (M-…), telefoonnummer, kenteken, e-mailadres, account of rekeningnummer.'),
  })
  .meta({ id: 'Zoekvraag' })

/** What was found, the newest first; fifty at most. */
export const foundSchema = z.strictObject({ meldingen: z.array(lineSchema) }).meta({ id: 'GevondenMeldingen' })

const words = z.string().nullable()

/** What was told; null where nothing was said. */
const toldSchema = z
  .strictObject({
    verhaal: words,
    kenmerken: z.array(z.string()).describe('Codes van kenmerken; zij veranderen niet.'),
    plaats: words,
    wanneer: when.schema.nullable(),
    sinds: words,
    slachtoffer: words,
    anderen: words,
    telefoon: words,
    kenteken: words,
    socialeMedia: words,
    organisatie: words,
    stappenMeldcode: z.array(steps.schema),
    toelichtingMeldcode: words,
  })
  .meta({ id: 'Verteld' })

const contactSchema = z
  .strictObject({ naam: words, telefoon: words, email: words, veilig: words })
  .meta({ id: 'Contact', description: 'Hoe de melder te bereiken is, en hoe dat veilig kan.' })

export const reportSchema = z
  .strictObject({
    ...head,
    versie: z.int(),
    anoniem: z.boolean(),
    verteld: toldSchema,
    contact: contactSchema.nullable(),
    berichten: z.array(
      z.strictObject({
        id: z.uuid(),
        op: moment,
        van: sides.schema,
        soort: messageKinds.schema,
        tekst: z.string(),
      }),
    ),
    bijlagen: z.array(
      z.strictObject({ id: z.uuid(), naam: z.string(), mediatype: z.string(), bytes: z.int(), status: files.schema }),
    ),
    signalen: z.array(z.strictObject({ id: z.uuid(), nummer: z.string() })),
  })
  .meta({ id: 'Melding' })
