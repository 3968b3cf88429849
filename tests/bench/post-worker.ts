/**
 * A thread that sends posts to the application over kept-alive connections, and tells how each went. It speaks just
 * enough HTTP for that, so that the sender takes little of the machine that is measured.
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/** One form to post. */
export type Post = { cookie: string; body: string }
/** What to post, where, and how many at a time. */
export type Errand = { port: number; path: string; origin: string; width: number; posts: readonly Post[] }
/** How it went: status, address of the redirect and milliseconds of each, in the order given, and the whole time. */
export type Posted = { status: number[]; location: string[]; milliseconds: number[]; seconds: number }

type Answer = { status: number; location: string }

const { port, path, origin, width, posts } = workerData as Errand
const none: Answer = { status: 0, location: '' }

function requestOf({ cookie, body }: Post): string {
  const lines = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `cookie: ${cookie}`,
    `origin: ${origin}`,
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

/** The answer in what came in so far; nothing while it is not whole. */
function readAnswer(text: string): Answer | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = text.slice(0, end)
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
  if (text.length < end + 4 + length) return undefined
  return { status: Number(head.slice(9, 12)), location: /^location: *(\S+)/im.exec(head)?.[1] ?? '' }
}

function post(socket: Socket, one: Post): Promise<Answer> {
  return new Promise((resolve) => {
    let text = ''
    const finish = (answer: Answer): void => {
      socket.off('data', read).off('close', closed)
      resolve(answer)
    }
    const closed = (): void => finish(none)
    const read = (chunk: string): void => {
      text += chunk
      const answer = readAnswer(text)
      if (answer !== undefined) finish(answer)
    }
    socket.on('data', read).once('close', closed)
    socket.write(requestOf(one))
  })
}

const posted: Posted = { status: [], location: [], milliseconds: [], seconds: 0 }
let next = 0

async function open(): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true }).setEncoding('latin1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

async function lane(socket: Socket): Promise<void> {
  for (let place = next++; place < posts.length; place = next++) {
    const one = posts[place]
    if (one === undefined) continue
    const from = performance.now()
    const answer = socket.destroyed ? none : await post(socket, one)
    posted.milliseconds[place] = performance.now() - from
    posted.status[place] = answer.status
    posted.location[place] = answer.location
  }
}

const sockets = await Promise.all(Array.from({ length: width }, open))
const begin = performance.now()
await Promise.all(sockets.map(lane))
posted.seconds = (performance.now() - begin) / 1000
for (const socket of sockets) socket.destroy()
parentPort?.postMessage(posted, [])
