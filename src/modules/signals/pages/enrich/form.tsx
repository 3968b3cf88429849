import type { VNode } from 'preact'
import { z } from 'zod'
import { Radios, Select, TextArea } from '../../../../ui/index.ts'
import { parts, partTexts } from '../../../sharing/index.ts'
import { enrich } from '../../actions/enrich.ts'
import { enrichmentBases, enrichmentSources } from '../../rules/enriching.ts'
import { enrichmentBasisTexts, sourceTexts } from '../../labels/enriching.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { formTexts } from '../text.ts'
import { enrichTexts } from './text.ts'
import { choice, id, requiredText, version } from '../../../../records/index.ts'

const schema = z.strictObject({
  id,
  version,
  source: choice(enrichmentSources),
  basis: choice(enrichmentBases),
  found: choice(['yes', 'no']),
  part: choice(parts),
  result: requiredText(10_000),
})

function Fields({ view }: { view: FormView }): VNode {
  const { language } = view
  const t = enrichTexts.in(language)
  const f = formTexts.in(language)
  return (
    <>
      <Select
        {...view.field('source')}
        label={t('source')}
        empty={f('choose')}
        options={optionsOf(enrichmentSources, sourceTexts.in(language))}
      />
      <Select
        {...view.field('basis')}
        label={t('basis')}
        empty={f('choose')}
        options={optionsOf(enrichmentBases, enrichmentBasisTexts.in(language))}
      />
      <Radios
        {...view.field('found')}
        legend={t('found')}
        options={[
          { value: 'yes', label: f('yes') },
          { value: 'no', label: f('no') },
        ]}
      />
      <TextArea {...view.field('result')} label={t('result')} hint={t('resultHint')} />
      <Radios
        {...view.field('part', 'facts')}
        legend={t('part')}
        hint={t('partHint')}
        options={optionsOf(parts, partTexts.in(language))}
      />
    </>
  )
}

export const enrichForm: SignalForm<z.output<typeof schema>, undefined> = {
  path: paths.signal.enrich(':id'),
  action: 'enrich',
  schema,
  insertsInto: 'signal_enrichment',
  labels: (language) => {
    const t = enrichTexts.in(language)
    return {
      title: t('title'),
      intro: t('intro'),
      button: t('button'),
      fields: { source: t('source'), basis: t('basis'), found: t('found'), result: t('result'), part: t('part') },
    }
  },
  load: async () => undefined,
  fields: Fields,
  async act(scope, { version: _version, found, ...input }, { id: signalId }) {
    await enrich(scope, { ...input, signalId, found: found === 'yes' })
    return paths.signal.section(signalId, 'enrichment')
  },
}
