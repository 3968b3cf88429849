import { Fragment, h } from 'preact'
import { z } from 'zod'
import type { Step } from '../../step.ts'
import { filesTexts } from './text.ts'

/** Files with the report. Its page is drawn and posted apart: see handlers/file-handlers.tsx. */
export const filesStep: Step = {
  key: 'bijlagen',
  applies: () => true,
  fields: [],
  schema: z.object({}),
  errorText: (language) => filesTexts.in(language)('errorNone'),
  title: (language) => filesTexts.in(language)('title'),
  view: () => h(Fragment, {}),
  summary: () => [],
  files: true,
}
