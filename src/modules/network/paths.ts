const management = '/beheer'
const organisations = `${management}/organisaties`
const people = `${management}/mensen`
const roles = `${management}/rollen`
const region = `${management}/regio`
const districts = `${management}/districten`
const municipalities = `${management}/gemeenten`

/** Where the pages about a district or a municipality stand. */
function areaPaths(list: string) {
  return {
    add: `${list}/nieuw`,
    view: (code: string) => `${list}/${code}`,
    change: (code: string) => `${list}/${code}/wijzigen`,
    end: (code: string) => `${list}/${code}/beeindigen`,
    reopen: (code: string) => `${list}/${code}/heropenen`,
  }
}

/** The addresses of this module; for a route, `:id` or `:code` takes the place of what is named. */
export const paths = {
  management,
  organisations,
  organisation: {
    add: `${organisations}/nieuw`,
    view: (id: string) => `${organisations}/${id}`,
    change: (id: string) => `${organisations}/${id}/wijzigen`,
    close: (id: string) => `${organisations}/${id}/stoppen`,
    reopen: (id: string) => `${organisations}/${id}/heropenen`,
    /** Kept by the module of accounts. */
    signIn: (id: string) => `${organisations}/${id}/inlogsysteem`,
  },
  people,
  person: {
    add: `${people}/nieuw`,
    view: (id: string) => `${people}/${id}`,
    change: (id: string) => `${people}/${id}/wijzigen`,
    block: (id: string) => `${people}/${id}/blokkeren`,
    unblock: (id: string) => `${people}/${id}/deblokkeren`,
    giveRole: (id: string) => `${people}/${id}/rol`,
    /** Kept by the module of accounts. */
    account: (id: string) => `${people}/${id}/account`,
  },
  roles,
  role: {
    end: (id: string) => `${roles}/${id}/beeindigen`,
    restore: (id: string) => `${roles}/${id}/herstellen`,
  },
  region,
  renameRegion: `${region}/naam`,
  districts,
  district: areaPaths(districts),
  municipalities,
  municipality: areaPaths(municipalities),
}
