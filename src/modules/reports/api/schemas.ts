import { z } from 'zod'
import { cursor, flag, linksSchema, moment, municipalityCode } from '../../../platform/http/api/paging.ts'
import * as word from './codes.ts'

/** What the list of reports is asked for. */
export const listQuery = z.strictObject({
  stand: z.enum(['open', 'alle', 'gesloten']).default('open').describe('Open: nieuw of beantwoord.'),
  soort: word.kinds.schema.optional(),
  gemeente: municipalityCode.optional().describe('CBS-code van de gemeente van de feiten.'),
  alleenAcuut: flag.default('false'),
  na: cursor,
})

const head = {
  id: z.uuid(),
  soort: word.kinds.schema,
  status: word.statuses.schema,
  acuut: z.boolean(),
  melder: word.audiences.schema,
  kanaal: word.channels.schema,
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
    wanneer: word.when.schema.nullable(),
    sinds: words,
    slachtoffer: words,
    anderen: words,
    telefoon: words,
    kenteken: words,
    socialeMedia: words,
    organisatie: words,
    stappenMeldcode: z.array(word.steps.schema),
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
        van: word.sides.schema,
        soort: word.messageKinds.schema,
        tekst: z.string(),
      }),
    ),
    bijlagen: z.array(
      z.strictObject({
        id: z.uuid(),
        naam: z.string(),
        mediatype: z.string(),
        bytes: z.int(),
        status: word.files.schema,
      }),
    ),
    signalen: z.array(z.strictObject({ id: z.uuid(), nummer: z.string() })),
  })
  .meta({ id: 'Melding' })
