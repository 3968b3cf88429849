import { rolesHave } from '../../network/index.ts'

/** What a program may be permitted: the permissions that routes of the JSON API ask for. */
export const keyPermissions = ['report.handle', 'signal.handle', 'signal.receive', 'network.manage'] as const
export type KeyPermission = (typeof keyPermissions)[number]

/** For how many days a key may be permitted. */
export const keyTerms = [30, 90, 180, 365] as const

/** How long the words for what a key is for may be, in characters. */
export const purposeLength = 80

/** Where a key stands: `waiting` until its owner took it, then `in-use` until it ends. */
export type KeyState = 'waiting' | 'in-use' | 'expired' | 'ended'

/** Where a key stands at a moment. */
export function keyStateAt(key: { expiresAt: Date; takenAt: Date | null; endedAt: Date | null }, at: Date): KeyState {
  if (key.endedAt !== null) return 'ended'
  if (key.expiresAt <= at) return 'expired'
  return key.takenAt === null ? 'waiting' : 'in-use'
}

/** Which permissions a key of somebody with these roles can have: no more than the roles give. */
export function permissionsFor(roles: readonly string[]): readonly KeyPermission[] {
  return keyPermissions.filter((permission) => rolesHave(roles, permission))
}

/** The roles that a key carries: those of the person without which it could not do what it is permitted. */
export function rolesForKey(roles: readonly string[], permissions: readonly string[]): readonly string[] {
  return roles.filter((role) => permissions.some((permission) => rolesHave([role], permission)))
}
