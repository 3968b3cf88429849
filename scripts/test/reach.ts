import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const relativeImport = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g

/** Tells of files whether they import another one, themselves or through files of this project; keeps what it read. */
export class ImportGraph {
  readonly #imports = new Map<string, readonly string[]>()

  #importsOf(file: string): readonly string[] {
    const known = this.#imports.get(file)
    if (known !== undefined) return known
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const found = Array.from(text.matchAll(relativeImport), ([, name = '']) => path.join(path.dirname(file), name))
    this.#imports.set(file, found)
    return found
  }

  /** Whether `file` imports `target`, both as paths from one folder. */
  reaches(file: string, target: string): boolean {
    const seen = new Set([file])
    for (const one of seen) {
      if (one === target) return true
      for (const next of this.#importsOf(one)) seen.add(next)
    }
    return false
  }
}
