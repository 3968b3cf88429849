const page = (id: string): string => `/meldingen/${id}`

/** Where each way to fill in a report begins; the steps of the form lie below it. */
export const flowPaths = { report: '/melden', intake: '/opnemen', advice: '/vraag' } as const

/** Every other address of this module: for links and redirects with an id, for routes with the name of a part (`:id`). */
export const paths = {
  inbox: '/meldingen',
  search: '/meldingen/zoeken',
  report: {
    page,
    /** Where a report is accepted as a signal; the module of signals answers there. */
    accept: (id: string) => `${page(id)}/aannemen`,
    file: (id: string, file: string) => `${page(id)}/bijlagen/${file}`,
    ask: (id: string) => `${page(id)}/vraag`,
    feedback: (id: string) => `${page(id)}/terugkoppeling`,
    answer: (id: string) => `${page(id)}/antwoord`,
    makeReport: (id: string) => `${page(id)}/wordt-melding`,
    sendOn: (id: string) => `${page(id)}/doorsturen`,
    close: (id: string) => `${page(id)}/sluiten`,
    reopen: (id: string) => `${page(id)}/heropenen`,
  },
  /** Where somebody follows their report with a code. */
  follow: {
    code: '/volgen',
    channel: '/volgen/melding',
    files: '/volgen/bestanden',
    stop: '/volgen/stoppen',
  },
  leave: '/weg',
} as const
