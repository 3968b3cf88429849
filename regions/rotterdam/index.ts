import type { RegionConfig } from '../../src/modules/network/region.ts'
import { municipalities } from './municipalities.ts'
import { organisations } from './organisations.ts'
import { frameworks, routes } from './routes.ts'

/**
 * The way of working of the police unit Rotterdam, after its regional policy of 2023.
 * The terms for feedback are ours: the policy states none.
 */
export const rotterdam: RegionConfig = {
  code: 'rotterdam',
  name: 'Rotterdam',
  municipalities,
  organisations,
  desks: { ofPlace: 'municipality', unknownPlace: 'essm', advice: 'essm' },
  roleWords: {
    'contact-officer': { nl: 'aandachtsfunctionaris mensenhandel', en: 'contact officer for trafficking' },
    'intake-officer': { nl: 'medewerker Meld- en Adviespunt', en: 'officer of the report and advice point' },
    'chain-director': { nl: 'regionaal beleidsregisseur mensenhandel', en: 'regional policy director for trafficking' },
    'police-specialist': { nl: 'specialist AVIM', en: 'AVIM specialist' },
    'safety-house-officer': {
      nl: 'procesregisseur Zorg- en Veiligheidshuis',
      en: 'process director of the safety house',
    },
  },
  records: {
    report: { own: ['contact-officer', 'intake-officer'] },
    signal: { own: ['contact-officer', 'intake-officer'], assess: ['contact-officer', 'intake-officer'] },
    subject: { own: ['contact-officer', 'intake-officer'] },
  },
  tables: [
    {
      code: 'safety-board',
      name: { nl: 'Regionaal Veiligheidsoverleg', en: 'Regional safety board' },
      organisation: 'alliance',
      perYear: 1,
    },
    {
      code: 'regional-table',
      name: { nl: 'Regionale Tafel Mensenhandel', en: 'Regional table' },
      organisation: 'alliance',
      perYear: 2,
    },
    {
      code: 'platform',
      name: { nl: 'Regionaal Platform Mensenhandel', en: 'Regional platform' },
      organisation: 'alliance',
      perYear: 3,
    },
    {
      code: 'contact-officers',
      name: { nl: 'Netwerk Aandachtsfunctionarissen', en: 'Network of contact officers' },
      organisation: 'alliance',
      perYear: 1,
    },
  ],
  assessment: {
    scheme: 'rotterdam-suspicion',
    values: [
      {
        value: 'no',
        name: { nl: 'Geen vermoeden van mensenhandel', en: 'No suspicion of trafficking' },
        class: 'none',
        suspicion: false,
      },
      {
        value: 'no-but-risk',
        name: { nl: 'Geen vermoeden, wel risico: preventieve hulp', en: 'No suspicion, but at risk: preventive help' },
        class: 'none-but-risk-factors',
        suspicion: false,
      },
      {
        value: 'yes',
        name: { nl: 'Vermoeden van mensenhandel', en: 'Suspicion of trafficking' },
        class: 'possible-serious-suspicion',
        suspicion: true,
      },
      {
        value: 'established',
        name: {
          nl: 'Mensenhandel vastgesteld door een bevoegde dienst',
          en: 'Trafficking established by a competent service',
        },
        class: 'trafficking',
        suspicion: true,
      },
    ],
  },
  routes,
  routesTogether: 'one',
  frameworks,
  feedbackDays: { receipt: 3, route: 14, close: 7 },
}
