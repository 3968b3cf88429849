import type { VNode } from 'preact'
import type { SectionProps } from './section.tsx'

/** Links to the sections of a long page; folded on a small screen. */
export function SectionIndex({
  label,
  sections,
}: {
  label: string
  sections: readonly Pick<SectionProps, 'id' | 'title' | 'count'>[]
}): VNode {
  return (
    <nav class="ln-section-index ln-unprinted" aria-label={label}>
      <details class="ln-section-index__fold">
        <summary class="ln-section-index__summary">{label}</summary>
        <ul>
          {sections.map(({ id, title, count }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {title}
                {count !== undefined && count > 0 && ` (${count})`}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
