import type { Language } from '../../../../platform/i18n/texts.ts'
import type { PageLink } from '../../../../records/index.ts'
import { actionLabels } from '../../labels/actions.ts'
import { paths } from '../../paths.ts'
import type { SignalHead } from '../../present.ts'
import { findStep, nextAction, type SignalAction } from '../../rules/status.ts'

/** Where each thing can be done. */
const addresses = {
  enrich: paths.signal.enrich,
  weigh: paths.signal.weigh,
  'ask-advice': paths.signal.askAdvice,
  assess: paths.signal.assess,
  'decide-referral': paths.signal.routes,
  'offer-share': paths.signal.receivers,
  'give-feedback': paths.signal.feedback,
  remind: paths.signal.remind,
  'ask-others': paths.signal.askOthers,
  split: paths.signal.split,
  'send-on': paths.signal.sendOn,
  'mark-silent': paths.signal.silent,
  close: paths.signal.close,
  reopen: paths.signal.reopen,
} as const satisfies Partial<Record<SignalAction, (id: string) => string>>
type LinkedAction = keyof typeof addresses

function linkTo({ id }: SignalHead, language: Language, action: LinkedAction): PageLink {
  return { href: addresses[action](id), label: actionLabels.label(action, language) }
}

/** Links to those of these actions that can be taken in this status. */
export function linksTo(head: SignalHead, language: Language, ...actions: readonly LinkedAction[]): PageLink[] {
  return actions
    .filter((action) => findStep(head.status, action) !== undefined)
    .map((action) => linkTo(head, language, action))
}

/** The one thing that comes next, where something does. */
export function primaryLink(head: SignalHead, language: Language): PageLink | undefined {
  const next = Object.keys(addresses).find((action): action is LinkedAction => action === nextAction[head.status])
  return next === undefined ? undefined : linkTo(head, language, next)
}

/** What can be done with the whole signal in this status, beside what stands in the sections. */
export function wholeLinks(head: SignalHead, language: Language): PageLink[] {
  return linksTo(head, language, 'split', 'send-on', 'mark-silent', 'close', 'reopen')
}
