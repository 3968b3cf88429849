import type { RecordSection } from '../../../../records/index.ts'
import { assessmentSection, weighingSection } from './assessment-section.tsx'
import { adviceSection, enrichmentSection } from './enrichment-section.tsx'
import { factsSection, gateSection, partiesSection, reportsSection } from './facts-section.tsx'
import { feedbackSection, remindersSection } from './feedback-section.tsx'
import { sharesSection } from '../share/section.tsx'
import { referralsSection } from './referral-section.tsx'
import { relatedSection } from './related-section.tsx'
import type { SectionProps } from './section.ts'
import { workTexts } from './sections-text.ts'

/** The sections of a signal, in the order of the work. */
export function sectionsOf(props: SectionProps): readonly RecordSection[] {
  const work = { ...props, w: workTexts.in(props.language) }
  return [
    factsSection(props),
    partiesSection(props),
    relatedSection(props),
    reportsSection(props),
    gateSection(props),
    enrichmentSection(work),
    adviceSection(work),
    weighingSection(work),
    assessmentSection(work),
    referralsSection(work),
    sharesSection(work),
    feedbackSection(work),
    remindersSection(work),
  ]
}
