import { z } from 'zod'
import { jsonColumn, textColumn } from '../../records/index.ts'

const answerContent = z.object({
  /** What they wrote. */
  words: z.string().optional(),
  /** Who took it up: a function or name within the organisation of the receiver. */
  takenUpBy: z.string().optional(),
  /** What comes next. */
  next: z.string().optional(),
})
export type AnswerContent = z.output<typeof answerContent>

/** Every enciphered column of a share, under the key of the record that is shared. */
export const shareColumns = {
  reason: textColumn('share.reason'),
  answer: jsonColumn('share_answer.content', { read: (text) => answerContent.parse(JSON.parse(text)) }),
}
