/** Rewrites that bring spellings of one sound together, most specific first. Output is lower-case ASCII letters. */
const soundRules: ReadonlyArray<readonly [RegExp, string]> = [
  [/[^a-z]/g, ''],
  [/(?<=[aeo])ij/g, 'i'],
  [/u(?:ij|y)(?=[^aeiou]|$)/g, 'ui'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/tz/g, 'Z'],
  [/shch|schtsch|chtch|sjtsj|stsj/g, 'S'],
  [/tsch|tsj|tch|tj|cz/g, 'C'],
  [/sch|sj(?=[a-z])|sz|sh/g, 'S'],
  [/dzh|dsch|dj|dz/g, 'j'],
  [/zh|zj|xh/g, 'j'],
  [/kh/g, 'k'],
  [/ch/g, 'C'],
  [/gh|gu(?=[ei])/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ts/g, 'Z'],
  [/x/g, 'ks'],
  [/ck|qu|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/ou|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'e'],
  [/ij|ei|ai|ay|ey|iy|ii|ie|yy/g, 'i'],
  [/y/g, 'i'],
  [/v(?=$)/g, 'f'],
  [/[SZ]/g, 's'],
  [/C/g, 'k'],
  [/(.)\1+/g, '$1'],
]

/**
 * A rough common pronunciation of an ASCII name part: "Khrouchtchev" and "Chruschtschow" come closer than their
 * spellings are. Meant for comparing across transliterations, not for reading.
 */
export function sound(part: string): string {
  return soundRules.reduce((word, [from, to]) => word.replaceAll(from, to), part)
}

/** Consonant classes of one place of articulation, so that b/p, d/t, f/v/w, g/k and s/z meet. */
const classes: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  d: 't',
  t: 't',
  f: 'f',
  v: 'f',
  g: 'k',
  k: 'k',
  s: 's',
  z: 's',
  j: 'j',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
}

/**
 * The consonants by class of a part's sound, without vowels, semivowels and h: what is left of a name in a script that
 * does not write vowels. Empty for a part of vowels only.
 */
export function skeletonOf(heard: string): string {
  let letters = ''
  for (const letter of heard) {
    const group = classes[letter]
    if (group !== undefined && !letters.endsWith(group)) letters += group
  }
  return letters
}

/** A part without vowels and semivowels, otherwise as spelled: what a script without vowels leaves of it. */
export function consonants(part: string): string {
  return part.replaceAll(/(.)\1+/g, '$1').replaceAll(/[^bcdfghjklmnpqrstvxz]/g, '')
}

/**
 * The classes of a part's consonants, where w counts only at the start: written Arabic has one letter for w and for the
 * vowels o and u.
 */
export function consonantsHeard(part: string): string {
  return skeletonOf(sound(part.replaceAll(/(?<=.)w/g, '')))
}

/** The same for a part as German, Dutch, Scandinavian and Polish letters sound: j is y, sj is sh. Empty without them. */
export function otherFrameOf(part: string): string {
  if (!part.includes('j') && !part.includes('sch')) return ''
  const english = part
    .replaceAll(/sj?tsj|sch?tsch/g, 'shch')
    .replaceAll(/tsj|tsch/g, 'ch')
    .replaceAll(/^sch(?=[aeiou]?[lrmnw]|[dt])|zj/g, 'zh')
    .replaceAll(/sj|sch/g, 'sh')
    .replaceAll('j', 'y')
  return frameOf(sound(english))
}

const fewestConsonants = 2
const shortest = 4
const manyConsonants = 4

/**
 * What a sound keeps across transliterations: consonants by class with the places of the vowels where there are at
 * least four (Karatkevich, Korotkevich; Tigran, Dikran), consonants with vowels of which e and i, o and u are one where
 * there are fewer (Rusdi, Roesdi; Sato, Satou). Empty where that would say too little.
 */
export function frameOf(heard: string): string {
  const bare = heard.replaceAll(/(?<=.)h/g, '')
  const count = bare.replaceAll(/[aeiou]/g, '').length
  if (count < fewestConsonants || bare.length < shortest) return ''
  if (count < manyConsonants)
    return bare
      .replaceAll('e', 'i')
      .replaceAll('o', 'u')
      .replaceAll(/(.)\1+/g, '$1')
  const classed = Array.from(bare.replaceAll(/[aeiou]+/g, 'a'), (letter) => classes[letter] ?? letter)
  return classed.join('').replaceAll(/(.)\1+/g, '$1')
}
