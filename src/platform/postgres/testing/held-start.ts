import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { OtherProcess } from '../../../../tests/support/other-process.ts'
import type { EmbeddedPostgres } from '../embedded.ts'

/** What a held start reports: its server, or why it was refused; and the lines that it printed. */
export type Told = { server?: EmbeddedPostgres; refused?: string; lines: string[] }

type HeldOptions = { uid?: number; settings?: Record<string, string>; prelude?: string; version?: 15 | 18 }

/** A start in another process that keeps the server running until it is asked to stop it. */
export function heldStart(dataDirectory: string, options: HeldOptions = {}): OtherProcess {
  const { settings = { fsync: 'off' }, prelude = '', version = 18, uid } = options
  const script = `
    ${prelude}
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('../embedded.ts', import.meta.url).href)})
    const lines = []
    const say = (line) => lines.push(line)
    let server
    try {
      const given = ${JSON.stringify({ dataDirectory, settings, version })}
      server = await startEmbeddedPostgres({ ...given, say })
      console.log(JSON.stringify({ server, lines }))
    } catch (error) {
      console.log(JSON.stringify({ refused: error.name === 'StartError' ? error.message : error.stack, lines }))
    }
    for await (const _ of process.stdin) break
    await server?.stop()`
  return new OtherProcess(script, uid === undefined ? {} : { uid })
}

const made: string[] = []

/** A new data folder, that only this user can enter. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "lantaarn's data-"))
  made.push(folder)
  return folder
}

/** Removes `folder` and what a start by root kept elsewhere for it. */
export function removeDataFolder(folder: string): void {
  const pointer = path.join(folder, 'postgres-location')
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

/** Removes every data folder of this test file. */
export function removeDataFolders(): void {
  for (const folder of made) removeDataFolder(folder)
}
