import { jsonColumn, textColumn } from '../../records/index.ts'
import { answersSchema, draftSchema } from './answers.ts'

/** Every enciphered column of a report and its draft, but the pieces of files (`attachments/store.ts`). */
export const columns = {
  answers: jsonColumn('report_content.content', { read: (text) => answersSchema.parse(JSON.parse(text)) }),
  attachmentName: textColumn('attachment.name'),
  draft: jsonColumn('draft.content', { read: (text) => draftSchema.parse(JSON.parse(text)) }),
  message: textColumn('report_message.body'),
}
