import type { TaskSource } from '../../platform/http/tasks.ts'
import { defineTexts } from '../../platform/i18n/texts.ts'
import { erasuresPath } from './pages/erasure/list-page.tsx'
import { countWaitingErasures } from './queries/erasures.ts'

const texts = defineTexts({
  nl: {
    confirm:
      '{n, plural, one {1 verzoek om te wissen wacht} other {# verzoeken om te wissen wachten}} op u als tweede persoon.',
    asked:
      '{n, plural, one {1 verzoek om te wissen van u wacht} other {# verzoeken om te wissen van u wachten}} op een tweede persoon.',
  },
  en: {
    confirm: '{n, plural, one {1 erasure waits} other {# erasures wait}} for you as the second person.',
    asked:
      '{n, plural, one {1 erasure that you asked for waits} other {# erasures that you asked for wait}} for a second person.',
  },
})

/** Erasures that wait for the actor as second person, and those that they asked and nobody confirmed yet. */
export const erasureTasks: TaskSource = async ({ may, actor, language }, tx) => {
  if (actor.personId === undefined || !may('erasure.confirm')) return []
  const { others, own } = await countWaitingErasures(tx, actor.personId)
  const t = texts.in(language)
  return [
    { text: t('confirm', { n: others }), href: erasuresPath, count: others, urgent: false },
    { text: t('asked', { n: own }), href: erasuresPath, count: own, urgent: false },
  ]
}
