import type { VNode } from 'preact'
import { z } from 'zod'
import { Select, TextArea } from '../../../../ui/index.ts'
import { findAdviceDesk, listOrganisations, type Organisation } from '../../../network/index.ts'
import { askAdvice } from '../../actions/advice.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { adviceTexts } from './text.ts'
import { id, requiredText, version } from '../../../../records/index.ts'

const schema = z.strictObject({ id, version, organisation: id, question: requiredText(5000) })
type Data = { organisations: readonly Organisation[]; usual: string | undefined }

function Fields({ view, data }: { view: FormView; data: Data }): VNode {
  const t = adviceTexts.in(view.language)
  return (
    <>
      <Select
        {...view.field('organisation', data.usual)}
        label={t('to')}
        options={data.organisations.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <TextArea {...view.field('question')} label={t('question')} hint={t('questionHint')} />
    </>
  )
}

export const adviceForm: SignalForm<z.output<typeof schema>, Data> = {
  path: paths.signal.askAdvice(':id'),
  action: 'ask-advice',
  schema,
  insertsInto: 'signal_advice',
  labels: (language) => {
    const t = adviceTexts.in(language)
    return {
      title: t('title'),
      intro: t('intro'),
      button: t('button'),
      fields: { organisation: t('to'), question: t('question') },
    }
  },
  async load({ row, region }, { tx }) {
    const all = await listOrganisations(tx, { region: region.code })
    const usual = await findAdviceDesk(tx, region.code)
    return { organisations: all.filter((organisation) => organisation.id !== row.desk_id), usual: usual?.id }
  },
  fields: Fields,
  async act(scope, { id: adviceId, organisation, question }, { id: signalId }) {
    await askAdvice(scope, { id: adviceId, signalId, organisationId: organisation, question })
    return paths.signal.section(signalId, 'advice')
  },
}
