import type { addParty, enrich, weigh } from '../modules/signals/index.ts'
import type { Chooser } from './random.ts'
import type { Story } from './stories.ts'

type Form = Story['form']
type Party = Parameters<typeof addParty>[1]
type Lookup = Parameters<typeof enrich>[1]
type Weighing = Parameters<typeof weigh>[1]

/** What a desk looks up for a form of exploitation. */
type Search = Pick<Lookup, 'source' | 'basis' | 'found' | 'result'>

const searches: Readonly<Record<Form, readonly [Search, ...Search[]]>> = {
  labour: [
    {
      source: 'addresses',
      basis: 'municipalities-act',
      found: true,
      result: 'Het adres is een loods. Wonen mag daar niet.',
    },
    {
      source: 'trade-register',
      basis: 'trade-register-act',
      found: true,
      result: 'Het bedrijf bestaat sinds vorig jaar en wisselde twee keer van bestuurder.',
    },
    { source: 'permits', basis: 'municipalities-act', found: false, result: 'Er is geen vergunning voor huisvesting.' },
    {
      source: 'enforcement',
      basis: 'municipalities-act',
      found: true,
      result: 'In het voorjaar is hier een keer overbewoning gezien.',
    },
  ],
  sexual: [
    {
      source: 'addresses',
      basis: 'municipalities-act',
      found: true,
      result: 'Er staat één persoon ingeschreven, op een andere naam.',
    },
    {
      source: 'enforcement',
      basis: 'municipalities-act',
      found: true,
      result: 'Buren klaagden drie keer over bezoek in de nacht.',
    },
    {
      source: 'open-source',
      basis: 'public-source',
      found: false,
      result: 'Op openbare sites is niets over dit adres gevonden.',
    },
  ],
  criminal: [
    { source: 'youth-care', basis: 'youth-act', found: true, result: 'Er is al een wijkteam bij het gezin.' },
    { source: 'partner', basis: 'consent', found: true, result: 'School ziet veel verzuim sinds de zomer.' },
    {
      source: 'earlier-signals',
      basis: 'municipalities-act',
      found: false,
      result: 'Er is geen eerder signaal over deze jongere.',
    },
  ],
}

/** Two or three searches of a desk, each once. */
export function searchesOf({ form }: Story, choose: Chooser): readonly Search[] {
  const all = searches[form]
  const first = choose.below(all.length)
  return all.filter((_, index) => index === first || choose.chance(0.5))
}

const weighings: Readonly<Record<Form, readonly [Weighed, ...Weighed[]]>> = {
  labour: [
    {
      acts: ['harbour', 'profit'],
      means: ['abuse-of-vulnerability', 'deception'],
      purposes: ['forced-labour'],
      indicators: ['long-days', 'underpaid', 'housing-by-employer', 'papers-taken'],
      riskFactors: ['migrant-worker', 'debts'],
      mixedProfile: false,
      explanation: 'Zij betalen hun bed aan de baas en hebben geen eigen papieren. Dat maakt weggaan moeilijk.',
    },
    {
      acts: ['recruit', 'transport'],
      means: ['deception'],
      purposes: ['forced-labour'],
      indicators: ['false-promises-work', 'debt-to-employer', 'address-unknown'],
      riskFactors: ['migrant-worker', 'no-lawful-stay'],
      mixedProfile: false,
      explanation: 'De beloften bij de werving kloppen niet met het werk. Of er dwang is, is nog niet zeker.',
    },
  ],
  sexual: [
    {
      acts: ['harbour', 'profit'],
      means: ['threat', 'abuse-of-vulnerability'],
      purposes: ['sexual'],
      indicators: ['control-of-movement', 'many-clients', 'speaks-through-other'],
      riskFactors: ['homeless', 'debts'],
      mixedProfile: false,
      explanation: 'Zij is nooit alleen en een ander geeft de antwoorden. Het past bij eerdere klachten van buren.',
    },
    {
      acts: ['recruit'],
      means: ['threat', 'extortion'],
      purposes: ['sexual'],
      indicators: ['blackmail-images', 'online-contact', 'fear-of-others'],
      riskFactors: ['mild-intellectual-disability'],
      mixedProfile: false,
      explanation: 'De druk loopt via beelden. Er is snel hulp nodig, los van aangifte.',
    },
  ],
  criminal: [
    {
      acts: ['recruit', 'profit'],
      means: ['threat', 'payment-for-consent'],
      purposes: ['criminal-activities'],
      indicators: ['several-phones', 'sudden-goods', 'older-contacts', 'truancy'],
      riskFactors: ['minor', 'debts'],
      mixedProfile: true,
      explanation: 'Hij kan slachtoffer en verdachte tegelijk zijn. Hulp gaat voor.',
    },
  ],
}

type Weighed = Pick<
  Weighing,
  'acts' | 'means' | 'purposes' | 'indicators' | 'riskFactors' | 'mixedProfile' | 'explanation'
>

/** What a desk marked when it weighed. */
export function weighedOf({ form }: Story, choose: Chooser): Weighed {
  return choose.pick(weighings[form])
}

const reasons: Readonly<Record<string, readonly [string, ...string[]]>> = {
  yes: [
    'Handeling, middel en doel hebben alle drie steun in wat is gezien.',
    'Er is dwang gezien, en iemand anders verdient eraan.',
  ],
  no: [
    'Het gaat om slecht werkgeverschap. Van dwang is niets gebleken.',
    'Na een gesprek bleek dat het om een ruzie tussen buren ging.',
  ],
  'no-but-risk': [
    'Er is geen dwang gezien, wel schulden en geen vast adres. Preventieve hulp is nodig.',
    'Nu geen uitbuiting, maar zonder hulp is de kans op misbruik groot.',
  ],
}

/** Why it was assessed so. */
export function reasonOf(value: string, choose: Chooser): string {
  return choose.pick(reasons[value] ?? ['Zo beoordeeld na overleg.'])
}

type Named = Pick<Party, 'kind' | 'role' | 'certainty' | 'minor' | 'content'>

const firstNames = ['Alex', 'Robin', 'Kim', 'Sam', 'Noa', 'Jamie', 'Charlie', 'Dani'] as const
const lastNames = ['Verzonnen', 'Fictief', 'Bedacht', 'Voorbeeld'] as const

/** Who and what is named: always the presumed victim, and often a place, a firm, a car or an account. Nobody exists. */
export function partiesOf({ form, minor }: Story, choose: Chooser): readonly Named[] {
  const year = minor ? 2010 + choose.below(2) : 1975 + choose.below(30)
  const birthDate = `${year}-0${1 + choose.below(9)}-1${choose.below(10)}`
  const victim: Named = {
    kind: 'person',
    role: 'presumed-victim',
    certainty: choose.pick(['probable', 'possible', 'certain']),
    minor,
    content: { name: `${choose.pick(firstNames)} ${choose.pick(lastNames)}`, birthDate },
  }
  const account = `@bestaat_niet_${choose.below(30)}`
  const extra: Readonly<Record<Form, readonly Named[]>> = {
    labour: [
      thing('firm', 'involved', { name: `Fictief Werk ${1 + choose.below(6)} B.V.`, place: 'Voorbeeldstad' }),
      thing('vehicle', 'means', { plate: `X-${100 + choose.below(40)}-XX` }),
    ],
    sexual: [thing('account', 'means', { account, note: 'Advertentie' })],
    criminal: [thing('account', 'suspect', { account, note: 'Stuurt de opdrachten' })],
  }
  const phone = thing('phone', 'involved', { phone: `06${String(choose.below(60)).padStart(8, '0')}` })
  return [victim, ...[...extra[form], phone].filter(() => choose.chance(0.6))]
}

function thing(kind: Named['kind'], role: Named['role'], content: Named['content']): Named {
  return { kind, role, certainty: 'probable', minor: null, content }
}
