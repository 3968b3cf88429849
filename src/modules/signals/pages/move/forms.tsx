import type { VNode } from 'preact'
import { z } from 'zod'
import { defineTexts } from '../../../../platform/i18n/texts.ts'
import { Checkboxes, Select, TextArea, TextField } from '../../../../ui/index.ts'
import { municipalitiesOf, type Municipality } from '../../../network/index.ts'
import { sendOn } from '../../actions/send-on.ts'
import { splitSignal } from '../../actions/split.ts'
import { factsOf, loadParties } from '../../load.ts'
import { partyLabel, type PartyLine } from '../../present.ts'
import { partyKindTexts } from '../../labels/parties.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { formTexts } from '../text.ts'
import { ReasonField, id, recordTexts, requiredText, version } from '../../../../records/index.ts'

const texts = defineTexts({
  nl: {
    sendTitle: 'Naar de juiste gemeente sturen',
    sendIntro: 'Het hele signaal gaat naar het bureau van die gemeente. U ziet het daarna niet meer.',
    sendButton: 'Signaal doorsturen',
    to: 'Naar welke gemeente?',
    splitTitle: 'Splitsen',
    splitIntro: 'Er komt een tweede signaal met dezelfde meldingen en dezelfde grondslag.',
    splitButton: 'Tweede signaal maken',
    name: 'Korte titel van het tweede signaal',
    facts: 'Feiten van het tweede signaal',
    moving: 'Wie en wat gaat mee naar het tweede signaal?',
  },
  en: {
    sendTitle: 'Send to the right municipality',
    sendIntro: 'The whole signal goes to the desk of that municipality. You will no longer see it.',
    sendButton: 'Send signal on',
    to: 'To which municipality?',
    splitTitle: 'Split',
    splitIntro: 'There will be a second signal with the same reports and the same legal basis.',
    splitButton: 'Make second signal',
    name: 'Short title of the second signal',
    facts: 'Facts of the second signal',
    moving: 'Who and what goes along to the second signal?',
  },
})

const sendSchema = z.strictObject({
  version,
  place: z.string({ error: 'choose' }).regex(/^GM\d{4}$/, 'choose'),
  reason: requiredText(5000),
})

function SendFields({ view, data }: { view: FormView; data: readonly Municipality[] }): VNode {
  const t = texts.in(view.language)
  return (
    <>
      <Select
        {...view.field('place')}
        label={t('to')}
        empty={formTexts.in(view.language)('choose')}
        options={data.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <ReasonField view={view} />
    </>
  )
}

export const sendForm: SignalForm<z.output<typeof sendSchema>, readonly Municipality[]> = {
  path: paths.signal.sendOn(':id'),
  action: 'send-on',
  schema: sendSchema,
  button: 'danger',
  labels: (language) => {
    const t = texts.in(language)
    return {
      title: t('sendTitle'),
      intro: t('sendIntro'),
      button: t('sendButton'),
      fields: { place: t('to'), reason: recordTexts.in(language)('reason-label') },
    }
  },
  load: async ({ region }, { tx, platform }) => municipalitiesOf(tx, region.code, platform.clock()),
  fields: SendFields,
  async act(scope, { version, place, reason }, { id: signalId }) {
    await sendOn(scope, { signalId, version, placeCode: place, reason })
    return paths.list
  },
}

const splitSchema = z.strictObject({
  id,
  version,
  title: requiredText(120),
  facts: requiredText(10_000),
  moving: z
    .union([z.uuid(), z.array(z.uuid())])
    .optional()
    .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value)),
})
type SplitData = { facts: string | undefined; parties: readonly PartyLine[] }

function SplitFields({ view, data }: { view: FormView; data: SplitData }): VNode {
  const t = texts.in(view.language)
  const kind = partyKindTexts.in(view.language)
  return (
    <>
      <TextField {...view.field('title')} label={t('name')} />
      <TextArea {...view.field('facts', data.facts)} label={t('facts')} rows={8} />
      {data.parties.length > 0 && (
        <Checkboxes
          name="moving"
          legend={t('moving')}
          optional
          options={data.parties.map((party) => ({
            value: party.id,
            label: `${kind(party.kind)}: ${partyLabel(party.content)}`,
          }))}
          values={view.values('moving')}
        />
      )}
    </>
  )
}

export const splitForm: SignalForm<z.output<typeof splitSchema>, SplitData> = {
  path: paths.signal.split(':id'),
  action: 'split',
  schema: splitSchema,
  insertsInto: 'signal',
  labels: (language) => {
    const t = texts.in(language)
    return {
      title: t('splitTitle'),
      intro: t('splitIntro'),
      button: t('splitButton'),
      fields: { title: t('name'), facts: t('facts') },
    }
  },
  load: async (open, { tx }) => ({ facts: factsOf(open)?.facts, parties: await loadParties(open, tx) }),
  fields: SplitFields,
  async act(scope, { id: newId, title, facts, moving }, { id: signalId }) {
    await splitSignal(scope, { id: newId, signalId, title, facts, moving })
    return paths.signal.page(newId)
  },
}
