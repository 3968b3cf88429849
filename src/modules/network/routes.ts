import type { Route } from '../../platform/http/route.ts'

/** Pages for administrators: organisations, people and their roles, municipalities. */
export const routes: readonly Route[] = []
