import type { VNode } from 'preact'
import { AssessmentSection, WeighingSection } from './assessment-section.tsx'
import { AdviceSection, EnrichmentSection } from './enrichment-section.tsx'
import { FeedbackSection, RemindersSection } from './feedback-section.tsx'
import { ReferralsSection, SharesSection } from './referral-section.tsx'
import type { SectionProps } from './section.ts'
import { workTexts } from './sections-text.ts'

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
