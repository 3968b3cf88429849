import type { RecordKeys } from '../../../../platform/crypto/record-keys.ts'
import { describeError } from '../../../../platform/log/logger.ts'
import type { Platform } from '../../../../platform/platform.ts'

/** How a record is read of which a part may be impossible to decipher: it was changed, or the key file misses a key. */
export type FieldReader = {
  keys: RecordKeys
  /** What this reads; the other when it cannot be read. */
  read<Content>(content: () => Content, other: Content): Content
  /** What stands in the place of words that cannot be read. */
  words: string
}

/** All or nothing: what cannot be read is an error. */
export function strict(keys: RecordKeys): FieldReader {
  return { keys, read: (content) => content(), words: '' }
}

/**
 * All that can be read, for who looks at it: what cannot be is words that say so, and the first such part is told in the log
 * of the process, without content. What was erased stays undefined.
 */
export function tolerant(
  platform: Pick<Platform, 'log'>,
  { recordId, words }: { recordId: string; words: string },
): (keys: RecordKeys) => FieldReader {
  let isTold = false
  const read = <Content>(content: () => Content, other: Content): Content => {
    try {
      return content()
    } catch (error) {
      if (!isTold) platform.log.error('signals.unreadable', { record: recordId, ...describeError(error) })
      isTold = true
      return other
    }
  }
  return (keys) => ({
    keys: { ...keys, open: (text, context) => read(() => keys.open(text, context), words) },
    read,
    words,
  })
}
