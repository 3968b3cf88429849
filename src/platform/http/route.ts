import type { Readable } from 'node:stream'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Actor, Holding } from '../db/actor.ts'
import type { Tx } from '../db/database.ts'
import type { Language } from '../i18n/texts.ts'
import type { Platform } from '../platform.ts'
import type { ApiDescription } from './api/description.ts'

/** One line of a module's route table. Nothing is optional that decides who may enter. */
export type Route = {
  method: 'GET' | 'POST'
  /** Fastify path; ids as `:id`. Dutch words, no names or search terms. */
  path: string
  /** Name of a permission that a role can have, or one of the two that are spelled out. */
  permission: string
  /**
   * Audit event, in the past tense: `signal.viewed`. Whatever shows or changes something of somebody is logged under it
   * once, in all three logs, and so is every refusal; a static page or an empty form logs nothing, because nothing is
   * seen there. The access matrix names the pages among the work that may stay silent, and holds all others to this.
   */
  audit: string
  /** Processing activity in the register, in `docs/privacy`. */
  activity: string
  /** Takes multipart bodies, whose parts come from `files`. */
  multipart?: true
  /** A public POST that keeps no state and needs no token (choosing a language, leaving). */
  stateless?: true
  /** What the JSON API promises of it; pages have none. */
  api?: ApiDescription
  handler: (context: RequestContext) => Promise<Reply>
}

/** Everybody, without an account. */
export const everybody = 'public'
/** Everybody who signed in, whatever their roles. */
export const anySignedIn = 'any-signed-in'

/** What a program may do with its key: no more than these permissions, and no change unless it says so. */
export type ProgramKey = { id: string; permissions: readonly string[]; mayChange: boolean }

/** A person who signed in, or for whom a program acts, with the roles that they hold now. */
export type SignedIn = {
  /** The session of their browser; a program has none. */
  sessionId: string | undefined
  /** The key of the program that acts for them; only routes of the API know of it. */
  key?: ProgramKey
  personId: string
  name: string
  organisationId: string
  organisationName: string
  language: Language
  holdings: readonly Holding[]
}

/**
 * The cookie session of a browser: an anonymous visit, or that of somebody who signed in. Its ids never leave. What a visit
 * can reach hangs on `id`, which changes while it lasts; the tokens of forms hang on `formId`, which stays, so that a form
 * that lies open in another tab can still be sent.
 */
export type Visit = { id: string; formId: string; kind: 'public' | 'signed-in' }

/** A field of a posted form: each name with all its values, in order. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>

/** A file as it streams in. Must be read to its end, also when it is refused. */
export type UploadedFile = { field: string; fileName: string; stream: Readable }

/** All that a handler gets. */
export type RequestContext = {
  platform: Platform
  path: string
  /** Where a reader comes back to this page: with its query, and never an address that only takes posts. */
  here: string
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string | undefined>>
  body: FormBody
  /** The body of a request of the API, not looked at yet. */
  json(): unknown
  /** One header of the request. */
  header(name: string): string | undefined
  /**
   * Fields and files of a multipart body; fields come before files in our forms. @throws TooManyFilesError after the first
   * ones, when there are more files than are taken at once.
   */
  parts(): AsyncIterable<UploadedFile | { field: string; value: string }>
  language: Language
  now: Date
  actor: Actor
  /** Whether the actor has a permission; for showing or leaving out links. The wall is elsewhere. */
  may(permission: string): boolean
  person: SignedIn | undefined
  /** The parts of the platform that this person may enter, for the navigation; `paths`: the addresses that lie in it. */
  areas: readonly { href: string; label: string; paths: readonly string[] }[]
  visit: Visit | undefined
  /** The visit, begun now when there is none: sets the cookie. */
  ensureVisit(): Visit
  /**
   * A visit with a new id, in the place of an anonymous one: for when a visit comes to reach something, so that nobody who
   * knew or planted the old cookie reaches it too. Nothing is sent before `adoptVisit`. Somebody who signed in got a new
   * session at that moment, and keeps it.
   */
  nextVisit(): Visit
  /** Makes this the visit of the browser: sets the cookie. */
  adoptVisit(visit: Visit): Visit
  /** Token for `_csrf` in a form of this visit; empty when there is no visit. */
  csrfToken(): string
  /** Throws StaleFormError unless the token is of this visit. Only multipart handlers call it: their body is not read yet. */
  checkCsrf(token: unknown): void
  /** Ends the visit: forgets the cookie. */
  forgetVisit(): void
  /** Makes this session the signed-in one: sets its cookie. */
  setSession(sessionId: string): void
  setLanguage(language: Language): void
  /** What this browser shows of an earlier sign-in, on the pages for signing in only; not checked yet. */
  device: string | undefined
  /** Lets this browser show that, there, for 180 days. */
  setDevice(device: string): void
  /** The caller's address, or their network (`callerOf`), for throttling in memory only: never store or log it. */
  address: string
  /** Says what this request is about, for the logs. May be called again as more becomes known. */
  about(object: { kind: string; id: string }, subjects?: readonly string[]): void
  /**
   * Runs a use case or a view in one transaction as the actor. The three logs are written before it commits,
   * with the route's audit event and what was passed to `about`.
   */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same, as another actor than the visitor: a reporter with a code, or a draft that is being sent. */
  transactAs<T>(actor: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T>
}

/** What a handler answers; the server sends it. */
export type Reply =
  | { kind: 'page'; node: VNode; status: number }
  | { kind: 'redirect'; to: string }
  | { kind: 'json'; body: unknown; status: number; contentType: string; headers?: Readonly<Record<string, string>> }
  | { kind: 'text'; body: string; contentType: string }
  | { kind: 'file'; body: Readable | Buffer; fileName: string; contentType: string }

export const page = (node: VNode, status = 200): Reply => ({ kind: 'page', node, status })
/** See other (303): after a post, so that reloading does not post again. `to` is a path of our own. */
export const redirect = (to: string): Reply => ({ kind: 'redirect', to })
export const json = (body: unknown, status = 200): Reply => ({
  kind: 'json',
  body,
  status,
  contentType: 'application/json; charset=utf-8',
})

/** Reads a posted form by its schema. The schema trims text, not this function. */
export function readForm<S extends z.ZodType>(schema: S, body: FormBody): z.ZodSafeParseResult<z.output<S>> {
  const { _csrf: _unused, ...fields } = body
  return schema.safeParse(fields)
}
