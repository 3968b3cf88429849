import type { VNode } from 'preact'
import { z } from 'zod'
import { Radios, Select, TextArea } from '../../../../ui/index.ts'
import { parts, partTexts } from '../../../sharing/index.ts'
import { enrich } from '../../actions/enrich.ts'
import { enrichmentBases, enrichmentSources } from '../../rules/enriching.ts'
import { enrichmentBasisTexts, sourceTexts } from '../../labels/enriching.ts'
import { id, requiredText, choice, version } from '../fields.ts'
import type { SignalForm } from '../form-route.tsx'
import type { FormView } from '../form-view.ts'
import { optionsOf } from '../options.ts'
import { formTexts } from '../text.ts'
import { enrichTexts } from './text.ts'

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
        name="source"
        label={t('source')}
        empty={f('choose')}
        options={optionsOf(enrichmentSources, sourceTexts.in(language))}
        value={view.value('source')}
        error={view.error('source')}
      />
      <Select
        name="basis"
        label={t('basis')}
        empty={f('choose')}
        options={optionsOf(enrichmentBases, enrichmentBasisTexts.in(language))}
        value={view.value('basis')}
        error={view.error('basis')}
      />
      <Radios
        name="found"
        legend={t('found')}
        options={[
          { value: 'yes', label: f('yes') },
          { value: 'no', label: f('no') },
        ]}
        value={view.value('found')}
        error={view.error('found')}
      />
      <TextArea
        name="result"
        label={t('result')}
        hint={t('resultHint')}
        value={view.value('result')}
        error={view.error('result')}
      />
      <Radios
        name="part"
        legend={t('part')}
        hint={t('partHint')}
        options={optionsOf(parts, partTexts.in(language))}
        value={view.value('part', 'facts')}
        error={view.error('part')}
      />
    </>
  )
}

export const enrichForm: SignalForm<z.output<typeof schema>, undefined> = {
  key: 'verrijken',
  audit: { viewed: 'signal.enrich-form-viewed', done: 'signal.enriched' },
  schema,
  insertsInto: 'signal_enrichment',
  words: (language) => {
    const t = enrichTexts.in(language)
    return {
      title: t('title'),
      intro: t('intro'),
      button: t('button'),
      names: { source: t('source'), basis: t('basis'), found: t('found'), result: t('result'), part: t('part') },
    }
  },
  load: async () => undefined,
  fields: Fields,
  async act(scope, { version: _version, found, ...input }, { id: signalId }) {
    await enrich(scope, { ...input, signalId, found: found === 'yes' })
    return `/signalen/${signalId}#verrijking`
  },
}
