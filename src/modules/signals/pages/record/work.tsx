import type { VNode } from 'preact'
import { AssessmentSection, WeighingSection } from './judged.tsx'
import { AdviceSection, EnrichmentSection } from './looked-up.tsx'
import { FeedbackSection, RemindersSection } from './told-back.tsx'
import { ReferralsSection, SharesSection } from './routed.tsx'
import type { SectionProps } from './section.ts'
import { workTexts } from './work-text.ts'

/** The sections from enrichment to reminders, in the order of work. */
export function WorkSections(props: SectionProps): VNode {
  const w = workTexts.in(props.language)
  const all = { ...props, w }
  return (
    <>
      <EnrichmentSection {...all} />
      <AdviceSection {...all} />
      <WeighingSection {...all} />
      <AssessmentSection {...all} />
      <ReferralsSection {...all} />
      <SharesSection {...all} />
      <FeedbackSection {...all} />
      <RemindersSection {...all} />
    </>
  )
}
