import { z } from 'zod'
import { listSorts, type SignalFilter } from '../../queries/register.ts'
import { forms } from '../../rules/forms.ts'
import { signalStatuses } from '../../rules/status.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined)

const schema = z
  .object({
    stand: z.enum(['open', ...signalStatuses]).catch('open'),
    gemeente: z
      .string()
      .regex(/^GM\d{4}$/)
      .optional()
      .catch(undefined),
    vorm: z.enum(forms).optional().catch(undefined),
    acuut: z.literal('ja').optional().catch(undefined),
    vanaf: day,
    tot: day,
    volgorde: z.enum(listSorts).catch('received'),
    richting: z.enum(['op', 'af']).optional().catch(undefined),
    pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(({ stand, gemeente, vorm, acuut, vanaf, tot, volgorde, richting, pagina }) => ({
    state: stand,
    place: gemeente,
    form: vorm,
    acute: acuut === 'ja',
    from: vanaf,
    to: tot,
    sort: volgorde,
    descending: richting === undefined ? volgorde === 'received' : richting === 'af',
    page: pagina,
  }))

/** What the list is asked for. All of it are codes and dates, so it may stand in the address. */
export type ListChoice = z.output<typeof schema>

/** Reads the address; what does not fit falls back to the list as it opens. */
export function readChoice(query: Readonly<Record<string, string | undefined>>): ListChoice {
  return schema.parse(query)
}

/** The address of the list with something else chosen. */
export function hrefOf(choice: ListChoice, change: Partial<ListChoice>): string {
  const { state, place, form, acute, from, to, sort, descending, page } = { ...choice, ...change }
  const query = new URLSearchParams({
    stand: state,
    volgorde: sort,
    richting: descending ? 'af' : 'op',
    pagina: String(page),
  })
  if (place !== undefined) query.set('gemeente', place)
  if (form !== undefined) query.set('vorm', form)
  if (acute) query.set('acuut', 'ja')
  if (from !== undefined) query.set('vanaf', from)
  if (to !== undefined) query.set('tot', to)
  return `/signalen?${query.toString()}`
}

/** What the database is asked; days run from midnight to midnight in UTC. */
export function filterOf(choice: ListChoice, desks: readonly string[]): SignalFilter {
  const { state, place, form, acute, from, to } = choice
  const after = (text: string, days: number): Date => new Date(Date.parse(`${text}T00:00:00Z`) + days * 86_400_000)
  return {
    desks,
    state,
    place,
    form,
    acute,
    from: from === undefined ? undefined : after(from, 0),
    to: to === undefined ? undefined : after(to, 1),
  }
}
