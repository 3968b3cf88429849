import { anySignedIn, everybody, type Route } from '../../platform/http/route.ts'
import { acceptFirstAdministrator, showFirstAdministrator } from './first-administrator/handlers.tsx'
import { endManagedKey, permitProgram, showManagedKeys } from './keys/manage-handlers.tsx'
import { endOwnKey, showOwnKeys, claimOwnKey } from './keys/own-handlers.tsx'
import { acceptInvitation, acceptThroughOrganisation, showInvitation } from './invitation/handlers.tsx'
import { askRecovery, invite, showAccount } from './manage/account-handlers.tsx'
import { dropProvider, saveProvider, showProvider } from './manage/provider-handlers.tsx'
import { approve, refuseOne, showNotices, showRecoveries } from './manage/recovery-handlers.tsx'
import { callbackPath } from './organisation-sign-in/oidc.ts'
import { beginOrganisationSignIn, finishOrganisationSignIn } from './organisation-sign-in/handlers.tsx'
import {
  addNewPasskey,
  changeAuthenticator,
  changePassword,
  removeOwnPasskey,
  showAuthenticator,
  showNewPasskey,
  showPassword,
} from './own/change-handlers.tsx'
import { chooseLanguage, chooseOrganisation, dismissNotices, showOwn, signOutEverywhere } from './own/handlers.tsx'
import { showSignIn, signIn, signOut } from './sign-in/handlers.tsx'
import { showPasskeySignIn, signInWithPasskey } from './sign-in/passkey-handlers.tsx'

type Line = readonly [method: 'GET' | 'POST', path: string, audit: string, handler: Route['handler']]

function table(permission: string, activity: string, lines: readonly Line[]): readonly Route[] {
  return lines.map(([method, path, audit, handler]) => ({ method, path, permission, activity, audit, handler }))
}

/** Signing in and out, one's own account, and what administrators and second persons do about accounts. */
export const routes: readonly Route[] = [
  ...table(everybody, 'sign-in', [
    ['GET', '/inloggen', 'account.sign-in-opened', showSignIn],
    ['POST', '/inloggen', 'account.signed-in', signIn],
    ['POST', '/uitloggen', 'account.signed-out', signOut],
    ['GET', '/inloggen/passkey', 'account.sign-in-opened', showPasskeySignIn],
    ['POST', '/inloggen/passkey', 'account.signed-in', signInWithPasskey],
    ['GET', callbackPath, 'account.signed-in', finishOrganisationSignIn],
    ['GET', '/inloggen/organisatie/:id', 'account.sign-in-opened', beginOrganisationSignIn],
    ['GET', '/uitnodiging/:token', 'account.invitation-opened', showInvitation],
    ['POST', '/uitnodiging/:token', 'account.set-up', acceptInvitation],
    ['GET', '/uitnodiging/:token/organisatie/:id', 'account.invitation-opened', acceptThroughOrganisation],
    ['GET', '/eerste-beheerder/:token', 'account.invitation-opened', showFirstAdministrator],
    ['POST', '/eerste-beheerder/:token', 'administrator.made', acceptFirstAdministrator],
  ]),
  ...table(anySignedIn, 'own-account', [
    ['GET', '/account', 'account.viewed', showOwn],
    ['POST', '/account/taal', 'account.language-chosen', chooseLanguage],
    ['POST', '/account/organisatie', 'account.organisation-chosen', chooseOrganisation],
    ['POST', '/account/gelezen', 'account.notices-read', dismissNotices],
    ['POST', '/account/sessies/beeindigen', 'account.signed-out-everywhere', signOutEverywhere],
    ['GET', '/account/wachtwoord', 'account.viewed', showPassword],
    ['POST', '/account/wachtwoord', 'account.password-changed', changePassword],
    ['GET', '/account/authenticator', 'account.viewed', showAuthenticator],
    ['POST', '/account/authenticator', 'account.authenticator-changed', changeAuthenticator],
    ['GET', '/account/passkeys/nieuw', 'account.viewed', showNewPasskey],
    ['POST', '/account/passkeys/nieuw', 'account.passkey-added', addNewPasskey],
    ['POST', '/account/passkeys/verwijderen', 'account.passkey-removed', removeOwnPasskey],
    ['GET', '/account/sleutels', 'key.listed', showOwnKeys],
    ['POST', '/account/sleutels/ophalen', 'key.taken', claimOwnKey],
    ['POST', '/account/sleutels/beeindigen', 'key.ended', endOwnKey],
  ]),
  ...table('network.manage', 'manage-network', [
    ['GET', '/beheer/mensen/:id/account', 'account.managed', showAccount],
    ['POST', '/beheer/mensen/:id/account/uitnodigen', 'account.invited', invite],
    ['POST', '/beheer/mensen/:id/account/herstellen', 'account.recovery-asked', askRecovery],
    ['GET', '/beheer/mensen/:id/sleutels', 'key.listed', showManagedKeys],
    ['POST', '/beheer/mensen/:id/sleutels', 'key.permitted', permitProgram],
    ['POST', '/beheer/mensen/:id/sleutels/beeindigen', 'key.ended', endManagedKey],
    ['GET', '/beheer/organisaties/:id/inlogsysteem', 'provider.viewed', showProvider],
    ['POST', '/beheer/organisaties/:id/inlogsysteem', 'provider.changed', saveProvider],
    ['POST', '/beheer/organisaties/:id/inlogsysteem/weghalen', 'provider.removed', dropProvider],
  ]),
  ...table('account.approve-recovery', 'manage-network', [
    ['GET', '/beheer/herstel', 'account.recoveries-listed', showRecoveries],
    ['POST', '/beheer/herstel/:id/goedkeuren', 'account.recovery-approved', approve],
    ['POST', '/beheer/herstel/:id/afwijzen', 'account.recovery-refused', refuseOne],
  ]),
  ...table('log.review', 'review-logs', [['GET', '/toezicht/accounts', 'account.notices-listed', showNotices]]),
]
