import type { TaskSource } from '../../platform/http/tasks.ts'
import { defineTexts } from '../../platform/i18n/texts.ts'
import { desksOf } from './desks.ts'
import { countWaiting } from './queries.ts'

/** Counting stops here, where the sentences say "100 or more". */
const cap = 100

const texts = defineTexts({
  nl: {
    reports:
      '{n, plural, one {1 melding wacht} =100 {100 of meer meldingen wachten} other {# meldingen wachten}} in de inbox.',
    acuteReports:
      '{n, plural, one {1 acute melding wacht} =100 {100 of meer acute meldingen wachten} other {# acute meldingen wachten}} in de inbox.',
  },
  en: {
    reports: '{n, plural, one {1 report waits} =100 {100 or more reports wait} other {# reports wait}} in the inbox.',
    acuteReports:
      '{n, plural, one {1 acute report waits} =100 {100 or more acute reports wait} other {# acute reports wait}} in the inbox.',
  },
})

/** The reports that wait in the inbox of the actor's desks. */
export const reportTasks: TaskSource = async ({ actor, language }, tx) => {
  const desks = desksOf(actor)
  if (desks.length === 0) return []
  const t = texts.in(language)
  const { acute, waiting } = await countWaiting(tx, desks, cap)
  return [
    { text: t('acuteReports', { n: acute }), href: '/meldingen?acuut=ja', count: acute, urgent: true },
    { text: t('reports', { n: waiting }), href: '/meldingen', count: waiting, urgent: false },
  ]
}
