import { z } from 'zod'
import { everybody, type Route } from '../route.ts'
import { apiGet, nothing } from './api-route.ts'
import { openApi } from './openapi.ts'

const part = z.record(z.string(), z.unknown())
const documentSchema = z
  .strictObject({
    openapi: z.string(),
    info: part,
    servers: z.array(part),
    tags: z.array(part),
    paths: part,
    components: part,
  })
  .meta({ id: 'OpenApiDocument' })

/** These routes with one more before them: the description of the API, where its design rules look for it. */
export function withOpenApi(others: readonly Route[]): readonly Route[] {
  const routes: readonly Route[] = [
    apiGet({
      path: '/openapi.json',
      permission: everybody,
      activity: 'inform-the-public',
      audit: 'statement.viewed',
      operation: 'beschrijving',
      summary: 'De beschrijving van deze API',
      tag: 'beschrijving',
      crossOrigin: true,
      query: nothing,
      answer: documentSchema,
      handle: async ({ platform }) => ({ body: documentSchema.parse(openApi(routes, platform.origin)) }),
    }),
    ...others,
  ]
  return routes
}
