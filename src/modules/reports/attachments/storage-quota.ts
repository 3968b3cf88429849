import type { Tx } from '../../../platform/db/database.ts'
import { NoRoomError } from '../../../platform/http/errors.ts'
import type { Platform } from '../../../platform/platform.ts'
import { sumStoredBytes, sumUnsentBytes } from './queries.ts'
import type { KeptFile } from './store.ts'

/** What the disk of an embedded database keeps free of files, in bytes: text is still taken below it. */
const leastFreeBytes = 512 * 1024 * 1024

/**
 * Checks that there is room for a file before it is stored: on the disk where that is ours to see, within what all files
 * may take together, and for a draft also within what those of all unsent drafts may. Uploads at the same moment do not
 * see each other, so that each may go over by one file. @throws NoRoomError
 */
export async function checkRoom(
  tx: Tx,
  { storage }: Platform,
  { file, isDraft }: { file: KeptFile; isDraft: boolean },
): Promise<void> {
  const bytes = file.original.length + (file.clean?.length ?? 0)
  const free = await storage.freeBytes()
  if (free !== undefined && free - bytes < leastFreeBytes) throw new NoRoomError()
  if ((await sumStoredBytes(tx)) + bytes > storage.totalBytes) throw new NoRoomError()
  if (isDraft && (await sumUnsentBytes(tx)) + bytes > storage.draftBytes) throw new NoRoomError()
}
