import { NotFoundError } from './errors.ts'

/** Parts of an address that are words. Every other part is the id of a record, unless a module adds it here. */
const words: readonly string[] = ['token', 'code', 'kind', 'origin', 'urgency', 'place', 'route']

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * A request that no page of ours sends (400): no form, one that breaks off, or a NUL in a text, which no keyboard types
 * and PostgreSQL does not keep.
 */
export class MalformedError extends Error {
  override name = 'MalformedError'
  readonly statusCode = 400
}

/** Whether this is written as our ids are. */
export function isId(text: string): boolean {
  return id.test(text)
}

/** Refuses an address that cannot be of anything: a part that is no id where ids stand. Throws NotFoundError. */
export function checkAddress(params: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(params)) {
    const fits = words.includes(name) ? !value.includes('\0') : isId(value)
    if (!fits) throw new NotFoundError()
  }
}

/** Refuses what was sent when a text in it holds a NUL, however deep it lies. Throws MalformedError. */
export function checkText(...sent: readonly unknown[]): void {
  const waiting = [...sent]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (typeof one === 'string' && one.includes('\0')) throw new MalformedError()
    if (typeof one === 'object' && one !== null) for (const part of Object.values(one)) waiting.push(part)
  }
}

/** Refuses another body than that of a form: its fields would be no texts. Throws MalformedError. */
export function checkIsForm(contentType: string | undefined): void {
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(contentType ?? '')) throw new MalformedError()
}
