import type { DataKey } from '../../../platform/crypto/envelope.ts'
import type { RecordKeys } from '../../../platform/crypto/record-keys.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { listFiles, type FileLine } from './store.ts'

export { countAttachments, deleteAttachment } from './queries.ts'
export { downloadOf } from './download.ts'
export { checkRoom } from './storage-quota.ts'
export { openClean, storeFile, type FileLine } from './store.ts'
export { maximumFiles, shortName, storeUpload, withUpload, type FileRefusal } from './store-upload.ts'

/** The files of a draft that is being written. */
export function draftAttachments(tx: Tx, draft: { id: string; dataKey: DataKey }): Promise<FileLine[]> {
  return listFiles(tx, draft.id, draft.dataKey)
}

/** The files with a report. */
export function recordAttachments(
  tx: Tx,
  { row, keys }: { row: { id: string }; keys: RecordKeys },
): Promise<FileLine[]> {
  return listFiles(tx, row.id, keys.of(row.id))
}
