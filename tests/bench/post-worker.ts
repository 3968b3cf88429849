/** A thread that sends posts to the application over kept-alive connections, and tells how each went. */
import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { forEachAtOnce } from './statistics.ts'

/** One form to post. */
export type Post = { cookie: string; body: string }
/** What to post, where, and how many at a time. */
export type Errand = { port: number; path: string; origin: string; width: number; posts: readonly Post[] }
/** How it went: status, address of the redirect and milliseconds of each, in the order given, and the whole time. */
export type Posted = { status: number[]; location: string[]; milliseconds: number[]; seconds: number }

const { port, path, origin, width, posts } = workerData as Errand
const agent = new Agent({ keepAlive: true, maxSockets: width })

function post({ cookie, body }: Post): Promise<{ status: number; location: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' }))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

const posted: Posted = { status: [], location: [], milliseconds: [], seconds: 0 }
const begin = performance.now()
await forEachAtOnce(posts, width, async (one, place) => {
  const from = performance.now()
  const answer = await post(one).catch(() => ({ status: 0, location: '' }))
  posted.milliseconds[place] = performance.now() - from
  posted.status[place] = answer.status
  posted.location[place] = answer.location
})
posted.seconds = (performance.now() - begin) / 1000
agent.destroy()
parentPort?.postMessage(posted, [])
