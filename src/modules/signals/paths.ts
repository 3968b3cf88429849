/** The sections of the page of a signal, by the part of its address that leads to each. */
export const sectionIds = {
  facts: 'feiten',
  parties: 'genoemd',
  related: 'eerder',
  reports: 'meldingen',
  gate: 'grondslag',
  enrichment: 'verrijking',
  advice: 'advies',
  weighing: 'weging',
  assessment: 'beoordeling',
  referrals: 'doorgeleiding',
  shares: 'gedeeld',
  feedback: 'terugkoppeling',
  reminders: 'herinneringen',
} as const

const page = (id: string): string => `/signalen/${id}`

/** Every address of this module: for links and redirects with an id, for routes with the name of a part (`:id`). */
export const paths = {
  list: '/signalen',
  search: '/signalen/zoeken',
  newSignal: {
    origin: '/signalen/nieuw',
    gate: (origin: string, urgency: string, place: string) => `/signalen/nieuw/${origin}/${urgency}/${place}`,
  },
  signal: {
    page,
    section: (id: string, section: keyof typeof sectionIds) => `${page(id)}#${sectionIds[section]}`,
    facts: (id: string) => `${page(id)}/feiten`,
    gate: (id: string) => `${page(id)}/grondslag`,
    partyKinds: (id: string) => `${page(id)}/genoemd`,
    addParty: (id: string, kind: string) => `${page(id)}/genoemd/nieuw/${kind}`,
    party: (id: string, party: string) => `${page(id)}/genoemd/${party}`,
    removeParty: (id: string, party: string) => `${page(id)}/genoemd/${party}/weg`,
    enrich: (id: string) => `${page(id)}/verrijken`,
    askAdvice: (id: string) => `${page(id)}/advies`,
    weigh: (id: string) => `${page(id)}/wegen`,
    assess: (id: string) => `${page(id)}/beoordelen`,
    routes: (id: string) => `${page(id)}/route`,
    decideRoute: (id: string, route: string) => `${page(id)}/route/${route}`,
    withdrawReferral: (id: string, referral: string) => `${page(id)}/doorgeleiding/${referral}/intrekken`,
    receivers: (id: string) => `${page(id)}/delen`,
    share: (id: string, referral: string) => `${page(id)}/delen/${referral}`,
    endShare: (id: string, share: string) => `${page(id)}/gedeeld/${share}/stoppen`,
    feedback: (id: string) => `${page(id)}/terugkoppelen`,
    remind: (id: string) => `${page(id)}/herinneren`,
    reminder: (id: string, reminder: string) => `${page(id)}/herinneringen/${reminder}`,
    askOthers: (id: string) => `${page(id)}/anderen`,
    silent: (id: string) => `${page(id)}/stil`,
    split: (id: string) => `${page(id)}/splitsen`,
    sendOn: (id: string) => `${page(id)}/doorsturen`,
    close: (id: string) => `${page(id)}/sluiten`,
    reopen: (id: string) => `${page(id)}/heropenen`,
  },
  received: { list: '/ontvangen', share: (id: string) => `/ontvangen/${id}` },
  advice: { list: '/advies', question: (id: string) => `/advies/${id}` },
  report: {
    page: (id: string) => `/meldingen/${id}`,
    accept: (id: string) => `/meldingen/${id}/aannemen`,
    join: (id: string) => `/meldingen/${id}/voegen`,
  },
} as const
