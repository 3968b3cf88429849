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
  /** Takes the focus when the page opens: what was just done is read first. At most one on a page. */
  focus?: boolean | undefined
  children?: ComponentChildren
}

/** Something to know now: what was done and who sees it, or what to mind. */
export function Notice({ kind, title, level = 2, focus = false, children }: NoticeProps): VNode {
  const [modifier, shape] = looks[kind]
  const Heading = level === 2 ? 'h2' : 'h3'
  const titleId = focus ? 'first-notice-title' : undefined
  const taking = focus ? { tabIndex: -1, autoFocus: true, role: 'alert' as const, 'aria-labelledby': titleId } : {}
  return (
    <section class={`utrecht-alert utrecht-alert--${modifier} ln-notice`} {...taking}>
      <span class="ln-notice__icon">
        <Shape name={shape} />
      </span>
      <div class="utrecht-alert__content">
        <Heading class="ln-notice__title" id={titleId}>
          <Words texts={noticeTexts}>{(t) => <VisuallyHidden>{t(kind)} </VisuallyHidden>}</Words>
          {title}
        </Heading>
        {children && <div class="utrecht-alert__message">{children}</div>}
      </div>
    </section>
  )
}
