import type { VNode } from 'preact'
import { z } from 'zod'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { formatDate } from '../../../../platform/i18n/dates.ts'
import { defineTexts } from '../../../../platform/i18n/texts.ts'
import { DateField, SummaryList, TextField } from '../../../../ui/index.ts'
import { remind, settleReminder } from '../../actions/reminders.ts'
import { loadReminder } from '../../load.ts'
import type { ReminderLine } from '../../present-work.ts'
import { reminderKinds } from '../../rules/reminders.ts'
import { reminderTexts } from '../../labels/enriching.ts'
import { labelOf } from '../../labels/label-of.ts'
import type { SignalForm } from '../signal-form.ts'
import type { FormView } from '../../../../ui/form-view.ts'
import { dayOf } from '../../../../platform/clock/days.ts'
import { paths } from '../../paths.ts'
import { day, errorLabel, id, requiredText, version } from '../../../../records/index.ts'

const texts = defineTexts({
  nl: {
    title: 'Herinnering zetten',
    button: 'Herinnering opslaan',
    note: 'Waaraan?',
    due: 'Op welke dag?',
    settleTitle: 'Herinnering afdoen',
    settleIntro: 'U zegt hiermee dat het gedaan is, of niet meer nodig.',
    settleButton: 'Afdoen',
  },
  en: {
    title: 'Set a reminder',
    button: 'Save reminder',
    note: 'Of what?',
    due: 'On which day?',
    settleTitle: 'Settle reminder',
    settleIntro: 'With this you say that it is done, or no longer needed.',
    settleButton: 'Settle',
  },
})

const schema = z.strictObject({ id, version, note: requiredText(500), due: day() })

function Fields({ view }: { view: FormView }): VNode {
  const t = texts.in(view.language)
  return (
    <>
      <TextField {...view.field('note')} label={t('note')} />
      <DateField {...view.day('due')} label={t('due')} />
    </>
  )
}

export const remindForm: SignalForm<z.output<typeof schema>, undefined> = {
  path: paths.signal.remind(':id'),
  action: 'remind',
  schema,
  insertsInto: 'reminder',
  labels: (language) => {
    const t = texts.in(language)
    return { title: t('title'), button: t('button'), fields: { note: t('note'), due: t('due') } }
  },
  load: async () => undefined,
  fields: Fields,
  check: ({ due }, { now, language }) =>
    due < dayOf(now) ? [{ field: 'due', message: errorLabel('past', language) }] : [],
  async act(scope, input, { id: signalId }) {
    await remind(scope, { id: input.id, signalId, dueAt: new Date(`${input.due}T08:00:00Z`), note: input.note })
    return paths.signal.section(signalId, 'reminders')
  },
}

const settleSchema = z.strictObject({ version }).transform(() => ({ id: undefined }))

/** Which reminder is settled. */
function Settling({ view, data }: { view: FormView; data: ReminderLine }): VNode {
  const { language } = view
  const rows = [
    {
      label: texts.in(language)('note'),
      value: data.note ?? labelOf(reminderKinds, data.about, reminderTexts.in(language)),
    },
    { label: texts.in(language)('due'), value: formatDate(data.due_at, language) },
  ]
  return <SummaryList rows={rows} />
}

export const settleForm: SignalForm<z.output<typeof settleSchema>, ReminderLine> = {
  path: paths.signal.reminder(':id', ':reminder'),
  action: 'settle-reminder',
  schema: settleSchema,
  labels: (language) => {
    const t = texts.in(language)
    return { title: t('settleTitle'), intro: t('settleIntro'), button: t('settleButton') }
  },
  async load(open, { tx }, params) {
    const reminder = await loadReminder(open, tx, params['reminder'] ?? '')
    if (reminder === undefined) throw new NotFoundError()
    return reminder
  },
  fields: Settling,
  async act(scope, _input, { id: signalId, ...params }) {
    await settleReminder(scope, { signalId, id: params['reminder'] ?? '' })
    return paths.signal.section(signalId, 'reminders')
  },
}
