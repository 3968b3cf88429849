import type { PlacedForm } from '../../../../records/index.ts'
import { paths } from '../../paths.ts'
import { findReport } from '../../queries.ts'
import { reports } from '../../record.ts'

/** What the forms of a report need to know beside the report itself. */
export type FormData = { municipalities: readonly { code: string; name: string }[] }

/** One thing that a desk does with a report: a form in the page of that report. */
type ReportForm<Input> = Pick<
  PlacedForm<Input, FormData>,
  'path' | 'audit' | 'schema' | 'labels' | 'insertsInto' | 'fields'
> & {
  /** Whether the desk may no longer see the report afterwards. */
  leaves?: true
  act(...input: Parameters<PlacedForm<Input, FormData>['act']>): Promise<void>
}

/**
 * Makes the form of an action on a report. It leads back to the page of the report, which says once what was done; of a
 * report that was erased meanwhile that page says so.
 */
export function reportForm<Input>({ leaves, act, ...form }: ReportForm<Input>): PlacedForm<Input, FormData> {
  return {
    ...form,
    permission: 'report.handle',
    activity: 'handle-reports',
    page: ({ params }) => paths.report.page(params['id'] ?? ''),
    about: (context, { id }) => context.about({ kind: reports.kind, id }, [id]),
    async act(context, input, params) {
      const { id } = params
      if ((await findReport(context.tx, id))?.erased_at) return paths.report.page(id)
      await act(context, input, params)
      return leaves ? paths.inbox : paths.report.page(id)
    },
    done: ({ id }) => paths.report.page(id),
  }
}
