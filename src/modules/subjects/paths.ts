/** The addresses of the module; `:id` in a route, an id in a link. */
export const paths = {
  list: '/personen',
  subject: (id: string) => `/personen/${id}`,
  facts: (id: string) => `/personen/${id}/kenmerken`,
  identity: (id: string) => `/personen/${id}/wie`,
  leave: (id: string, join: string) => `/personen/${id}/genoemd/${join}/losmaken`,
  close: (id: string) => `/personen/${id}/sluiten`,
  reopen: (id: string) => `/personen/${id}/heropenen`,
}
