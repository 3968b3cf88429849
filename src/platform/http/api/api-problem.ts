import { z } from 'zod'
import type { Language } from '../../i18n/texts.ts'
import { problemOf } from '../problem.ts'
import type { Reply } from '../route.ts'
import { InvalidInputError, KeyReusedError, type InputFault } from './invalid-input.ts'
import { apiProblemTexts } from './problem-text.ts'

/** What every problem of the API looks like (RFC 9457; the list of faults as the NLGov API Design Rules have it). */
export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    code: z.string().describe('Wat er mis is, voor programma’s.'),
    reason: z.string().optional().describe('De regel die weigerde.'),
    reference: z.uuid().optional().describe('Wijst de beheerder de regel in het logboek.'),
    errors: z
      .array(
        z.strictObject({
          in: z.enum(['body', 'query', 'header']),
          location: z.strictObject({ pointer: z.string().optional(), name: z.string().optional() }),
          code: z.enum(['unknown', 'missing', 'invalid', 'too-long', 'too-short']),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Probleem' })
type ProblemBody = z.output<typeof problemSchema>
type Code = Exclude<Parameters<ReturnType<typeof apiProblemTexts.in>>[0], `${string}-why` | InputFault['code']>

/** Sorts an error into the problem that a caller of the API may know of, in their language. */
export function apiProblem(error: unknown, reference: string, language: Language): Reply {
  const { status, code, extra = {}, headers = {} } = kindOf(error, reference, language)
  const t = apiProblemTexts.in(language)
  const body: ProblemBody = { type: 'about:blank', status, title: t(code), detail: t(`${code}-why`), code, ...extra }
  return { kind: 'json', status, contentType: 'application/problem+json; charset=utf-8', body, headers }
}

type Kind = {
  status: number
  code: Code
  extra?: Partial<Pick<ProblemBody, 'detail' | 'reason' | 'reference' | 'errors'>>
  headers?: Record<string, string>
}

function kindOf(error: unknown, reference: string, language: Language): Kind {
  if (error instanceof InvalidInputError)
    return {
      status: 400,
      code: 'invalid-input',
      extra: { errors: error.faults.map((one) => presentFault(one, language)) },
    }
  if (error instanceof KeyReusedError) return { status: 422, code: 'key-reused' }
  if (statusOf(error) === 415) return { status: 415, code: 'unsupported-media' }
  const problem = problemOf(error, reference)
  const detail = (words: string | undefined) => (words === undefined ? {} : { detail: words })
  if (problem.kind === 'sign-in')
    return { status: 401, code: 'sign-in', headers: { 'www-authenticate': 'Bearer realm="lantaarn"' } }
  if (problem.kind === 'refused')
    return { status: 403, code: 'refused', extra: { reason: problem.reason, ...detail(problem.words) } }
  if (problem.kind === 'conflict') return { status: 409, code: 'conflict', extra: detail(problem.words) }
  if (problem.kind === 'too-many')
    return { status: 429, code: 'too-many', headers: { 'retry-after': String(problem.retrySeconds) } }
  if (problem.kind === 'failed') return { status: 500, code: 'failed', extra: { reference } }
  return { status: problem.status, code: problem.kind }
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
}

function presentFault({ in: place, where, code }: InputFault, language: Language) {
  const location = place === 'body' ? { pointer: where } : { name: where }
  return { in: place, location, code, detail: apiProblemTexts.in(language)(code) }
}
