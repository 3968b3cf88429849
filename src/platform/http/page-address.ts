import type { FastifyRequest } from 'fastify'

/**
 * Where a reader comes back to this page: its path with its query. What was posted to an address without a page of its own
 * is read at the nearest one above it.
 */
export function pageAddressOf(request: FastifyRequest): string {
  if (request.method === 'GET') return request.url
  const [path = '/', query] = request.url.split('?')
  const parts = path.split('/')
  const pattern = (request.routeOptions.url ?? '').split('/')
  const tail = query === undefined ? '' : `?${query}`
  if (request.server.hasRoute({ method: 'GET', url: pattern.join('/') })) return `${path}${tail}`
  for (let length = pattern.length - 1; length > 1; length -= 1) {
    const url = pattern.slice(0, length).join('/')
    if (request.server.hasRoute({ method: 'GET', url })) return parts.slice(0, length).join('/')
  }
  return '/'
}
