import type { VNode } from 'preact'
import { z } from 'zod'
import { defineTexts } from '../../../../platform/i18n/texts.ts'
import { Radios } from '../../../../ui/index.ts'
import { closeSignal, markSilent, reopenSignal } from '../../actions/close.ts'
import { closeReasons } from '../../rules/closing.ts'
import { closeReasonTexts } from '../../labels/status.ts'
import { paths } from '../../paths.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { ReasonField, choice, recordTexts, requiredText, version } from '../../../../records/index.ts'

const texts = defineTexts({
  nl: {
    closeTitle: 'Signaal sluiten',
    closeIntro: 'Een gesloten signaal blijft vindbaar zolang het bewaard mag worden. U kunt het heropenen.',
    closeButton: 'Signaal sluiten',
    why: 'Met welke uitkomst?',
    reopenTitle: 'Signaal heropenen',
    reopenIntro: 'Het signaal komt weer in de werklijst.',
    reopenButton: 'Signaal heropenen',
    silentTitle: 'Stil zetten of weer zichtbaar maken',
    silentIntro: 'Van een stil signaal horen andere bureaus niet dat het bestaat, ook niet als zij het vragen.',
    silentButton: 'Vastleggen',
    silent: 'Wat wilt u?',
    silentYes: 'Stil: andere bureaus horen niets',
    silentNo: 'Zichtbaar: andere bureaus horen dat zij u kunnen bellen',
  },
  en: {
    closeTitle: 'Close signal',
    closeIntro: 'A closed signal can still be found as long as it may be kept. You can reopen it.',
    closeButton: 'Close signal',
    why: 'With which outcome?',
    reopenTitle: 'Reopen signal',
    reopenIntro: 'The signal comes back into the worklist.',
    reopenButton: 'Reopen signal',
    silentTitle: 'Make silent or visible again',
    silentIntro: 'Other desks do not hear that a silent signal exists, not even when they ask.',
    silentButton: 'Record',
    silent: 'What do you want?',
    silentYes: 'Silent: other desks hear nothing',
    silentNo: 'Visible: other desks hear that they can call you',
  },
})

const closeSchema = z.strictObject({ version, why: choice(closeReasons), reason: requiredText(5000) })

function CloseFields({ view }: { view: FormView }): VNode {
  const t = texts.in(view.language)
  return (
    <>
      <Radios
        {...view.field('why')}
        legend={t('why')}
        options={optionsOf(closeReasons, closeReasonTexts.in(view.language))}
      />
      <ReasonField view={view} />
    </>
  )
}

export const closeForm: SignalForm<z.output<typeof closeSchema>, undefined> = {
  path: paths.signal.close(':id'),
  action: 'close',
  schema: closeSchema,
  labels: (language) => {
    const t = texts.in(language)
    return {
      title: t('closeTitle'),
      intro: t('closeIntro'),
      button: t('closeButton'),
      fields: { why: t('why'), reason: recordTexts.in(language)('reason-label') },
    }
  },
  load: async () => undefined,
  fields: CloseFields,
  async act(scope, { version, why, reason }, { id: signalId }) {
    await closeSignal(scope, { signalId, version, why, reason })
    return paths.signal.page(signalId)
  },
}

const reopenSchema = z.strictObject({ version, reason: requiredText(5000) })

export const reopenForm: SignalForm<z.output<typeof reopenSchema>, undefined> = {
  path: paths.signal.reopen(':id'),
  action: 'reopen',
  schema: reopenSchema,
  labels: (language) => {
    const t = texts.in(language)
    return {
      title: t('reopenTitle'),
      intro: t('reopenIntro'),
      button: t('reopenButton'),
      fields: { reason: recordTexts.in(language)('reason-label') },
    }
  },
  load: async () => undefined,
  fields: ({ view }) => ReasonField({ view }),
  async act(scope, { version, reason }, { id: signalId }) {
    await reopenSignal(scope, { signalId, version, reason })
    return paths.signal.page(signalId)
  },
}

const silentSchema = z.strictObject({ version, silent: choice(['yes', 'no']), reason: requiredText(5000) })

export const silentForm: SignalForm<z.output<typeof silentSchema>, boolean> = {
  path: paths.signal.silent(':id'),
  action: 'mark-silent',
  schema: silentSchema,
  labels: (language) => {
    const t = texts.in(language)
    return {
      title: t('silentTitle'),
      intro: t('silentIntro'),
      button: t('silentButton'),
      fields: { silent: t('silent'), reason: recordTexts.in(language)('reason-label') },
    }
  },
  load: async ({ row }) => row.silent,
  fields: ({ view, data }) => {
    const t = texts.in(view.language)
    return (
      <>
        <Radios
          {...view.field('silent', data ? 'yes' : 'no')}
          legend={t('silent')}
          options={[
            { value: 'yes', label: t('silentYes') },
            { value: 'no', label: t('silentNo') },
          ]}
        />
        <ReasonField view={view} />
      </>
    )
  },
  async act(scope, { version, silent, reason }, { id: signalId }) {
    await markSilent(scope, { signalId, version, silent: silent === 'yes', reason })
    return paths.signal.page(signalId)
  },
}
