import { buffer } from 'node:stream/consumers'
import sharp, { type Metadata } from 'sharp'

// A program of its own: a picture comes in on standard input, and goes out drawn anew on standard output. What cannot be
// drawn (broken, too large, too slow, or hostile) ends it with another code than 0. See clean.ts.

/** No picture of more points than this is opened: a small file can hold a huge picture. */
const maximumPixels = 60_000_000
const longestSide = 3000

/** Bytes that an opened picture may take: 60 million points of three colours, fewer of more or finer ones. */
const maximumBytes = 3 * maximumPixels
const bytesPerColour: Readonly<Record<string, number>> = { uchar: 1, char: 1, ushort: 2, short: 2 }

const patienceSeconds = 20

/** What drawing takes at most, in bytes. What comes in several passes is held whole, twice; AVIF many times over. */
function bytesOf({ width, height, channels, depth, format, isProgressive }: Metadata): number {
  const times = format === 'heif' ? 7 : isProgressive === true ? 2 : 1
  return width * height * channels * (bytesPerColour[depth] ?? 8) * times
}

async function draw(content: Buffer): Promise<Buffer> {
  const picture = sharp(content, { limitInputPixels: maximumPixels, failOn: 'error' })
  if (bytesOf(await picture.metadata()) > maximumBytes) throw new RangeError('The picture takes too much memory.')
  return picture
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .timeout({ seconds: patienceSeconds })
    .toBuffer()
}

try {
  process.stdout.write(await draw(await buffer(process.stdin)))
} catch {
  process.exitCode = 1
}
