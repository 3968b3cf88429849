import type { z } from 'zod'
import { isoDateTime } from '../../../platform/http/api/paging.ts'
import type { Facts } from '../contents.ts'
import type { WeighingLine } from '../present-weighing.ts'
import type { PartyLine, SignalHead } from '../present.ts'
import type { RecordData } from '../load-record.ts'
import type { PartyContent } from '../rules/parties.ts'
import { presentGivenShare } from './present-share.ts'
import type {
  enrichmentSchema,
  factsSchema,
  historySchema,
  lineSchema,
  partySchema,
  signalSchema,
  weighingSchema,
} from './schemas.ts'
import * as word from './codes.ts'
import * as work from './work-codes.ts'

const words = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** A signal as a line of a list. */
export function presentLine(head: SignalHead): z.input<typeof lineSchema> {
  return {
    id: head.id,
    nummer: head.number,
    versie: head.version,
    titel: head.title,
    status: word.statuses.of(head.status),
    acuut: head.acute,
    bureauId: head.deskId,
    gemeente: head.placeCode,
    vormen: word.forms.ofAll(head.forms),
    ontvangenOp: isoDateTime(head.receivedAt),
    wachtSinds: isoDateTime(head.waitingSince),
    herinneringOp: isoDateTime(head.dueAt),
    herinneringOver: head.dueAbout === null ? null : work.reminders.of(head.dueAbout),
  }
}

/** What is told; null when it was erased. */
export function presentTold(facts: Facts): z.input<typeof factsSchema> {
  return {
    titel: facts.title,
    feiten: facts.facts,
    waar: words(facts.where),
    wanneer: words(facts.when),
    opmerkingen: words(facts.remarks),
  }
}

/** Somebody or something that is named. */
export function presentNamed(party: PartyLine): z.input<typeof partySchema> {
  return {
    id: party.id,
    soort: word.partyKinds.of(party.kind),
    rol: word.partyRoles.of(party.role),
    zekerheid: word.certainties.of(party.certainty),
    minderjarig: party.minor,
    gegevens: party.content === undefined ? null : presentContent(party.content),
  }
}

function presentContent(content: PartyContent) {
  return {
    naam: words(content.name),
    geboren: words(content.birthDate),
    straat: words(content.street),
    huisnummer: words(content.houseNumber),
    postcode: words(content.postcode),
    plaats: words(content.place),
    kvkNummer: words(content.companyNumber),
    kenteken: words(content.plate),
    telefoon: words(content.phone),
    email: words(content.email),
    account: words(content.account),
    iban: words(content.iban),
    toelichting: words(content.note),
  }
}

/** A weighing: what was marked, and no verdict. */
export function presentWeighed(weighing: WeighingLine): z.input<typeof weighingSchema> {
  return {
    handelingen: word.acts.ofAll(weighing.acts),
    middelen: word.means.ofAll(weighing.means),
    oogmerken: word.purposes.ofAll(weighing.purposes),
    minderjarig: weighing.minor,
    kenmerken: [...weighing.indicators],
    risicofactoren: [...weighing.riskFactors],
    gemengdProfiel: weighing.mixedProfile,
    toelichting: words(weighing.explanation),
  }
}

/** All that the own desk may see of a signal. */
export function presentSignal(data: RecordData, now: Date): z.input<typeof signalSchema> {
  const { head, row, facts, weighings } = data
  const [weighing] = weighings
  return {
    ...presentLine(head),
    herkomst: word.origins.of(row.origin),
    grondslag: word.bases.of(row.legal_basis),
    personenToegestaan: head.personsAllowed,
    magDoorgegeven: head.mayPassOn,
    stil: head.silent,
    redenGesloten: head.closedReason === null ? null : word.closeReasons.of(head.closedReason),
    feiten: facts === undefined ? null : presentTold(facts),
    genoemden: data.parties.map(presentNamed),
    meldingen: data.reports.map(({ id }) => id),
    grondslagbesluiten: presentGates(data),
    verrijkingen: data.enrichments.map((enrichment) => presentEnrichment(data, enrichment)),
    weging: weighing === undefined ? null : presentWeighed(weighing),
    beoordeling: presentAssessment(data),
    doorgeleidingen: presentReferrals(data),
    gedeeld: data.shares.map((share) => presentGivenShare(data, share, now)),
  }
}

function presentGates({ gates, names }: RecordData): z.input<typeof signalSchema>['grondslagbesluiten'] {
  return gates.map((gate) => ({
    id: gate.id,
    op: isoDateTime(gate.at),
    door: names.get(gate.person_id) ?? null,
    voorstel: word.decisions.of(gate.proposal),
    besluit: word.decisions.of(gate.decision),
    grondslag: word.bases.of(gate.legal_basis),
    magDoorgegeven: gate.may_pass_on,
    reden: words(gate.reason),
  }))
}

/** One look-up, with what it gave. */
function presentEnrichment(
  { names }: Pick<RecordData, 'names'>,
  row: RecordData['enrichments'][number],
): z.input<typeof enrichmentSchema> {
  return {
    id: row.id,
    op: isoDateTime(row.at),
    door: names.get(row.person_id) ?? null,
    bron: work.sources.of(row.source),
    grondslag: work.enrichmentBases.of(row.legal_basis),
    gevonden: row.found,
    onderdeel: word.parts.of(row.part),
    resultaat: words(row.content),
  }
}

function presentAssessment({ assessments, names }: RecordData): z.input<typeof signalSchema>['beoordeling'] {
  const [row] = assessments
  if (row === undefined) return null
  return {
    op: isoDateTime(row.at),
    door: names.get(row.person_id) ?? null,
    waarde: row.value,
    klasse: word.assessmentClasses.of(row.class),
    reden: words(row.reason),
  }
}

function presentReferrals({ referrals, organisations }: RecordData): z.input<typeof signalSchema>['doorgeleidingen'] {
  return referrals.map((row) => ({
    id: row.id,
    route: row.route,
    spoor: word.tracks.of(row.track),
    organisatieId: row.organisation_id,
    organisatie: organisations.get(row.organisation_id) ?? null,
    rol: row.role,
    kader: row.framework,
    status: word.referralStatuses.of(row.status),
    voorgesteldOp: isoDateTime(row.proposed_at),
    beslotenOp: isoDateTime(row.decided_at),
  }))
}

/** What happened to a signal, newest first. */
export function presentHistory(timeline: RecordData['timeline']): z.input<typeof historySchema> {
  return {
    geschiedenis: timeline.map(({ at, action, name }) => ({
      op: isoDateTime(at),
      door: name,
      gebeurtenis: work.actions.of(action.replace(/^(signal|record)\./, '')),
    })),
  }
}
