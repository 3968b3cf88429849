import type { ComponentType } from 'preact'
import type { Language } from '../../platform/i18n/texts.ts'
import { renderPage, type PageContext } from '../index.ts'
import { AnswersPage, ErrorPage, QuestionPage, StartPage } from './public-pages.tsx'
import { galleryTexts } from './text.ts'
import { RecordPage, WorklistPage } from './work-pages.tsx'

const pages: Readonly<Record<string, ComponentType<{ context: PageContext }>>> = {
  start: StartPage,
  question: QuestionPage,
  errors: ErrorPage,
  answers: AnswersPage,
  worklist: WorklistPage,
  record: RecordPage,
}

/** A request of a signed-in person with work waiting. */
function makeContext(language: Language): PageContext {
  const t = galleryTexts.in(language)
  return {
    language,
    path: '/voorbeeld',
    now: new Date('2026-03-03T13:05:00Z'),
    csrfToken: 'token-of-this-session',
    person: { name: 'Samira Voorbeeld', organisation: 'Gemeente Rotterdam' },
    areas: [
      { href: '/meldingen', label: t('inbox'), count: 12, current: false },
      { href: '/signalen', label: t('signals'), count: 3, current: true },
      { href: '/overleg', label: t('tables'), current: false },
      { href: '/netwerk', label: t('network'), count: 0, current: false },
    ],
  }
}

/** Pages that show every component, by name, as html documents. */
export function renderGallery(language: Language): ReadonlyMap<string, string> {
  const context = makeContext(language)
  return new Map(Object.entries(pages).map(([name, Page]) => [name, renderPage(<Page context={context} />)]))
}
