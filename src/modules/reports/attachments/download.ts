import type { FileLine } from './store.ts'

const extensions: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'text/plain': 'txt' }

/**
 * Under which name and type the clean copy of a file is given out. The ending follows what the file is and not what it
 * was called: a text called `foto.hta` would run on the machine of who opens it.
 */
export function downloadOf({ name, mediaType }: Pick<FileLine, 'name' | 'mediaType'>): {
  fileName: string
  contentType: string
} {
  if (mediaType.startsWith('image/')) {
    return { fileName: `${name.replace(/\.\w+$/, '')}.jpg`, contentType: 'image/jpeg' }
  }
  const extension = extensions[mediaType] ?? 'bin'
  const isCalledSo = name.toLowerCase().endsWith(`.${extension}`)
  return { fileName: isCalledSo ? name : `${name}.${extension}`, contentType: mediaType }
}
