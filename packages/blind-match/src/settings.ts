/** The settings file of each party: read whole, checked whole, refused with one sentence. */
import { readFileSync } from 'node:fs'
import { fromHex } from './bytes.ts'
import type { Address } from './channel.ts'
import { InputError } from './errors.ts'
import type { ExtraQuota, Member } from './ledger.ts'
import { contactLength } from './notice.ts'
import { maximumBatch, suites, type SuiteName } from './oprf.ts'
import type { Padding } from './padding.ts'
import { fixedText } from './wire.ts'

/** Settings of a key service or a hub: where it listens, who may ask, how long it keeps its audit and its hits. */
export type ServerSettings = {
  host: string
  port: number
  members: ReadonlyMap<string, Member>
  epochs: ReadonlySet<string>
  retentionDays: number
}

/** Settings of a region: the hub, the key services (one, or more for a split key), and how it sends. */
export type RegionSettings = {
  epoch: string
  suite: SuiteName
  hub: Address
  keyServices: readonly { address: Address; publicKey: Uint8Array }[]
  padding: Padding
  cap: number
  retentionDays: number
}

type Fields = Record<string, unknown>

/** Reads a JSON file. @throws InputError when it is missing or no JSON object */
export function readJson(file: string): Fields {
  try {
    return fieldsOf(JSON.parse(readFileSync(file, 'utf8')), file)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** @throws InputError when something is missing or out of bounds */
export function readServerSettings(fields: Fields): ServerSettings {
  const members = listOf(fields, 'members').map(readMember)
  const names = new Set(members.map(({ name }) => name))
  if (names.size < members.length) throw new InputError('Two members in the settings have the same name.')
  return {
    host: textOf(fields, 'host'),
    port: numberOf(fields, 'port', { from: 0, to: 65_535 }),
    members: new Map(members.map((member) => [member.name, member])),
    epochs: new Set(listOf(fields, 'epochs').map(String)),
    retentionDays: numberOf(fields, 'retentionDays', { from: 2, to: 3650 }),
  }
}

/** @throws InputError when something is missing or out of bounds */
export function readRegionSettings(fields: Fields): RegionSettings {
  const suite = suiteOf(textOf(fields, 'suite'))
  const keyServices = listOf(fields, 'keyServices').map((each) => {
    const service = fieldsOf(each, 'keyServices')
    return { address: readAddress(service), publicKey: fromHex(textOf(service, 'publicKey')) }
  })
  if (keyServices.length === 0) throw new InputError('The settings name no key service.')
  return {
    epoch: textOf(fields, 'epoch'),
    suite,
    hub: readAddress(fieldsOf(fields['hub'], 'hub')),
    keyServices,
    padding: {
      slotsPerEntity: numberOf(fields, 'slotsPerEntity', { from: 1, to: 1000 }),
      batch: numberOf(fields, 'batch', { from: 1, to: maximumBatch }),
    },
    cap: numberOf(fields, 'cap', { from: 1, to: 1_000_000 }),
    retentionDays: numberOf(fields, 'retentionDays', { from: 2, to: 3650 }),
  }
}

/** @throws InputError when it is not a suite of this package */
export function suiteOf(name: string): SuiteName {
  const known = Object.keys(suites).find((suite): suite is SuiteName => suite === name)
  if (known === undefined) throw new InputError(`“${name}” is not a suite: choose ${Object.keys(suites).join(' or ')}.`)
  return known
}

function readMember(value: unknown): Member {
  const fields = fieldsOf(value, 'members')
  const contact = textOf(fields, 'contact')
  fixedText(contact, contactLength)
  return {
    name: textOf(fields, 'name'),
    fingerprint: fingerprint(fields),
    purposes: listOf(fields, 'purposes').map(String),
    perDay: numberOf(fields, 'perDay', { from: 0, to: Number.MAX_SAFE_INTEGER }),
    contact,
    extra: fields['extra'] === undefined ? [] : listOf(fields, 'extra').map(readExtra),
  }
}

function readExtra(value: unknown): ExtraQuota {
  const fields = fieldsOf(value, 'extra')
  const approvedBy = listOf(fields, 'approvedBy').map(String)
  if (new Set(approvedBy).size < 2) throw new InputError('Extra quota needs two different people in “approvedBy”.')
  const items = numberOf(fields, 'items', { from: 1, to: Number.MAX_SAFE_INTEGER })
  return { day: textOf(fields, 'day'), items, approvedBy }
}

function readAddress(fields: Fields): Address {
  const port = numberOf(fields, 'port', { from: 1, to: 65_535 })
  return { host: textOf(fields, 'host'), port, fingerprint: fingerprint(fields) }
}

function fingerprint(fields: Fields): string {
  const text = textOf(fields, 'fingerprint')
  if (!/^[0-9a-f]{64}$/.test(text)) throw new InputError('A “fingerprint” is 64 lower-case hexadecimal characters.')
  return text
}

function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`“${name}” must be an object.`)
  }
  return value as Fields
}

function listOf(fields: Fields, name: string): unknown[] {
  const value = fields[name]
  if (!Array.isArray(value)) throw new InputError(`“${name}” must be a list.`)
  return value
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string' || value === '') throw new InputError(`“${name}” must be a text.`)
  return value
}

function numberOf(fields: Fields, name: string, { from, to }: { from: number; to: number }): number {
  const value = fields[name]
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < from || value > to) {
    throw new InputError(`“${name}” must be a whole number from ${from} to ${to}.`)
  }
  return value
}
