import { z } from 'zod'
import type { FormBody } from '../../../../platform/http/route.ts'
import { valueOf } from '../../../../platform/forms/kept-input.ts'
import type { LogFilter } from '../../queries/logs.ts'
import { dayAfter, dayOfParts, isPlausibleDay, startOfDay } from '../../../../platform/clock/days.ts'

/** Address of the page over the logs. */
export const logsPath = '/toezicht/logboeken'

/** The three logs by their names in the address. */
export const logNames = ['handelingen', 'verwerkingen', 'besluiten'] as const
export type LogName = (typeof logNames)[number]

/** How something ended. */
export const logResults = ['done', 'refused', 'failed'] as const

const day = z.string().refine(isPlausibleDay).optional().catch(undefined)
const word = z
  .string()
  .regex(/^[a-z-]+(\.[a-z-]+)?$/)
  .optional()
  .catch(undefined)
const id = z.guid().optional().catch(undefined)

const schema = z
  .object({
    log: z.enum(logNames).catch('handelingen'),
    vanaf: day,
    tot: day,
    wat: word,
    waarvoor: word,
    uitkomst: z.enum(logResults).optional().catch(undefined),
    dossier: id,
    voor: id,
  })
  .transform(({ log, vanaf, tot, wat, waarvoor, uitkomst, dossier, voor }) => ({
    log,
    from: vanaf,
    to: tot,
    event: wat,
    activity: waarvoor,
    result: uitkomst,
    recordId: dossier,
    before: voor,
  }))

/** What the page is asked for, but for the person: codes, days and ids only, so it may stand in the address. */
export type LogChoice = z.output<typeof schema>

/** Reads the address, or a form with the same names; what does not fit is left out. */
export function readChoice(query: Readonly<Record<string, unknown>>): LogChoice {
  return schema.parse(query)
}

const dayMs = 24 * 60 * 60_000
/** How far back the page goes when nothing is chosen. */
export const usualDays = 30

/** What the database is asked; days run from midnight to midnight in the Netherlands, as the moments on the page do. */
export function filterOf(
  choice: LogChoice,
  { organisationId, personId, now }: { organisationId: string; personId: string | undefined; now: Date },
): LogFilter {
  const { from, to, event, activity, result, recordId } = choice
  const usual = recordId === undefined ? new Date(now.getTime() - usualDays * dayMs) : undefined
  return {
    organisationId,
    personId,
    event,
    activity,
    result,
    recordId,
    from: from === undefined ? usual : startOfDay(from),
    to: to === undefined ? undefined : startOfDay(dayAfter(to)),
  }
}

/** The choice as fields, by their names in the address. */
export function fieldsOf(choice: LogChoice): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | undefined])[] = [
    ['log', choice.log],
    ['vanaf', choice.from],
    ['tot', choice.to],
    ['wat', choice.event],
    ['waarvoor', choice.activity],
    ['uitkomst', choice.result],
    ['dossier', choice.recordId],
    ['voor', choice.before],
  ]
  return all.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]))
}

/** The address of the page with something else chosen. */
export function hrefOf(choice: LogChoice, change: Partial<LogChoice> = {}): string {
  const query = new URLSearchParams(fieldsOf({ ...choice, ...change }).map(([name, value]) => [name, value]))
  return `${logsPath}?${query.toString()}`
}

/** A day as typed in the three fields of a form (YYYY-MM-DD): null when they are empty, undefined when it is no day. */
export function dayFrom(body: FormBody, name: string): string | null | undefined {
  const part = (of: string): string => valueOf(body, `${name}-${of}`)
  return dayOfParts({ day: part('day'), month: part('month'), year: part('year') })
}
