import type { VNode } from 'preact'
import { formatMoment } from '../../../platform/i18n/dates.ts'
import { defineTexts } from '../../../platform/i18n/texts.ts'
import { OnPaper, type PageContext } from '../../../ui/index.ts'

const printedTexts = defineTexts({
  nl: { printed: 'Afdruk voor {name}, {when}. Bewaar die veilig en vernietig die na gebruik.' },
  en: { printed: 'Print for {name}, {when}. Keep it safe and destroy it after use.' },
})

/** On a print of a signal: for whom it was made and when, and how to keep it. */
export function Printed({ context }: { context: PageContext }): VNode {
  const { person, now, language } = context
  return (
    <OnPaper>
      {printedTexts.in(language)('printed', { name: person?.name ?? '', when: formatMoment(now, language) })}
    </OnPaper>
  )
}
