import { readFileSync } from 'node:fs'
import { ConfigError } from '../config.ts'
import { readTheme, ThemeError, type Theme } from '../ui/index.ts'

/** The theme in this file; nothing when none is set. Throws ConfigError, which says what is wrong with it. */
export function loadTheme(file: string | undefined): Theme | undefined {
  if (file === undefined) return undefined
  try {
    return readTheme(readText(file))
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error
    throw new ConfigError(`LANTAARN_THEME: ${file} cannot be used. ${error.message}`)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ConfigError(`LANTAARN_THEME: the file ${file} cannot be read.`)
  }
}
