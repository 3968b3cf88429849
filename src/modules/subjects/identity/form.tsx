import type { VNode } from 'preact'
import { z } from 'zod'
import { optionalDay, optionalText, version } from '../../../records/index.ts'
import type { FormView } from '../../../ui/form-view.ts'
import { DateField, TextArea, TextField } from '../../../ui/index.ts'
import type { Identity } from '../columns.ts'
import { paths } from '../paths.ts'
import type { SubjectForm } from '../subject-form.ts'
import { subjectTexts } from '../text.ts'
import { changeIdentity } from './change-identity.ts'

const schema = z.strictObject({
  version,
  name: optionalText(200),
  otherNames: optionalText(500),
  birthDate: optionalDay(),
  note: optionalText(2000),
})

function Fields({ view, data }: { view: FormView; data: Identity }): VNode {
  const t = subjectTexts.in(view.language)
  return (
    <>
      <TextField {...view.field('name', data.name)} label={t('name')} optional />
      <TextField {...view.field('otherNames', data.otherNames)} label={t('otherNames')} optional />
      <DateField {...view.day('birthDate', data.birthDate)} label={t('birthDate')} optional />
      <TextArea {...view.field('note', data.note)} label={t('note')} optional rows={3} />
    </>
  )
}

export const identityForm: SubjectForm<z.output<typeof schema>, Identity> = {
  path: paths.identity(':id'),
  action: 'change-identity',
  schema,
  labels: (language) => {
    const t = subjectTexts.in(language)
    const fields = { name: t('name'), otherNames: t('otherNames'), birthDate: t('birthDate'), note: t('note') }
    return { button: t('save'), fields }
  },
  load: async ({ identity }) => identity ?? {},
  fields: Fields,
  async act(context, { version: from, birthDate, ...texts }, { id: subjectId }) {
    const known = Object.entries({ ...texts, birthDate: birthDate ?? '' }).filter(([, value]) => value !== '')
    await changeIdentity(context, { subjectId, version: from, identity: Object.fromEntries(known) })
    return paths.subject(subjectId)
  },
}
