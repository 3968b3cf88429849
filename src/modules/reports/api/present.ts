import type { z } from 'zod'
import { isoDateTime } from '../../../platform/http/api/paging.ts'
import type { Answers } from '../answers.ts'
import type { FileLine } from '../attachments/index.ts'
import type { ChannelMessage } from '../present.ts'
import type { ReportRow } from '../queries.ts'
import type { lineSchema, reportSchema } from './schemas.ts'
import * as word from './codes.ts'

/** A report as a line of the list: no words, no persons. */
export function presentLine(row: ReportRow): z.input<typeof lineSchema> {
  return {
    id: row.id,
    soort: word.kinds.of(row.kind),
    status: word.statuses.of(row.status),
    acuut: row.acute,
    melder: word.audiences.of(row.audience),
    kanaal: word.channels.of(row.channel),
    gemeente: row.place_code,
    ontvangenOp: isoDateTime(row.received_at),
    wachtSinds: isoDateTime(row.waiting_since),
  }
}

/** A report with all that its desk may see of it. */
export function presentReport(shown: {
  row: ReportRow
  answers: Answers
  messages: readonly ChannelMessage[]
  files: readonly FileLine[]
  signals: readonly { id: string; number: string }[]
}): z.input<typeof reportSchema> {
  const { row, answers } = shown
  return {
    ...presentLine(row),
    versie: row.version,
    anoniem: row.anonymous,
    verteld: presentTold(answers),
    contact: presentContact(answers),
    berichten: shown.messages.map(({ id, at, side, kind, text }) => ({
      id,
      op: isoDateTime(at),
      van: word.sides.of(side),
      soort: word.messageKinds.of(kind),
      tekst: text,
    })),
    bijlagen: shown.files.map(({ id, name, mediaType, bytes, state }) => ({
      id,
      naam: name,
      mediatype: mediaType,
      bytes,
      status: word.files.of(state),
    })),
    signalen: shown.signals.map(({ id, number }) => ({ id, nummer: number })),
  }
}

function presentTold(answers: Answers): z.input<typeof reportSchema>['verteld'] {
  const words = (text: string | undefined) => (text === undefined || text === '' ? null : text)
  return {
    verhaal: words(answers.story),
    kenmerken: answers.indicators ?? [],
    plaats: words(answers.place),
    wanneer: answers.moment === undefined ? null : word.when.of(answers.moment),
    sinds: words(answers.since),
    slachtoffer: words(answers.victim),
    anderen: words(answers.others),
    telefoon: words(answers.phone),
    kenteken: words(answers.plate),
    socialeMedia: words(answers.account),
    organisatie: words(answers.organisation),
    stappenMeldcode: word.steps.ofAll(answers.meldcode ?? []),
    toelichtingMeldcode: words(answers.meldcodeNotes),
  }
}

function presentContact(answers: Answers): z.input<typeof reportSchema>['contact'] {
  const { reachable, contactName, contactPhone, contactEmail, contactSafe } = answers
  if (reachable === 'anonymous') return null
  const some = [contactName, contactPhone, contactEmail, contactSafe].map((text) => (text === '' ? undefined : text))
  if (some.every((text) => text === undefined)) return null
  const [naam = null, telefoon = null, email = null, veilig = null] = some
  return { naam, telefoon, email, veilig }
}
