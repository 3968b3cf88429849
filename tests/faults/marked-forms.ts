import assert from 'node:assert/strict'
import type { Answer, Visitor } from '../support/visitor.ts'

type Fields = Record<string, string | string[]>

/** Letters that stand nowhere by chance; the first is a capital, for what is a name. */
const letters = 'bcdfghjklmnpqrstvwxz'

/**
 * Fills in forms as they stand on the page: a word of its own in every field for free text, and something in every other
 * one. Knows afterwards which words were taken, and in which field each was typed.
 */
export class MarkedForms {
  /** Each word that was taken, with the address and the name of its field. */
  readonly taken = new Map<string, string>()
  /** Addresses to which something was sent. */
  readonly sent = new Set<string>()
  #count = 0

  /**
   * Opens a page and sends the form on it that posts to `action`, or to the page itself. `chosen` overrules what would be
   * filled in. Throws when it comes back with errors.
   */
  async send(
    visitor: Visitor,
    path: string,
    { action = path, chosen = {} }: { action?: string; chosen?: Fields } = {},
  ): Promise<Answer> {
    const page = await visitor.get(path)
    const form = formOf(page.html, action)
    assert.ok(form !== undefined, `${path} has no form for ${action} (${page.status} ${page.path})`)
    const { fields, words } = this.#fill(form, action)
    const answer = await visitor.post(action, { ...fields, ...chosen })
    this.sent.add(action)
    assert.ok(!/<title>(Fout|Error): /.test(answer.html), `${path}: ${errorsIn(answer.html)}`)
    assert.equal(answer.status, 200, path)
    for (const [word, field] of words) if (chosen[field] === undefined) this.taken.set(word, `${action} ${field}`)
    return answer
  }

  /** Opens a page and sends a file with a word in its name and one in it to `action`. */
  async upload(visitor: Visitor, path: string, action: string): Promise<void> {
    await visitor.get(path)
    const [name, content] = [this.#next(), this.#next()]
    const { status } = await visitor.upload(action, [
      { name: `${name}.txt`, content: Buffer.from(`Er staat ${content}.`) },
    ])
    assert.equal(status, 200, action)
    this.sent.add(action)
    this.taken.set(name, `${action} name of the file`).set(content, `${action} content of the file`)
  }

  #fill(form: string, action: string): { fields: Fields; words: Map<string, string> } {
    const fields: Fields = {}
    const words = new Map<string, string>()
    for (const { tag, name, type, value, html } of controlsOf(form)) {
      if (name === '_csrf' || name === '' || (name === 'minor' && action.endsWith('/genoemd'))) continue
      if (tag === 'select') fields[name] = /<option value="([^"]+)"/.exec(html)?.[1] ?? ''
      else if (type === 'hidden' || tag === 'button') fields[name] = value
      else if (type === 'radio' || type === 'checkbox') fields[name] ??= value
      else if (/-(day|month|year)$/.test(name)) fields[name] = dateOf(name)
      else {
        const { typed, word } = this.#typed(name, type)
        fields[name] = typed
        words.set(word, name)
      }
    }
    return { fields, words }
  }

  #typed(name: string, type: string): { typed: string; word: string } {
    const word = this.#next()
    if (type === 'email' || /email/i.test(name)) return { typed: `${word}@voorbeeld.example`, word }
    if (/phone/i.test(name)) {
      const number = `0697${String(this.#count).padStart(2, '0')}8361`
      return { typed: number, word: number.slice(1) }
    }
    if (name === 'birthDate') return { typed: '1913-11-29', word: '1913-11-29' }
    return { typed: word, word }
  }

  #next(): string {
    this.#count += 1
    const tail = [...String(this.#count + 1000)].map((digit) => letters[Number(digit)]).join('')
    return `Qvoxjw${tail}zkyv`
  }
}

type Control = { tag: string; name: string; type: string; value: string; html: string }

function controlsOf(form: string): Control[] {
  const controls = form.matchAll(/<(select)\b([^>]*)>[\s\S]*?<\/select>|<(input|textarea|button)\b([^>]*)>/g)
  return [...controls].map(([html, select, chosen, other, typed]) => {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(chosen ?? typed ?? '')?.[1] ?? ''
    return { tag: select ?? other ?? '', name: of('name'), type: of('type'), value: of('value'), html }
  })
}

function formOf(html: string, action: string): string | undefined {
  const forms = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form)
  const fitting = forms.filter((form) => form.includes(`action="${action}"`) && form.includes('method="post"'))
  return fitting.find((form) => /<textarea|type="text"/.test(form)) ?? fitting[0]
}

function errorsIn(html: string): string {
  return [...html.matchAll(/href="#([^"]+)"[^>]*>([^<]+)</g)].map(([, field, text]) => `${field}: ${text}`).join('; ')
}

/** A day that lies ahead, for what is due. */
function dateOf(name: string): string {
  if (name.endsWith('-year')) return String(new Date().getFullYear() + 1)
  return name.endsWith('-month') ? '3' : '14'
}
