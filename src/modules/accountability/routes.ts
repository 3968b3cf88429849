import type { Route } from '../../platform/http/route.ts'

/** Every route of the module. */
export const routes: readonly Route[] = []
