import { Client } from 'pg'

/**
 * Every value of every column of every table of the database, in every schema, as text after the name of its table;
 * bytes as hexadecimal.
 */
export async function dumpOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ place: string }>(
      `select format('%I.%I', schemaname, tablename) as place from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const texts: string[] = []
    for (const { place } of tables) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from ${place} t`)
      texts.push(...rows.map(({ line }) => `${place} ${line}`))
    }
    return texts.join('\n')
  } finally {
    await client.end()
  }
}

/** The ways in which a word could stand in a dump or log: as it is, in capitals or small, hexadecimal, base64. */
export function spellingsOf(word: string): string[] {
  const written = new Set([word, word.toLowerCase(), word.toUpperCase()])
  return [word.toLowerCase(), ...[...written].flatMap(encodingsOf)]
}

function encodingsOf(word: string): string[] {
  const bytes = Buffer.from(word)
  // In base64 a word looks different for each of three places; the middle stays the same.
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return text.slice(shift === 0 ? 0 : 4, Math.floor((shift + bytes.length) / 3) * 4).toLowerCase()
  })
  return [bytes.toString('hex'), Buffer.from(word, 'utf16le').toString('hex'), ...base64]
}

/** The words that stand somewhere in a text, in any spelling. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const searched = text.toLowerCase()
  return words.filter((word) => spellingsOf(word).some((spelling) => searched.includes(spelling)))
}
