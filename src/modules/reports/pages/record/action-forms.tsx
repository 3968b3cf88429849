import type { VNode } from 'preact'
import { valueOf } from '../../../../platform/forms/kept-input.ts'
import { Actions, Button, Details, Form, Notice, Paragraph, Radios, Select, TextArea } from '../../../../ui/index.ts'
import { closeReasons } from '../../rules.ts'
import type { ReportPageProps } from './props.ts'
import { recordTexts } from './text.ts'

type T = ReturnType<typeof recordTexts.in>
type FormProps = { props: ReportPageProps; t: T }

const addresses = {
  ask: 'vraag',
  'give-feedback': 'terugkoppeling',
  answer: 'antwoord',
  'make-report': 'wordt-melding',
  'send-on': 'doorsturen',
  close: 'sluiten',
  reopen: 'heropenen',
} as const
type FormAction = keyof typeof addresses

/** The forms of what can be done with a report in its present state, each folded away under its name. */
export function ActionForms(props: ReportPageProps): VNode {
  const t = recordTexts.in(props.context.language)
  const hasWayBack = props.row.receipt_hash !== null
  const offered = (Object.keys(addresses) as FormAction[]).filter((action) => {
    if (!props.actions.includes(action)) return false
    return hasWayBack || (action !== 'ask' && action !== 'give-feedback' && action !== 'answer')
  })
  return (
    <>
      {offered.map((action) => (
        <Details key={action} summary={t(action === 'give-feedback' ? 'feedback' : action)}>
          <Form action={`/meldingen/${props.row.id}/${addresses[action]}`} csrfToken={props.context.csrfToken}>
            {bodies[action]({ props, t })}
          </Form>
        </Details>
      ))}
    </>
  )
}

const bodies: Readonly<Record<FormAction, (form: FormProps) => VNode>> = {
  ask: (form) => <Words form={form} name="ask" label="askLabel" hint="askHint" button="askButton" />,
  'give-feedback': (form) => (
    <Words form={form} name="feedback" label="feedbackLabel" hint="feedbackHint" button="feedbackButton" />
  ),
  answer: (form) => <Words form={form} name="answer" label="answerLabel" hint="answerHint" button="answerButton" />,
  reopen: (form) => <Words form={form} name="reopenReason" label="reason" hint="reasonHint" button="reopenButton" />,
  'make-report': ({ t }) => (
    <>
      <Paragraph>{t('makeReportText')}</Paragraph>
      <Submit>{t('makeReportButton')}</Submit>
    </>
  ),
  'send-on': (form) => {
    const { props, t } = form
    return (
      <>
        <Notice kind="warning" title={t('sendOnWarning')} />
        <Select
          name="place"
          label={t('sendOnPlace')}
          value={valueOf(props.kept?.input, 'place')}
          error={errorOf(props, 'place')}
          options={[
            { value: '', label: t('choosePlace') },
            ...props.municipalities.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Words form={form} name="sendOnReason" label="reason" hint="reasonHint" button="sendOnButton" />
      </>
    )
  },
  close: (form) => {
    const { props, t } = form
    return (
      <>
        <Radios
          name="why"
          legend={t('closeReason')}
          value={valueOf(props.kept?.input, 'why')}
          error={errorOf(props, 'why')}
          options={closeReasons.map((reason) => ({ value: reason, label: t(reason) }))}
        />
        <Words form={form} name="closeReason" label="reason" hint="reasonHint" button="closeButton" />
      </>
    )
  },
}

type WordKey =
  | 'askLabel'
  | 'askHint'
  | 'askButton'
  | 'feedbackLabel'
  | 'feedbackHint'
  | 'feedbackButton'
  | 'answerLabel'
  | 'answerHint'
  | 'answerButton'
  | 'reason'
  | 'reasonHint'
  | 'reopenButton'
  | 'sendOnButton'
  | 'closeButton'

function Words(words: { form: FormProps; name: string; label: WordKey; hint: WordKey; button: WordKey }): VNode {
  const { form, name, label, hint, button } = words
  const { props, t } = form
  return (
    <>
      <TextArea
        name={name}
        label={t(label)}
        hint={t(hint)}
        rows={4}
        maxLength={10_000}
        value={valueOf(props.kept?.input, name)}
        error={errorOf(props, name)}
      />
      <Submit>{t(button)}</Submit>
    </>
  )
}

function Submit({ children }: { children: string }): VNode {
  return (
    <Actions>
      <Button kind="secondary">{children}</Button>
    </Actions>
  )
}

function errorOf({ kept }: ReportPageProps, field: string): string | undefined {
  return kept?.errors.find((error) => error.field === field)?.message
}
