import { fileTypeFromBuffer } from 'file-type'
import { isActivePdf } from './pdf.ts'

/** What a file turned out to be, by its content: its name counts for nothing. */
export type Inspection =
  | { kind: 'image'; mediaType: string }
  | { kind: 'pdf'; mediaType: 'application/pdf'; active: boolean }
  | { kind: 'text'; mediaType: 'text/plain' }
  | { kind: 'refused' }

const images = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/tiff', 'image/heic', 'image/avif']

/** Looks into a file. Anything that is no picture, PDF or plain text is refused; so is text that a browser could run. */
export async function inspect(content: Buffer): Promise<Inspection> {
  const found = await fileTypeFromBuffer(content)
  if (found !== undefined) {
    if (images.includes(found.mime)) return { kind: 'image', mediaType: found.mime }
    if (found.mime !== 'application/pdf') return { kind: 'refused' }
    return { kind: 'pdf', mediaType: 'application/pdf', active: isActivePdf(content) }
  }
  return isPlainText(content) ? { kind: 'text', mediaType: 'text/plain' } : { kind: 'refused' }
}

function isPlainText(content: Buffer): boolean {
  if (content.length === 0) return false
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    const hasControls = Array.from(text.slice(0, 100_000)).some(
      (letter) => letter < ' ' && !'\t\n\r\f'.includes(letter),
    )
    return !hasControls && !/^\s*(<\?xml|<!doctype|<html|<svg|<script|#!)/i.test(text)
  } catch {
    return false
  }
}
