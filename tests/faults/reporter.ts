/** What came back: where it was in the end, and the page. */
type Page = { status: number; path: string; html: string }

/** Somebody who reports over the network, without script: keeps cookies, follows redirects, sends the token along. */
export class Reporter {
  readonly story: string
  /** The code, once its page was reached. */
  code: string | undefined
  readonly #origin: string
  readonly #cookies = new Map<string, string>()
  #token = ''

  constructor(origin: string, story: string) {
    this.#origin = origin
    this.story = story
  }

  get(path: string): Promise<Page> {
    return this.#follow(path, { method: 'GET' })
  }

  post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.#follow(path, this.#form(fields))
  }

  /** Sends a file beside the report. */
  upload(path: string, content: Uint8Array<ArrayBuffer>): Promise<Page> {
    const body = new FormData()
    body.append('_csrf', this.#token)
    body.append('files', new Blob([content]), 'notes.txt')
    return this.#follow(path, { method: 'POST', body })
  }

  /** Fills in what must be filled in. */
  async fillIn(): Promise<void> {
    await this.get('/melden/gevaar')
    const answers = { gevaar: { acute: 'no' }, wie: { audience: 'worried' }, wat: { story: this.story } }
    for (const [step, fields] of Object.entries(answers)) await this.#ask(`/melden/${step}`, this.#form({ ...fields }))
    await this.#ask('/melden/bereikbaar', this.#form({ reachable: 'anonymous' }))
  }

  /** Sends it; the code is known when its page came. Again is harmless. */
  async send(): Promise<Page> {
    const page = await this.post('/melden/controle')
    this.code = /<code[^>]*><bdi[^>]*>([^<]+)</.exec(page.html)?.[1] ?? this.code
    return page
  }

  /** Opens the report through a code. */
  async readThrough(code: string): Promise<Page> {
    await this.get('/volgen')
    return this.post('/volgen', { code })
  }

  #form(fields: Readonly<Record<string, string>>): RequestInit {
    return { method: 'POST', body: new URLSearchParams({ _csrf: this.#token, ...fields }) }
  }

  async #follow(path: string, init: RequestInit): Promise<Page> {
    const answer = await this.#ask(path, init)
    const location = answer.headers.get('location')
    if (answer.status === 303 && location !== null) return this.#follow(location, { method: 'GET' })
    const html = await answer.text()
    this.#token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? this.#token
    return { status: answer.status, path, html }
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin: this.#origin, 'sec-fetch-site': 'same-origin' }
    const answer = await fetch(`${this.#origin}${path}`, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }
}

/** Opens a report through its code, in a browser that knows nothing else; gives the address where that led. */
export async function pathThrough(origin: string, code: string | undefined): Promise<string> {
  const { path } = await new Reporter(origin, '').readThrough(code ?? '')
  return path
}

/** Does something for each, so many at a time. */
export async function eachOf<T>(items: readonly T[], atATime: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const hand = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atATime }, hand))
}
