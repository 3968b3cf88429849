import type { DataKey } from '../platform/crypto/envelope.ts'
import { sealText, type RecordKeys } from '../platform/crypto/record-keys.ts'
import type { Platform } from '../platform/platform.ts'

/**
 * A column whose content is enciphered, by its place: `table.column`. Every ciphertext is bound to that place and to the id
 * of its row, so that it cannot be read in another; the binding is written here and nowhere else.
 */
export type SealedColumn<Content> = {
  /** Enciphers what comes in the row with this id. */
  seal(platform: Pick<Platform, 'random'>, key: DataKey, row: { id: string; content: Content }): Buffer
  /**
   * What stands in the row with this id; undefined when there is nothing, or when its key was erased.
   * @throws CannotDecipherError when it was changed, or its master key is missing.
   */
  open(keys: Pick<RecordKeys, 'open'>, id: string, ciphertext: Buffer | null): Content | undefined
}

/** A column with plain text in it. */
export function textColumn(place: `${string}.${string}`): SealedColumn<string> {
  return jsonColumn(place, { write: (text) => text, read: (text) => text })
}

/** A column with a value in it, which `write` makes into text and `read` makes of that text again. */
export function jsonColumn<Content>(
  place: `${string}.${string}`,
  { write = JSON.stringify, read }: { write?: (content: Content) => string; read: (text: string) => Content },
): SealedColumn<Content> {
  const context = (id: string): string => `${place}:${id}`
  return {
    seal: (platform, key, { id, content }) => sealText(platform, key, { text: write(content), context: context(id) }),
    open(keys, id, ciphertext) {
      const text = ciphertext === null ? undefined : keys.open(ciphertext, context(id))
      return text === undefined ? undefined : read(text)
    },
  }
}
