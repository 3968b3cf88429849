import type { VNode } from 'preact'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { ErrorSummary, Link, PublicPage, Steps, WorkPage, type PageContext } from '../../../ui/index.ts'
import type { Flow } from '../flow.ts'
import { formTexts } from './text.ts'

/** The frame of every page of the form: public, or in the world of work when somebody takes a report in. */
export function FormPage(props: {
  context: PageContext
  flow: Flow
  back?: string | undefined
  errors: readonly FieldError[]
  progress?: { current: number; total: number } | undefined
  children: VNode | readonly VNode[]
}): VNode {
  const { context, flow, back, errors, progress, children } = props
  const t = formTexts.in(context.language)
  const title = t(flow.staff ? 'tabStaff' : 'tab')
  const steps = progress === undefined ? undefined : <Steps current={progress.current} total={progress.total} />
  const summary = errors.length === 0 ? null : <ErrorSummary errors={errors} />
  const common = { context, title, error: errors.length > 0 }
  if (flow.staff) {
    return (
      <WorkPage {...common}>
        {back === undefined ? null : <Link href={back}>{t('back')}</Link>}
        {steps}
        {summary}
        {children}
      </WorkPage>
    )
  }
  return (
    <PublicPage {...common} back={back} progress={steps}>
      {summary}
      {children}
    </PublicPage>
  )
}
