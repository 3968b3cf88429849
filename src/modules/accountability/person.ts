import { SignInNeededError } from '../../platform/http/errors.ts'
import type { RequestContext, SignedIn } from '../../platform/http/route.ts'

/** Who is signed in. @throws SignInNeededError */
export function getPerson({ person }: RequestContext): SignedIn {
  if (person === undefined) throw new SignInNeededError()
  return person
}
