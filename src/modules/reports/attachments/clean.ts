import sharp from 'sharp'

/** No picture of more points than this is opened: a small file can hold a huge picture. */
const maximumPixels = 60_000_000
const longestSide = 3000

/**
 * Draws a picture anew as JPEG, upright, without metadata (place, camera, moment) and at most 3,000 points a side.
 * Nothing when it cannot be drawn: broken, too large, or hostile.
 */
export async function cleanPicture(content: Buffer): Promise<Buffer | undefined> {
  try {
    return await sharp(content, { limitInputPixels: maximumPixels, failOn: 'error' })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer()
  } catch {
    return undefined
  }
}
