const person = (id: string): string => `/beheer/mensen/${id}`
const organisation = (id: string): string => `/beheer/organisaties/${id}`

/** The addresses of this module where somebody is signed in; for a route, `:id` takes the place of what is named. */
export const paths = {
  own: '/account',
  language: '/account/taal',
  organisation: '/account/organisatie',
  noticesRead: '/account/gelezen',
  endSessions: '/account/sessies/beeindigen',
  password: '/account/wachtwoord',
  authenticator: '/account/authenticator',
  addPasskey: '/account/passkeys/nieuw',
  removePasskey: '/account/passkeys/verwijderen',
  keys: '/account/sleutels',
  takeKey: '/account/sleutels/ophalen',
  endKey: '/account/sleutels/beeindigen',
  managed: {
    /** Kept by the module of the network. */
    person,
    account: (id: string) => `${person(id)}/account`,
    invite: (id: string) => `${person(id)}/account/uitnodigen`,
    recover: (id: string) => `${person(id)}/account/herstellen`,
    keys: (id: string) => `${person(id)}/sleutels`,
    endKey: (id: string) => `${person(id)}/sleutels/beeindigen`,
    provider: (id: string) => `${organisation(id)}/inlogsysteem`,
    removeProvider: (id: string) => `${organisation(id)}/inlogsysteem/weghalen`,
  },
  recoveries: '/beheer/herstel',
  approveRecovery: (id: string) => `/beheer/herstel/${id}/goedkeuren`,
  refuseRecovery: (id: string) => `/beheer/herstel/${id}/afwijzen`,
  notices: '/toezicht/accounts',
}
