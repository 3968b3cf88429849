import type { VNode } from 'preact'
import { z } from 'zod'
import { choice, ReasonField, recordTexts, requiredText, version } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { Radios } from '../../../ui/index.ts'
import { closeReasonTexts } from '../labels.ts'
import { paths } from '../paths.ts'
import { closeReasons } from '../rules.ts'
import type { SubjectForm } from '../subject-form.ts'
import { subjectTexts } from '../text.ts'
import { closeSubject, reopenSubject } from './close-subject.ts'

const closeSchema = z.strictObject({ version, why: choice(closeReasons), reason: requiredText() })

function CloseFields({ view }: { view: FormView }): VNode {
  const label = closeReasonTexts.in(view.language)
  const options = closeReasons.map((value) => ({ value, label: label(value) }))
  return (
    <>
      <Radios {...view.field('why')} legend={subjectTexts.in(view.language)('closeWhy')} options={options} />
      <ReasonField view={view} />
    </>
  )
}

export const closeForm: SubjectForm<z.output<typeof closeSchema>, undefined> = {
  path: paths.close(':id'),
  action: 'close',
  schema: closeSchema,
  labels: (language) => {
    const t = subjectTexts.in(language)
    const fields = { why: t('closeWhy'), reason: recordTexts.in(language)('reason-label') }
    return { intro: t('closeIntro'), fields }
  },
  load: async () => undefined,
  fields: CloseFields,
  async act(context, { version: from, why, reason }, { id: subjectId }) {
    await closeSubject(context, { subjectId, version: from, why, reason })
    return paths.subject(subjectId)
  },
}

const reopenSchema = z.strictObject({ version, reason: requiredText() })

export const reopenForm: SubjectForm<z.output<typeof reopenSchema>, undefined> = {
  path: paths.reopen(':id'),
  action: 'reopen',
  schema: reopenSchema,
  labels: (language) => {
    const t = subjectTexts.in(language)
    const fields = { reason: recordTexts.in(language)('reason-label') }
    return { intro: t('reopenIntro'), fields }
  },
  load: async () => undefined,
  fields: ({ view }) => ReasonField({ view }),
  async act(context, { version: from, reason }, { id: subjectId }) {
    await reopenSubject(context, { subjectId, version: from, reason })
    return paths.subject(subjectId)
  },
}
