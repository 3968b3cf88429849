import { z } from 'zod'
import { cursor, day, flag, linksSchema, moment, municipalityCode } from '../../../platform/http/api/paging.ts'
import * as word from './codes.ts'
import * as work from './work-codes.ts'

const text = z.string().nullable()
const person = z.string().nullable().describe('Naam van de medewerker.')
const requiredText = (longest: number) => z.string().trim().min(1).max(longest)

/** What the list of signals is asked for. */
export const listQuery = z.strictObject({
  status: z.enum(['open', ...word.statuses.schema.options]).default('open'),
  gemeente: municipalityCode.optional().describe('CBS-code van de gemeente van de feiten.'),
  vorm: word.forms.schema.optional(),
  alleenAcuut: flag.default('false'),
  ontvangenVanaf: day.optional().describe('Eerste dag.'),
  ontvangenTotEnMet: day.optional().describe('Laatste dag.'),
  na: cursor,
})

const head = {
  id: z.uuid(),
  nummer: z.string(),
  versie: z.int(),
  titel: z.string(),
  status: word.statuses.schema,
  acuut: z.boolean(),
  bureauId: z.uuid(),
  gemeente: municipalityCode.nullable(),
  vormen: z.array(word.forms.schema),
  ontvangenOp: moment,
  wachtSinds: moment.nullable(),
  herinneringOp: moment.nullable(),
  herinneringOver: work.reminders.schema.nullable(),
}

export const lineSchema = z.strictObject(head).meta({ id: 'SignaalInLijst' })
export const listSchema = z.strictObject({ signalen: z.array(lineSchema), links: linksSchema }).meta({ id: 'Signalen' })

/** What is told. */
export const factsSchema = z
  .strictObject({ titel: z.string(), feiten: z.string(), waar: text, wanneer: text, opmerkingen: text })
  .meta({ id: 'Feiten' })

const partyContent = z
  .strictObject({
    naam: text,
    geboren: text,
    straat: text,
    huisnummer: text,
    postcode: text,
    plaats: text,
    kvkNummer: text,
    kenteken: text,
    telefoon: text,
    email: text,
    account: text,
    iban: text,
    toelichting: text,
  })
  .meta({ id: 'GegevensGenoemde' })

/** Somebody or something that is named; no words when they were erased. */
export const partySchema = z
  .strictObject({
    id: z.uuid(),
    soort: word.partyKinds.schema,
    rol: word.partyRoles.schema,
    zekerheid: word.certainties.schema,
    minderjarig: z.boolean().nullable(),
    gegevens: partyContent.nullable(),
  })
  .meta({ id: 'Genoemde' })

export const weighingSchema = z
  .strictObject({
    handelingen: z.array(word.acts.schema),
    middelen: z.array(word.means.schema),
    oogmerken: z.array(word.purposes.schema),
    minderjarig: z.boolean(),
    kenmerken: z.array(z.string()),
    risicofactoren: z.array(z.string()),
    gemengdProfiel: z.boolean(),
    toelichting: text,
  })
  .meta({ id: 'Weging' })

const gateSchema = z
  .strictObject({
    id: z.uuid(),
    op: moment,
    door: person,
    voorstel: word.decisions.schema,
    besluit: word.decisions.schema,
    grondslag: word.bases.schema,
    magDoorgegeven: z.boolean(),
    reden: text,
  })
  .meta({ id: 'Grondslagbesluit' })

export const enrichmentSchema = z
  .strictObject({
    id: z.uuid(),
    op: moment,
    door: person,
    bron: work.sources.schema,
    grondslag: work.enrichmentBases.schema,
    gevonden: z.boolean(),
    onderdeel: word.parts.schema,
    resultaat: text,
  })
  .meta({ id: 'Verrijking' })

const assessmentSchema = z
  .strictObject({
    op: moment,
    door: person,
    waarde: z.string().describe('In het schema van de regio.'),
    klasse: word.assessmentClasses.schema,
    reden: text,
  })
  .meta({ id: 'Beoordeling' })

const referralSchema = z
  .strictObject({
    id: z.uuid(),
    route: z.string().describe('Code van de route in de regio.'),
    spoor: word.tracks.schema,
    organisatieId: z.uuid(),
    organisatie: text,
    rol: z.string(),
    kader: text.describe('Code van het juridische kader; leeg als er geen bekend is.'),
    status: word.referralStatuses.schema,
    voorgesteldOp: moment,
    beslotenOp: moment.nullable(),
  })
  .meta({ id: 'Doorgeleiding' })

const replySchema = z.strictObject({ op: moment, door: person, tekst: text }).meta({ id: 'AntwoordOpVraag' })

/** What a receiver told the giver; no text when it was erased. */
const answerSchema = z
  .strictObject({
    id: z.uuid(),
    op: moment,
    door: person,
    soort: word.answerKinds.schema,
    gedaan: word.doneThings.schema.nullable(),
    gedaanOp: day.nullable(),
    tekst: text,
    opgepaktDoor: text.describe('Een functie of naam binnen de organisatie van de ontvanger.'),
    vervolg: text,
    vervolgVoor: moment.nullable().describe('De ontvanger laat vóór dit moment weer iets weten.'),
    melderMagHoren: z.boolean(),
    antwoordOpVraag: replySchema.nullable(),
  })
  .meta({ id: 'AntwoordVanOntvanger' })

const share = {
  id: z.uuid(),
  stand: word.shareStates.schema,
  onderdelen: z.array(word.parts.schema),
  doel: word.sharePurposes.schema,
  kader: z.string(),
  aangebodenOp: moment,
  geldigTot: moment,
  antwoordVoor: moment.nullable().describe('De ontvanger laat vóór dit moment weten wat er is gedaan.'),
}
const answers = { antwoorden: z.array(answerSchema).describe('Wat de ontvanger liet weten, het nieuwste eerst.') }

const givenShare = z
  .strictObject({ ...share, ...answers, ontvangerId: z.uuid(), ontvanger: z.string(), rol: z.string() })
  .meta({ id: 'GedeeldMet' })

/** All that the page of one signal shows of the signal itself. */
export const signalSchema = z
  .strictObject({
    ...head,
    herkomst: word.origins.schema,
    grondslag: word.bases.schema,
    personenToegestaan: z.boolean(),
    magDoorgegeven: z.boolean(),
    stil: z.boolean().describe('Andere bureaus horen niet dat dit signaal bestaat.'),
    redenGesloten: word.closeReasons.schema.nullable(),
    feiten: factsSchema.nullable(),
    genoemden: z.array(partySchema),
    meldingen: z.array(z.uuid()),
    grondslagbesluiten: z.array(gateSchema),
    verrijkingen: z.array(enrichmentSchema),
    weging: weighingSchema.nullable(),
    beoordeling: assessmentSchema.nullable(),
    doorgeleidingen: z.array(referralSchema),
    gedeeld: z.array(givenShare),
  })
  .meta({ id: 'Signaal' })

export const historySchema = z
  .strictObject({
    geschiedenis: z
      .array(z.strictObject({ op: moment, door: person, gebeurtenis: work.actions.schema }))
      .describe('De laatste honderd gebeurtenissen, de nieuwste eerst.'),
  })
  .meta({ id: 'Geschiedenis' })

/** What was offered to the own organisation, or accepted. */
const receivedShare = z
  .strictObject({ ...share, gever: z.string(), geverId: z.uuid() })
  .meta({ id: 'OntvangenInLijst' })
export const receivedListSchema = z.strictObject({ ontvangen: z.array(receivedShare) }).meta({ id: 'OntvangenLijst' })

const sharedFacts = factsSchema.omit({ opmerkingen: true }).meta({ id: 'GedeeldeFeiten' })
const sharedParty = partySchema.omit({ minderjarig: true }).meta({ id: 'GedeeldeGenoemde' })

/** One share; what was shared is only there after it was accepted, and holds the shared parts and nothing else. */
export const receivedSchema = z
  .strictObject({
    ...receivedShare.shape,
    ...answers,
    signaal: z
      .strictObject({
        nummer: z.string(),
        acuut: z.boolean(),
        vormen: z.array(word.forms.schema),
        feiten: sharedFacts.nullable(),
        beoordeling: text,
        genoemden: z.array(sharedParty).nullable(),
        weging: weighingSchema.nullable(),
        verrijkingen: z.array(
          z.strictObject({
            id: z.uuid(),
            onderdeel: word.parts.schema,
            bron: work.sources.schema,
            gevonden: z.boolean(),
            resultaat: text,
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Ontvangen' })

/** What a receiver tells the giver. */
export const newAnswerSchema = z
  .strictObject({
    soort: word.answerKinds.schema.describe('“teruggegeven” beëindigt het delen.'),
    gedaan: word.doneThings.schema.nullable().default(null).describe('Verplicht bij “gedaan”, anders leeg.'),
    gedaanOp: day.nullable().default(null),
    tekst: z.string().trim().max(5000).default('').describe('Verplicht, behalve bij “opgepakt” en “gedaan”.'),
    opgepaktDoor: z.string().trim().max(120).default(''),
    vervolg: z.string().trim().max(500).default(''),
    vervolgUiterlijk: day.nullable().default(null).describe('De laatste dag waarop u weer iets laat weten.'),
    melderMagHoren: z.boolean().default(false).describe('De gever beslist; in een zin die niemand noemt.'),
  })
  .meta({ id: 'NieuwAntwoord' })

const gateFields = {
  besluit: word.decisions.schema,
  grondslag: word.bases.schema.describe('“geen” zonder personen, anders de grondslag.'),
  magDoorgegeven: z.boolean(),
  reden: requiredText(2000),
}

/** A new signal: what is told, and what a person decided at the registration gate. */
export const newSignalSchema = z
  .strictObject({
    bureauId: z.uuid().describe('Een eigen bureau: uw organisatie uit /account.'),
    herkomst: word.origins.schema,
    acuut: z.boolean(),
    gemeente: municipalityCode.nullable(),
    vormen: z.array(word.forms.schema).max(5).default([]),
    feiten: z.strictObject({
      titel: requiredText(120).describe('Zo herkent het bureau het signaal. Geen namen.'),
      feiten: requiredText(10_000),
    }),
    poort: z.strictObject(gateFields),
  })
  .meta({ id: 'NieuwSignaal' })

export const newEnrichmentSchema = z
  .strictObject({
    bron: work.sources.schema,
    grondslag: work.enrichmentBases.schema,
    gevonden: z.boolean(),
    onderdeel: word.parts.schema,
    resultaat: requiredText(10_000).describe('Ook wat er niet gevonden is, is een resultaat.'),
  })
  .meta({ id: 'NieuweVerrijking' })

export const newGateSchema = z
  .strictObject({ versie: z.int().describe('De versie van het signaal waarop u besluit.'), ...gateFields })
  .meta({ id: 'NieuwGrondslagbesluit' })
