import type { VNode } from 'preact'
import { z } from 'zod'
import { NotFoundError } from '../../../platform/http/errors.ts'
import { ReasonField, recordTexts, requiredText, version } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { SummaryList } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import { findJoin, type JoinRow } from '../queries.ts'
import type { SubjectForm } from '../subject-form.ts'
import { subjectTexts } from '../text.ts'
import { leaveParty } from './leave-party.ts'

const schema = z.strictObject({ version, reason: requiredText() })

function Fields({ view, data }: { view: FormView; data: JoinRow }): VNode {
  return (
    <>
      <SummaryList rows={[{ label: subjectTexts.in(view.language)('record'), value: data.record_number }]} />
      <ReasonField view={view} />
    </>
  )
}

export const leaveForm: SubjectForm<z.output<typeof schema>, JoinRow> = {
  path: paths.leave(':id', ':join'),
  action: 'leave',
  schema,
  button: 'danger',
  labels: (language) => {
    const t = subjectTexts.in(language)
    const fields = { reason: recordTexts.in(language)('reason-label') }
    return { intro: t('leaveIntro'), button: t('leave'), fields }
  },
  async load({ row }, { tx }, params) {
    const join = await findJoin(tx, row.id, params['join'] ?? '')
    if (join === undefined) throw new NotFoundError()
    return join
  },
  fields: Fields,
  async act(context, { version: from, reason }, { id: subjectId, ...params }) {
    await leaveParty(context, { subjectId, version: from, joinId: params['join'] ?? '', reason })
    return paths.subject(subjectId)
  },
}
