import sharp, { type Metadata } from 'sharp'

/** No picture of more points than this is opened: a small file can hold a huge picture. */
const maximumPixels = 60_000_000
const longestSide = 3000

/** Bytes that an opened picture may take: 60 million points of three colours, fewer of more or finer ones. */
const maximumBytes = 3 * maximumPixels
const bytesPerColour: Readonly<Record<string, number>> = { uchar: 1, char: 1, ushort: 2, short: 2 }

/** A picture that takes longer is put aside. */
const patienceSeconds = 20

// What was opened is never opened again: nothing of it stays in memory.
sharp.cache(false)

/** The picture before: drawing takes memory and one of the few threads, of which everybody else needs the others. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Draws a picture anew as JPEG, upright, without metadata (place, camera, moment) and at most 3,000 points a side; one at
 * a time. Nothing when it cannot be drawn: broken, too large, too slow, or hostile.
 */
export function cleanPicture(content: Buffer): Promise<Buffer | undefined> {
  const drawn = before.then(() => draw(content))
  before = drawn
  return drawn
}

async function draw(content: Buffer): Promise<Buffer | undefined> {
  try {
    const picture = sharp(content, { limitInputPixels: maximumPixels, failOn: 'error' })
    if (bytesOf(await picture.metadata()) > maximumBytes) return undefined
    return await picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .timeout({ seconds: patienceSeconds })
      .toBuffer()
  } catch {
    return undefined
  }
}

/** What drawing takes at most, in bytes. What comes in several passes is held whole, twice; AVIF many times over. */
function bytesOf({ width, height, channels, depth, format, isProgressive }: Metadata): number {
  const times = format === 'heif' ? 7 : isProgressive === true ? 2 : 1
  return width * height * channels * (bytesPerColour[depth] ?? 8) * times
}
