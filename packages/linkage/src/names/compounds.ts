import { keyForm, variantsOf } from './variants.ts'

type Word = { readonly text: string; readonly role: 'given' | 'surname' | 'any'; readonly consonantal: boolean }

/** How all compounds of "servant of" begin. */
export const servantStart = 'abd'
const servant = new Set([
  'abd',
  'abdul',
  'abdel',
  'abdal',
  'abdoul',
  'abdol',
  'abdu',
  'abdur',
  'abdus',
  'abdi',
  'abdou',
])
const article = new Set(['al', 'el', 'ul', 'ar', 'as', 'ash', 'ad', 'an', 'az', 'ud', 'ed', 'eddin', 'uddin'])
const faith = new Set([
  'din',
  'deen',
  'dine',
  'aldin',
  'eldin',
  'uddin',
  'eddin',
  'eddine',
  'addin',
  'aldeen',
  'ddin',
  'dyn',
])
const god = new Set(['allah', 'llah', 'lah', 'ullah', 'alla'])

const isKnown = (text: string): boolean => variantsOf(text, false).spelling.length > 0

/** "Abdi" is also a whole name, in Somalia: joined only to what is known. */
function joinPair(first: Word, second: Word): Word | undefined {
  if (servant.has(first.text) && god.has(second.text)) return { ...first, text: 'abdullah' }
  if (first.text === 'abdi' && !isKnown(`abdul${second.text}`)) return undefined
  if (servant.has(first.text) && second.text.length > 2) return { ...first, text: `abdul${second.text}` }
  if (faith.has(second.text) && first.text.length > 2)
    return { ...first, text: `${keyForm(first.text, first.consonantal)}uddin`, consonantal: false }
  return undefined
}

/** Whether a folded word makes one name with its neighbour, so that the order of the words counts. */
export function isCompoundWord(text: string): boolean {
  return servant.has(text) || faith.has(text)
}

/**
 * Joins Arabic compounds that are one name however they are spaced: Abd al-Rahman, Nur ad-Din. `words` is everything,
 * in order; `kept` are those of them that count as name parts.
 */
export function joinCompounds(words: readonly Word[], kept: readonly Word[]): readonly Word[] {
  if (!kept.some(({ text }) => isCompoundWord(text))) return kept
  const joined: Word[] = []
  for (const word of words) {
    if (article.has(word.text) || !kept.includes(word)) continue
    const previous = joined.at(-1)
    const pair = previous === undefined || previous.role !== word.role ? undefined : joinPair(previous, word)
    if (pair === undefined) joined.push(word)
    else joined[joined.length - 1] = pair
  }
  return joined.length > 0 ? joined : kept
}
