import type { VNode } from 'preact'
import { z } from 'zod'
import { defineTexts } from '../../../../platform/i18n/texts.ts'
import { Notice, Radios } from '../../../../ui/index.ts'
import type { RegionConfig } from '../../../network/index.ts'
import { assess } from '../../actions/assess.ts'
import type { WeighingLine } from '../../present-weighing.ts'
import { listAssessments } from '../../queries/record.ts'
import { classTexts } from '../../labels/assessing.ts'
import { loadWeighing } from '../../load.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { Weighed } from '../record/assessment-section.tsx'
import { workTexts } from '../record/sections-text.ts'
import { ReasonField, id, recordTexts, requiredText, version } from '../../../../records/index.ts'

const texts = defineTexts({
  nl: {
    title: 'Beoordelen',
    intro: 'Beoordeel volgens het schema van uw regio. U beslist; het programma stelt niets voor.',
    button: 'Beoordeling vastleggen',
    value: 'Wat is uw oordeel?',
    figures: 'Telt in de cijfers als: {class}',
    weighed: 'Wat u woog',
  },
  en: {
    title: 'Assess',
    intro: 'Assess by the scheme of your region. You decide; the program proposes nothing.',
    button: 'Record assessment',
    value: 'What is your assessment?',
    figures: 'Counts in the figures as: {class}',
    weighed: 'What you weighed',
  },
})

const schema = z.strictObject({
  id,
  version,
  value: z.string({ error: 'choose' }).min(1, 'choose'),
  reason: requiredText(5000),
})
type Data = { region: RegionConfig; weighing: WeighingLine | undefined; now: string | undefined }

function Fields({ view, data }: { view: FormView; data: Data }): VNode {
  const { language } = view
  const t = texts.in(language)
  return (
    <>
      {data.weighing !== undefined && (
        <Notice kind="info" title={t('weighed')}>
          <Weighed weighing={data.weighing} w={workTexts.in(language)} language={language} />
        </Notice>
      )}
      <Radios
        {...view.field('value', data.now)}
        legend={t('value')}
        options={data.region.assessment.values.map(({ value, name, class: assessmentClass }) => ({
          value,
          label: name[language],
          hint: t('figures', { class: classTexts.in(language)(assessmentClass) }),
        }))}
      />
      <ReasonField view={view} />
    </>
  )
}

export const assessForm: SignalForm<z.output<typeof schema>, Data> = {
  path: paths.signal.assess(':id'),
  action: 'assess',
  schema,
  insertsInto: 'signal_assessment',
  labels: (language) => {
    const t = texts.in(language)
    return {
      title: t('title'),
      intro: t('intro'),
      button: t('button'),
      fields: { value: t('value'), reason: recordTexts.in(language)('reason-label') },
    }
  },
  async load(open, { tx }) {
    const [latest] = await listAssessments(tx, open.row.id)
    return { region: open.region, weighing: await loadWeighing(open, tx), now: latest?.value }
  },
  fields: Fields,
  async act(scope, input, { id: signalId }) {
    await assess(scope, { ...input, signalId })
    return paths.signal.section(signalId, 'assessment')
  },
}
