import type { VNode } from 'preact'
import { Actions, ButtonLink, Card, Heading, Link } from '../../../../ui/index.ts'
import { findStep, nextAction, type SignalAction } from '../../rules/status.ts'
import { actionLabels } from '../../labels/actions.ts'
import type { SectionProps } from './section.ts'

/** Under which address each thing can be done. */
const addresses = {
  enrich: 'verrijken',
  weigh: 'wegen',
  'ask-advice': 'advies',
  assess: 'beoordelen',
  'decide-referral': 'route',
  'offer-share': 'delen',
  'give-feedback': 'terugkoppelen',
  remind: 'herinneren',
  'ask-others': 'anderen',
  split: 'splitsen',
  'send-on': 'doorsturen',
  'mark-silent': 'stil',
  close: 'sluiten',
  reopen: 'heropenen',
} as const satisfies Partial<Record<SignalAction, string>>
type Linked = keyof typeof addresses

/** The one thing that comes next. */
export function PrimaryAction({ data, language }: SectionProps): VNode | null {
  const { head } = data
  const next = Object.keys(addresses).find((action): action is Linked => action === nextAction[head.status])
  if (next === undefined) return null
  return (
    <Actions>
      <ButtonLink kind="primary" href={`/signalen/${head.id}/${addresses[next]}`}>
        {actionLabels.in(language)(next)}
      </ButtonLink>
    </Actions>
  )
}

/** What can be done in a section, where it can be done in this status. */
export function SectionAction({
  data: { head },
  language,
  action,
}: Pick<SectionProps, 'data' | 'language'> & { action: Linked }): VNode | null {
  if (findStep(head.status, action) === undefined) return null
  return (
    <p>
      <Link href={`/signalen/${head.id}/${addresses[action]}`} unprinted>
        {actionLabels.in(language)(action)}
      </Link>
    </p>
  )
}

/** What can be done with the whole signal, beside what stands in the sections. */
const withTheWhole = ['split', 'send-on', 'mark-silent', 'close', 'reopen'] as const satisfies readonly Linked[]

/** What else can be done with the whole signal in this status, as links. */
export function ActionLinks({ data, t, language }: SectionProps): VNode {
  const { head } = data
  const possible = withTheWhole.filter((action) => findStep(head.status, action) !== undefined)
  return (
    <Card unprinted>
      <Heading level={2}>{t('actions')}</Heading>
      <ul>
        {possible.map((action) => (
          <li key={action}>
            <Link href={`/signalen/${head.id}/${addresses[action]}`}>{actionLabels.in(language)(action)}</Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
