import type { VNode } from 'preact'
import type { Language } from '../../../../platform/i18n/texts.ts'
import { Reason, Notice, Radios } from '../../../../ui/index.ts'
import { gateDecisions, legalBases, proposeGate, type GateChoice, type Origin } from '../../rules/gate.ts'
import { basisTexts, gateBecauseTexts, gateTexts } from '../../labels/gate.ts'
import type { FieldLabels, FormView } from '../../../../ui/form-view.ts'
import { optionsOf } from '../options.ts'
import { formTexts } from '../text.ts'
import { gatePageTexts } from './text.ts'
import { ReasonField } from '../../../../records/index.ts'

type BecauseWord = Parameters<ReturnType<typeof gateBecauseTexts.in>>[0]

/** How the fields of the gate are called. */
export function gateNames(language: Language): FieldLabels {
  const t = gatePageTexts.in(language)
  return { decision: t('decision'), basis: t('basis'), passOn: t('passOn'), reason: t('reasonLabel') }
}

/** What the gate proposes and why, and what the person decides. */
export function GateFields(props: {
  view: FormView
  origin: Origin
  acute: boolean
  now?: GateChoice | undefined
}): VNode {
  const { view, origin, acute, now } = props
  const { language } = view
  const t = gatePageTexts.in(language)
  const f = formTexts.in(language)
  const proposal = proposeGate(origin, acute)
  const chosen = now ?? proposal
  return (
    <>
      <Notice kind="info" title={t('proposal', { decision: gateTexts.in(language)(proposal.decision) })}>
        <Reason>{gateBecauseTexts.in(language)(proposal.because as BecauseWord)}</Reason>
        <p>{t('youDecide')}</p>
      </Notice>
      <Radios
        {...view.field('decision', chosen.decision)}
        legend={t('decision')}
        options={optionsOf(gateDecisions, gateTexts.in(language))}
      />
      <Radios
        {...view.field('basis', chosen.basis)}
        legend={t('basis')}
        options={optionsOf(legalBases, basisTexts.in(language))}
      />
      <Radios
        {...view.field('passOn', chosen.mayPassOn ? 'yes' : 'no')}
        legend={t('passOn')}
        options={[
          { value: 'yes', label: f('yes') },
          { value: 'no', label: f('no') },
        ]}
      />
      <ReasonField view={view} label={t('reasonLabel')} />
    </>
  )
}
