import type { Visitor } from './visitor.ts'

type Told = {
  story: string
  acute?: 'yes' | 'no'
  audience?: 'victim' | 'worried' | 'professional' | 'entrepreneur'
}

/** Fills in the public form about something in Rotterdam, up to the page for files. Nothing is sent yet. */
export async function beginReport(reporter: Visitor, told: Told): Promise<Visitor> {
  const { story, acute = 'no', audience = 'worried' } = told
  await reporter.get('/melden/gevaar')
  await reporter.post('/melden/gevaar', { acute })
  await reporter.post('/melden/wie', { audience })
  await reporter.post('/melden/wat', { story })
  await reporter.post('/melden/waar', { municipality: 'GM0599', place: '' })
  await reporter.get('/melden/bijlagen')
  return reporter
}

/** Sends what was filled in, without a name. @returns the code. */
export async function sendReport(reporter: Visitor): Promise<string> {
  await reporter.post('/melden/bereikbaar', { reachable: 'anonymous' })
  const { html } = await reporter.post('/melden/controle')
  return /[2-9A-Z]{4}(-[2-9A-Z]{4}){4}/.exec(html)?.[0] ?? ''
}

/** What the forms on the page of a record post unseen: an id for what they make, and the version that was looked at. */
export function unseenIn(html: string): { id: string; version: string } {
  const of = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
  return { id: of('id'), version: of('version') }
}
