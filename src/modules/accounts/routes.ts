import { anySignedIn, everybody, type Route } from '../../platform/http/route.ts'
import { formRoutes, postRoute } from '../../records/index.ts'
import { acceptFirstAdministrator, showFirstAdministrator } from './first-administrator/handlers.tsx'
import { endManagedKeyButton, permitForm } from './keys/manage-forms.ts'
import { showManagedKeys } from './keys/manage-handlers.tsx'
import { showOwnKeys } from './keys/own-handlers.tsx'
import { acceptInvitation, acceptThroughOrganisation, showInvitation } from './invitation/handlers.tsx'
import { inviteButton, recoverButton } from './manage/account-forms.ts'
import { showAccount } from './manage/account-handlers.tsx'
import { providerForm, removeProviderForm } from './manage/provider-forms.ts'
import { showProvider } from './manage/provider-handlers.tsx'
import { approve, refuseOne, showNotices, showRecoveries } from './manage/recovery-handlers.tsx'
import { callbackPath } from './organisation-sign-in/oidc.ts'
import { beginOrganisationSignIn, finishOrganisationSignIn } from './organisation-sign-in/handlers.tsx'
import {
  endKeyButton,
  languageForm,
  noticesReadButton,
  organisationButton,
  removePasskeyButton,
  takeKeyButton,
} from './own/buttons.ts'
import { authenticatorForm, passwordForm } from './own/forms.tsx'
import { showOwn, signOutEverywhere } from './own/handlers.tsx'
import { passkeyForm, showNewPasskey } from './own/passkey-handlers.tsx'
import { paths } from './paths.ts'
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
    ['GET', paths.own, 'account.viewed', showOwn],
    ['POST', paths.endSessions, 'account.signed-out-everywhere', signOutEverywhere],
    ['GET', paths.addPasskey, 'account.viewed', showNewPasskey],
    ['GET', paths.keys, 'key.listed', showOwnKeys],
  ]),
  postRoute(languageForm),
  postRoute(organisationButton),
  postRoute(noticesReadButton),
  ...formRoutes(passwordForm),
  ...formRoutes(authenticatorForm),
  postRoute(passkeyForm),
  postRoute(removePasskeyButton),
  postRoute(takeKeyButton),
  postRoute(endKeyButton),
  ...table('network.manage', 'manage-network', [
    ['GET', paths.managed.account(':id'), 'account.managed', showAccount],
    ['GET', paths.managed.keys(':id'), 'key.listed', showManagedKeys],
    ['GET', paths.managed.provider(':id'), 'provider.viewed', showProvider],
  ]),
  postRoute(inviteButton),
  postRoute(recoverButton),
  postRoute(permitForm),
  postRoute(endManagedKeyButton),
  postRoute(providerForm),
  postRoute(removeProviderForm),
  ...table('account.approve-recovery', 'manage-network', [
    ['GET', paths.recoveries, 'account.recoveries-listed', showRecoveries],
    ['POST', paths.approveRecovery(':id'), 'account.recovery-approved', approve],
    ['POST', paths.refuseRecovery(':id'), 'account.recovery-refused', refuseOne],
  ]),
  ...table('log.review', 'review-logs', [['GET', paths.notices, 'account.notices-listed', showNotices]]),
]
