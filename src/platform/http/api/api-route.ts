import { z } from 'zod'
import type { Reply, RequestContext, Route } from '../route.ts'
import { apiBase, type ApiDescription } from './description.ts'
import { readInput } from './invalid-input.ts'

/** What an operation answers. `headers`: such as `location`. */
export type ApiAnswer<Answer> = { body: Answer; headers?: Readonly<Record<string, string>> }

type Line = Pick<ApiDescription, 'operation' | 'summary' | 'tag' | 'crossOrigin' | 'reads'> &
  Pick<Route, 'permission' | 'audit' | 'activity'> & {
    /** Below /api/v1: a Dutch resource in lower case, ids as `:id`. */
    path: `/${string}`
  }

/** A query that says nothing. */
export const nothing = z.strictObject({})

/**
 * A route of the JSON API that reads. The address is read by its schema, and what the operation answers is checked
 * against its own: a field that the description does not name makes the request fail instead of leaving the server.
 */
export function apiGet<Query extends z.ZodObject, Answer extends z.ZodType>(
  line: Line & {
    query: Query
    answer: Answer
    handle(context: RequestContext, query: z.output<Query>): Promise<ApiAnswer<z.input<Answer>>>
  },
): Route {
  const { path, permission, audit, activity, handle, ...described } = line
  return {
    method: 'GET',
    path: `${apiBase}${path}`,
    permission,
    audit,
    activity,
    api: { ...described, status: 200 },
    async handler(context) {
      const query = readInput('query', line.query, context.query)
      return answerWith({ schema: line.answer, status: 200 }, await handle(context, query))
    },
  }
}

/** A route of the JSON API that changes something: a JSON body by its schema, and nothing in the query. */
export function apiPost<Body extends z.ZodObject, Answer extends z.ZodType>(
  line: Line & {
    body: Body
    answer: Answer
    status: 200 | 201
    handle(context: RequestContext, body: z.output<Body>): Promise<ApiAnswer<z.input<Answer>>>
  },
): Route {
  const { path, permission, audit, activity, handle, ...described } = line
  return {
    method: 'POST',
    path: `${apiBase}${path}`,
    permission,
    audit,
    activity,
    api: { ...described, query: nothing },
    async handler(context) {
      readInput('query', nothing, context.query)
      const body = readInput('body', line.body, context.json())
      return answerWith({ schema: line.answer, status: line.status }, await handle(context, body))
    },
  }
}

/** An answer that is not as its description promises: it stays here. `code` names the fields, and no value. */
class AnswerMismatchError extends Error {
  override name = 'AnswerMismatchError'
  readonly code: string
  constructor(error: z.ZodError) {
    super('answer mismatch')
    const fieldsOf = (issue: z.core.$ZodIssue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])
    this.code = error.issues.map((issue) => [...issue.path, ...fieldsOf(issue)].join('.')).join(' ')
  }
}

function answerWith(
  { schema, status }: { schema: z.ZodType; status: number },
  { body, headers = {} }: ApiAnswer<unknown>,
): Reply {
  const checked = schema.safeParse(body)
  if (!checked.success) throw new AnswerMismatchError(checked.error)
  return { kind: 'json', status, contentType: 'application/json; charset=utf-8', body: checked.data, headers }
}
