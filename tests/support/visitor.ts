import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** What came back: the page, and where it was. */
export type Answer = { status: number; html: string; path: string; headers: LightMyRequestResponse['headers'] }

/** A browser without script: keeps cookies, follows redirects, and sends the token of the last page with each form. */
export type Visitor = {
  cookies: Map<string, string>
  /** Opens a page; redirects are followed. */
  get(path: string): Promise<Answer>
  /** Posts a form with the token of the last page that was opened; redirects are followed. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
  /** Posts without following, for looking at the redirect itself. */
  postOnce(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<LightMyRequestResponse>
  /** Sends files with the token of the last page. */
  upload(path: string, files: readonly { name: string; content: Buffer }[]): Promise<Answer>
  /** The token of the last page. */
  token(): string
}

const boundary = 'lantaarn-test-boundary'

/** Makes a visitor of this application. `cookies` are those that they come with. */
export function visitor(app: FastifyInstance, origin: string, cookies: Readonly<Record<string, string>> = {}): Visitor {
  const jar = new Map(Object.entries(cookies))
  let token = ''

  const headers = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    origin,
    'accept-language': 'nl',
  })

  function keepCookies(response: LightMyRequestResponse): void {
    for (const { name, value, maxAge, expires } of response.cookies as {
      name: string
      value: string
      maxAge?: number
      expires?: Date
    }[]) {
      if (value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() === 0)) jar.delete(name)
      else jar.set(name, value)
    }
  }

  async function follow(response: LightMyRequestResponse, path: string): Promise<Answer> {
    keepCookies(response)
    const location = response.headers.location
    if (response.statusCode === 303 && typeof location === 'string') return get(location.split('#')[0] ?? '/')
    token = /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? token
    return { status: response.statusCode, html: response.body, path, headers: response.headers }
  }

  async function get(path: string): Promise<Answer> {
    return follow(await app.inject({ method: 'GET', url: path, headers: headers() }), path)
  }

  function bodyOf(fields: Readonly<Record<string, string | readonly string[]>>): string {
    const body = new URLSearchParams({ _csrf: token })
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    }
    return body.toString()
  }

  async function postOnce(path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) {
    const response = await app.inject({
      method: 'POST',
      url: path,
      headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
      payload: bodyOf(fields),
    })
    keepCookies(response)
    return response
  }

  return {
    cookies: jar,
    get,
    postOnce,
    async post(path, fields = {}) {
      return follow(await postOnce(path, fields), path)
    },
    async upload(path, files) {
      const parts: Uint8Array[] = [
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`),
      ]
      for (const { name, content } of files) {
        const head = `content-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream`
        parts.push(Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, Buffer.from('\r\n'))
      }
      parts.push(Buffer.from(`--${boundary}--\r\n`))
      const response = await app.inject({
        method: 'POST',
        url: path,
        headers: { ...headers(), 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: Buffer.concat(parts),
      })
      return follow(response, path)
    },
    token: () => token,
  }
}
