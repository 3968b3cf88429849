import { z } from 'zod'
import { anySignedIn, everybody, type Route } from '../route.ts'
import { problemSchema } from './api-problem.ts'
import { idCookieOf } from '../context.ts'
import { apiBase, apiVersion, type ApiDescription } from './description.ts'
import { csrfHeader } from './rate-limit.ts'

type Schema = Record<string, unknown>
type Schemas = Record<string, Schema>
type DescribedRoute = Route & { api: ApiDescription }

/** The routes of the API among all routes. */
function describedRoutes(routes: readonly Route[]): readonly DescribedRoute[] {
  return routes.filter((route): route is DescribedRoute => route.api !== undefined)
}

/**
 * The OpenAPI 3.1 document of these routes, made from the schemas by which they are read and checked.
 * `origin`: where the platform is reached, without a slash at the end.
 */
export function openApi(routes: readonly Route[], origin: string): Schema {
  const schemas: Schemas = {}
  const paths: Record<string, Schema> = {}
  for (const route of describedRoutes(routes)) {
    const path = route.path.slice(apiBase.length).replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas) }
  }
  addSchema(problemSchema, 'output', schemas)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lantaarn API',
      version: apiVersion,
      description: description,
      contact: { name: 'Beheer van dit platform', url: `${origin}/.well-known/security.txt` },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${origin}${apiBase}` }],
    tags: [...new Set(describedRoutes(routes).map(({ api }) => api.tag))].map((name) => ({ name })),
    paths,
    components: { schemas, headers, securitySchemes: securitySchemesAt(origin) },
  }
}

const description =
  'Dezelfde gegevens en handelingen als de pagina’s, met dezelfde rechten en logboeken. Wat niet bestaat en wat niet ' +
  'van u is krijgt hetzelfde antwoord: 404. Namen en zoektermen staan nooit in een adres.'

const headers = {
  ApiVersion: { description: 'Volledige versie van de API.', schema: { type: 'string' } },
}

const securitySchemesAt = (origin: string) => ({
  sleutel: {
    type: 'http',
    scheme: 'bearer',
    description:
      'Sleutel van een programma. Een beheerder staat hem toe, degene namens wie het programma werkt haalt hem op onder “Uw account”. Cookies en tokens zijn er niet bij nodig.',
  },
  sessie: {
    type: 'apiKey',
    in: 'cookie',
    name: idCookieOf(origin, 'sessie'),
    description: `Sessie van een ingelogde browser. Wijzigingen sturen het token uit /account mee in ${csrfHeader}.`,
  },
})

function operationOf(route: DescribedRoute, schemas: Schemas): Schema {
  const { api, permission } = route
  const open = permission === everybody
  const needed = permission === anySignedIn || open ? [] : [permission]
  return {
    operationId: api.operation,
    summary: api.summary,
    tags: [api.tag],
    security: open ? [] : [{ sleutel: needed }, { sessie: needed }],
    parameters: [...pathParameters(route.path), ...queryParameters(api.query, schemas), ...headerParameters(api)],
    ...(api.body === undefined
      ? {}
      : { requestBody: { required: true, content: jsonOf(addSchema(api.body, 'input', schemas)) } }),
    responses: { ...goodAnswer(api, schemas), ...problemAnswers(route) },
  }
}

function goodAnswer(api: ApiDescription, schemas: Schemas): Schema {
  const content = jsonOf(addSchema(api.answer, 'output', schemas))
  const common = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } }
  const where = { Location: { description: 'Adres van wat gemaakt is.', schema: { type: 'string' } } }
  const made = api.status === 201
  return {
    [api.status]: {
      description: made ? 'Gemaakt' : 'Gelukt',
      headers: made ? { ...common, ...where } : common,
      content,
    },
  }
}

/** What can go wrong with a route, by what it asks. */
function problemAnswers({ api, method, path, permission }: DescribedRoute): Schema {
  const signedIn = permission === everybody ? [] : ['401', '403', '429']
  const found = path.includes(':') || method === 'POST' ? ['404'] : []
  const changing = method === 'POST' ? ['409', '413', '415'] : []
  const making = api.status === 201 ? ['422'] : []
  const codes = ['400', ...signedIn, ...found, ...changing, ...making, '500']
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } }
  const answer = (code: string) => ({ description: problemWords[code], content })
  return Object.fromEntries(codes.map((code) => [code, answer(code)]))
}

const problemWords: Readonly<Record<string, string>> = {
  400: 'Het verzoek klopt niet',
  401: 'Niet ingelogd',
  403: 'Mag niet',
  404: 'Niet gevonden, of niet van u',
  409: 'Intussen gewijzigd',
  413: 'Te groot',
  415: 'Geen JSON',
  422: 'Deze Idempotency-Key hoort bij een ander verzoek',
  429: 'Te veel verzoeken',
  500: 'Onze fout',
}

function pathParameters(path: string): Schema[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }))
}

function queryParameters(query: z.ZodObject, schemas: Schemas): Schema[] {
  return Object.entries(query.shape).map(([name, field]) => {
    const { description: words, ...schema } = addSchema(field, 'input', schemas)
    return { name, in: 'query', required: false, ...(words === undefined ? {} : { description: words }), schema }
  })
}

function headerParameters({ status }: ApiDescription): Schema[] {
  if (status !== 201) return []
  const schema = { type: 'string', minLength: 16, maxLength: 128, pattern: '^[A-Za-z0-9_-]+$' }
  const words = 'Eigen, willekeurige sleutel van dit verzoek: twee keer gestuurd is één keer gemaakt.'
  return [{ name: 'Idempotency-Key', in: 'header', required: true, description: words, schema }]
}

const jsonOf = (schema: Schema): Schema => ({ 'application/json': { schema } })

/** Turns a schema into one that the document can hold; parts with a name of their own come among its components. */
function addSchema(schema: z.core.$ZodType, io: 'input' | 'output', schemas: Schemas): Schema {
  const made = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
    },
  })
  const { $schema: _dialect, $defs = {}, ...rest } = movedRefs(made)
  Object.assign(schemas, $defs)
  return rest
}

function movedRefs(made: object): Schema & { $defs?: Schemas } {
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')
  return JSON.parse(text) as Schema & { $defs?: Schemas }
}
