import type { VNode } from 'preact'
import type { Problem } from '../../platform/http/problem.ts'
import { Actions, ButtonLink } from '../button/button.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import type { PageContext } from '../page-context.ts'
import { Paragraph } from '../paragraph/paragraph.tsx'
import { PublicPage } from '../public-page/public-page.tsx'
import { WorkPage } from '../work-page/work-page.tsx'
import { problemTexts } from './text.ts'

const keys = {
  'not-found': ['notFoundTitle', 'notFoundText'],
  refused: ['refusedTitle', 'refusedText'],
  'stale-form': ['staleTitle', 'staleText'],
  conflict: ['conflictTitle', 'conflictText'],
  'too-large': ['tooLargeTitle', 'tooLargeText'],
  'too-many': ['tooManyTitle', 'tooManyText'],
  'no-room': ['noRoomTitle', 'noRoomText'],
  'bad-request': ['badRequestTitle', 'badRequestText'],
  failed: ['failedTitle', 'failedText'],
  'sign-in': ['refusedTitle', 'refusedText'],
} as const satisfies Record<Problem['kind'], readonly [string, string]>

/** The page that says what went wrong and what one can do; in the world of whoever reads it. */
export function ProblemPage({ context, problem }: { context: PageContext; problem: Problem }): VNode {
  const t = problemTexts.in(context.language)
  const [titleKey, textKey] = keys[problem.kind]
  const minutes = problem.kind === 'too-many' ? Math.ceil(problem.retrySeconds / 60) : 0
  const own = problem.kind === 'refused' || problem.kind === 'conflict' ? problem.words : undefined
  const back = problem.kind === 'refused' || problem.kind === 'conflict' ? problem.back : undefined
  const title = problem.kind === 'refused' && own !== undefined ? t('notNowTitle') : t(titleKey)
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>
        {own ?? t(textKey, { minutes })} {problem.kind === 'refused' && back !== undefined && t('refusedKept')}
      </Paragraph>
      {problem.kind === 'failed' && (
        <Paragraph>
          <code>{problem.reference}</code>
        </Paragraph>
      )}
      {context.person === undefined && (
        <Paragraph>
          {t('danger')} <Link href="tel:112">{t('call')}</Link>
        </Paragraph>
      )}
      <Actions>
        {back !== undefined && (
          <ButtonLink kind="primary" href={back}>
            {t(problem.kind === 'refused' ? 'refusedBack' : 'conflictBack')}
          </ButtonLink>
        )}
        <ButtonLink
          kind={back === undefined ? 'secondary' : 'link'}
          href={context.person === undefined ? '/' : '/werk'}
        >
          {t('home')}
        </ButtonLink>
      </Actions>
    </>
  )
  if (context.person === undefined) {
    return (
      <PublicPage context={context} title={title}>
        {body}
      </PublicPage>
    )
  }
  return (
    <WorkPage context={context} title={title}>
      {body}
    </WorkPage>
  )
}
