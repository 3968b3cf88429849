import type { RecordKeys } from '../platform/crypto/record-keys.ts'
import { describeError } from '../platform/log/logger.ts'
import type { Platform } from '../platform/platform.ts'

/** How a record is read of which a part may be impossible to decipher: it was changed, or the key file lacks a key. */
export type FieldReader = {
  keys: RecordKeys
  /** What `content` gives; `other` when it cannot be deciphered. */
  read<Content>(content: () => Content, other: Content): Content
  /** What stands in place of a text that cannot be deciphered. */
  placeholder: string
}

/** All or nothing: what cannot be deciphered is an error. */
export function strict(keys: RecordKeys): FieldReader {
  return { keys, read: (content) => content(), placeholder: '' }
}

/**
 * All that can be deciphered, for a page: a text that cannot be is the placeholder, and the first such text of a record is
 * reported to the log of the process as `logAs`, without content. What was erased stays undefined.
 */
export function tolerant(
  platform: Pick<Platform, 'log'>,
  { logAs, recordId, placeholder }: { logAs: string; recordId: string; placeholder: string },
): (keys: RecordKeys) => FieldReader {
  let isReported = false
  const read = <Content>(content: () => Content, other: Content): Content => {
    try {
      return content()
    } catch (error) {
      if (!isReported) platform.log.error(logAs, { record: recordId, ...describeError(error) })
      isReported = true
      return other
    }
  }
  return (keys) => ({
    keys: { ...keys, open: (text, context) => read(() => keys.open(text, context), placeholder) },
    read,
    placeholder,
  })
}
