import type { Answers, Audience, IndicatorId } from '../modules/reports/index.ts'
import type { Chooser } from './random.ts'

/** What a made-up report tells, and what a desk would make of it. */
export type Story = {
  text: string
  indicators: readonly IndicatorId[]
  form: 'sexual' | 'labour' | 'criminal'
  /** By which a desk calls the signal. */
  title: string
  minor: boolean
}

/** Made-up stories. Nobody in them exists. */
const stories: readonly [Story, ...Story[]] = [
  {
    form: 'labour',
    indicators: ['underpaid', 'long-days', 'papers-taken'],
    title: 'Slapen in de loods van een kwekerij',
    minor: false,
    text: 'Twaalf mannen slapen in de loods achter de kwekerij. Zij werken elke dag en de baas heeft hun paspoorten.',
  },
  {
    form: 'labour',
    indicators: ['lives-at-work', 'debt'],
    title: 'Nooit vrij in een restaurant',
    minor: false,
    text: 'In de keuken van dit restaurant werkt iemand die nooit vrij is. Hij zegt dat hij eerst zijn reis moet afbetalen.',
  },
  {
    form: 'sexual',
    indicators: ['not-free', 'many-visitors'],
    title: 'Bezoek dag en nacht in een flat',
    minor: false,
    text: 'In het appartement naast mij komen dag en nacht andere mannen. De vrouw die er woont komt nooit alleen buiten.',
  },
  {
    form: 'sexual',
    indicators: ['images-blackmail', 'threatened'],
    title: 'Bedreigd met filmpjes',
    minor: true,
    text: 'Mijn vriendin wordt bedreigd met filmpjes. Zij moet doen wat hij zegt, anders zet hij ze online.',
  },
  {
    form: 'criminal',
    indicators: ['crimes-forced', 'expensive-things'],
    title: 'Leerling brengt pakketjes rond',
    minor: true,
    text: 'Een leerling van 15 heeft ineens dure kleren en drie telefoons. Hij zegt dat hij pakketjes moet rondbrengen.',
  },
  {
    form: 'criminal',
    indicators: ['threatened', 'absent'],
    title: 'Bankpas uitlenen onder druk',
    minor: true,
    text: 'Een jongen uit de wijk moet van oudere jongens zijn bankpas uitlenen. Hij durft niet meer naar school.',
  },
  {
    form: 'labour',
    indicators: ['unsafe-work', 'one-payer'],
    title: 'Bouwplaats zonder bescherming',
    minor: false,
    text: 'Op de bouwplaats werken mensen zonder helm of handschoenen. Eén man spreekt voor iedereen en houdt het geld.',
  },
  {
    form: 'sexual',
    indicators: ['watched', 'hurt'],
    title: 'Altijd iemand bij haar op het spreekuur',
    minor: false,
    text: 'Op het spreekuur kwam een vrouw met blauwe plekken. Een man week niet van haar zijde en gaf alle antwoorden.',
  },
  {
    form: 'labour',
    indicators: ['money-taken', 'address-unknown'],
    title: 'Schoonmaker zonder eigen adres',
    minor: false,
    text: 'De schoonmaker in ons kantoor weet niet waar hij woont. Hij wordt met een busje gebracht en gehaald.',
  },
  {
    form: 'criminal',
    indicators: ['many-phones', 'watched'],
    title: 'Logé die steeds wordt gebeld',
    minor: true,
    text: 'Een meisje dat bij ons logeert wordt steeds gebeld en moet dan meteen weg. Zij wil niet zeggen waarheen.',
  },
]

const places = [
  'aan de Voorbeeldstraat',
  'bij het Proefplein',
  'op het bedrijventerrein Fictief',
  'in de flat Nergens',
  'achter het station',
] as const
const moments = ['now', 'recent', 'past', 'unknown'] as const

/** The answers of one made-up report. `place` is the municipality of the facts, or nothing. */
export function fictionalAnswers(choose: Chooser, place: string | undefined): Answers {
  const story = choose.pick(stories)
  const audience = choose.pick<Audience>([
    'victim',
    'worried',
    'worried',
    'professional',
    'professional',
    'entrepreneur',
  ])
  const phone = `06${String(choose.below(60)).padStart(8, '0')}`
  return {
    acute: choose.chance(0.06) ? 'yes' : 'no',
    audience,
    story: story.text,
    indicators: [...story.indicators],
    ...(place === undefined ? {} : { municipality: place }),
    place: choose.pick(places),
    moment: choose.pick(moments),
    ...(choose.chance(0.4) ? { phone } : {}),
    ...(choose.chance(0.3) ? { plate: `X-${100 + choose.below(40)}-XX` } : {}),
    ...(audience === 'professional' ? { meldcode: ['chart', 'consult'], organisation: 'Voorbeeldschool' } : {}),
    ...(choose.chance(0.5)
      ? { reachable: 'anonymous' }
      : { reachable: 'contact', contactPhone: `010-0000${String(choose.below(1000)).padStart(3, '0')}` }),
  }
}

/** The story that a report tells in these words; nothing when they are not of this generator. */
export function findStory(text: string | undefined): Story | undefined {
  return stories.find((story) => story.text === text)
}
