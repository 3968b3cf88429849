import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('draw-picture.ts', import.meta.url))

/** Milliseconds after which a picture that is still not drawn is put aside. */
const patience = 30_000

/** The picture before: drawing takes memory and a processor, of which everybody else needs the rest. */
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

/**
 * In a process that knows no key, no address of the database and no setting: strangers choose what its decoders read.
 * Whatever memory they take goes back with it.
 */
function draw(content: Buffer): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const options = { env: {}, timeout: patience, killSignal: 'SIGKILL' } as const
    const child = spawn(process.execPath, [program], { ...options, stdio: ['pipe', 'pipe', 'ignore'] })
    const stop = () => void child.kill('SIGKILL')
    process.once('exit', stop)
    const pieces: Buffer[] = []
    const end = (code: number | null) => {
      process.off('exit', stop)
      resolve(code === 0 && pieces.length > 0 ? Buffer.concat(pieces) : undefined)
    }
    child.on('error', () => end(null))
    child.on('close', end)
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    // It may have ended before it read everything; `close` tells.
    child.stdin.on('error', () => undefined)
    child.stdin.end(content)
  })
}
