import { nicknameLines } from './nicknames.ts'
import { spellingLines } from './spellings.ts'

/** What a name part may stand for: the same name in another spelling or language, or a pet form of it. */
export type Variants = { readonly spelling: readonly number[]; readonly nickname: readonly number[] }

const none: Variants = { spelling: [], nickname: [] }

type Family = { readonly head: string; readonly members: readonly string[] }

function readFamilies(lines: string): Family[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const members = line.trim().split(/\s+/)
      return { head: members[0] ?? '', members }
    })
}

const spellings = readFamilies(spellingLines)
const nicknames = readFamilies(nicknameLines)

function indexFamilies(families: readonly Family[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  families.forEach(({ members }, family) => {
    for (const member of members) {
      const known = index.get(member)
      if (known === undefined) index.set(member, [family])
      else if (!known.includes(family)) known.push(family)
    }
  })
  return index
}

const spellingIndex = indexFamilies(spellings)
const nicknameIndex = indexFamilies(nicknames)

/** The families a folded name part belongs to; both lists are empty for an unknown part. */
export function variantsOf(text: string): Variants {
  const spelling = spellingIndex.get(text)
  const heads = (spelling ?? []).flatMap((family) => nicknameIndex.get(spellings[family]?.head ?? '') ?? [])
  const nickname = [...new Set([...(nicknameIndex.get(text) ?? []), ...heads])]
  if (spelling === undefined && nickname.length === 0) return none
  return { spelling: spelling ?? [], nickname }
}

/** The part under which all variants of a name meet in the keys: the head of its first family, or itself. */
export function keyForm(text: string): string {
  const spelling = spellingIndex.get(text)?.[0]
  const plain = spelling === undefined ? text : (spellings[spelling]?.head ?? text)
  const nickname = nicknameIndex.get(plain)?.[0]
  return nickname === undefined ? plain : (nicknames[nickname]?.head ?? plain)
}
