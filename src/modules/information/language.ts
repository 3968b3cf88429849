import type { RequestContext } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/texts.ts'
import { saveLanguage } from './queries.ts'

/** Keeps the language with the person who is signed in; for a visitor the cookie is enough. */
export async function chooseOwnLanguage(context: RequestContext, language: Language): Promise<void> {
  const { person } = context
  if (person === undefined) return
  await context.transact((tx) => saveLanguage(tx, person.personId, language))
}
