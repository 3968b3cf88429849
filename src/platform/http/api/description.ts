import type { z } from 'zod'

/** What the JSON API promises of one route. The OpenAPI document and the checks of every request follow from it. */
export type ApiDescription = {
  /** Name of the operation in the document, in camelCase. */
  operation: string
  /** What it does, in one Dutch line. */
  summary: string
  /** The resource that it belongs to, as the document groups it. */
  tag: string
  /** What may stand in the address after `?`. */
  query: z.ZodObject
  /** What must be sent; refused when it holds anything else. */
  body?: z.ZodObject
  /** Exactly what leaves: an answer with a field that is not named here does not leave at all. */
  answer: z.ZodType
  /** 201 when it makes something: then it needs an `Idempotency-Key`, and sent twice is made once. */
  status: 200 | 201
  /** A POST that changes nothing: what it asks may not stand in an address. A key for reading may send it. */
  reads?: true
  /** Pages of other sites may read it; only for what everybody may read. */
  crossOrigin?: true
}

/** Version of the API: the first number stands in every address, the whole in every answer (`API-Version`). */
export const apiVersion = '1.1.0'

/** Where every address of the API begins. */
export const apiBase = '/api/v1'

/** Whether an address belongs to the API, so that problems are answered as JSON. */
export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}
