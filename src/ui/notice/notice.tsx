import type { ComponentChildren, VNode } from 'preact'
import { Shape, type ShapeName } from '../icon/icon.tsx'
import { Words } from '../language/language.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { noticeTexts } from './text.ts'

type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

const looks: Readonly<Record<NoticeKind, readonly [modifier: string, shape: ShapeName]>> = {
  info: ['info', 'info'],
  success: ['ok', 'check'],
  warning: ['warning', 'triangle'],
  danger: ['error', 'triangle'],
}

type NoticeProps = {
  kind: NoticeKind
  title: string
  /** The level of the title among the headings of the page: 2 unless given. */
  level?: 2 | 3 | undefined
  children?: ComponentChildren
}

/** Something to know now: what was done and who sees it, or what to mind. */
export function Notice({ kind, title, level = 2, children }: NoticeProps): VNode {
  const [modifier, shape] = looks[kind]
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class={`utrecht-alert utrecht-alert--${modifier} ln-notice`}>
      <span class="ln-notice__icon">
        <Shape name={shape} />
      </span>
      <div class="utrecht-alert__content">
        <Heading class="ln-notice__title">
          <Words texts={noticeTexts}>{(t) => <VisuallyHidden>{t(kind)} </VisuallyHidden>}</Words>
          {title}
        </Heading>
        {children && <div class="utrecht-alert__message">{children}</div>}
      </div>
    </section>
  )
}
