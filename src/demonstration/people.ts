import type { Role } from '../modules/network/index.ts'

/** A made-up person of the demonstration: everybody is called Voorbeeld ("example") and nobody exists. */
export type FictionalPerson = { key: string; name: string; organisation: string; role: Role }

/** One for every role of the chain in the region Rotterdam, and more contact officers so that desks can be told apart. */
export const fictionalPeople: readonly FictionalPerson[] = [
  { key: 'contact', name: 'Noor Voorbeeld', organisation: 'gm0599', role: 'contact-officer' },
  { key: 'contact-schiedam', name: 'Bas Voorbeeld', organisation: 'gm0606', role: 'contact-officer' },
  { key: 'contact-dordrecht', name: 'Mila Voorbeeld', organisation: 'gm0505', role: 'contact-officer' },
  { key: 'intake', name: 'Emre Voorbeeld', organisation: 'essm', role: 'intake-officer' },
  { key: 'care', name: 'Sanne Voorbeeld', organisation: 'essm', role: 'care-coordinator' },
  { key: 'safety-house', name: 'Daan Voorbeeld', organisation: 'zvh-rr', role: 'safety-house-officer' },
  { key: 'riec', name: 'Lotte Voorbeeld', organisation: 'riec', role: 'riec-officer' },
  { key: 'police', name: 'Youssef Voorbeeld', organisation: 'police', role: 'police-specialist' },
  { key: 'labour-supervision', name: 'Ilse Voorbeeld', organisation: 'labour-supervision', role: 'labour-supervisor' },
  {
    key: 'labour-investigation',
    name: 'Ruben Voorbeeld',
    organisation: 'labour-investigation',
    role: 'labour-investigator',
  },
  { key: 'prosecutor', name: 'Fleur Voorbeeld', organisation: 'prosecution', role: 'prosecutor' },
  { key: 'partner', name: 'Karim Voorbeeld', organisation: 'vt-rr', role: 'partner' },
  { key: 'shelter', name: 'Tess Voorbeeld', organisation: 'shelter', role: 'shelter-provider' },
  { key: 'chain-director', name: 'Jeroen Voorbeeld', organisation: 'alliance', role: 'chain-director' },
  { key: 'inspector', name: 'Meral Voorbeeld', organisation: 'gm0599', role: 'inspector' },
  { key: 'executive', name: 'Pieter Voorbeeld', organisation: 'gm0599', role: 'executive' },
  { key: 'district', name: 'Hanna Voorbeeld', organisation: 'alliance', role: 'district-coordinator' },
  { key: 'programme', name: 'Olaf Voorbeeld', organisation: 'alliance', role: 'programme-manager' },
  { key: 'action-owner', name: 'Vera Voorbeeld', organisation: 'gm0599', role: 'action-owner' },
  { key: 'analyst', name: 'Koen Voorbeeld', organisation: 'alliance', role: 'monitor-analyst' },
  { key: 'expert', name: 'Amina Voorbeeld', organisation: 'alliance', role: 'expert-by-experience' },
  { key: 'trainer', name: 'Rosa Voorbeeld', organisation: 'alliance', role: 'trainer' },
  { key: 'privacy', name: 'Gijs Voorbeeld', organisation: 'alliance', role: 'privacy-officer' },
  { key: 'privacy-rotterdam', name: 'Iris Voorbeeld', organisation: 'gm0599', role: 'privacy-officer' },
  { key: 'administrator', name: 'Petra Voorbeeld', organisation: 'alliance', role: 'administrator' },
  { key: 'administrator-2', name: 'Sem Voorbeeld', organisation: 'alliance', role: 'administrator' },
]

/** The address with which a fictional person signs in; `.example` can never exist (RFC 2606). */
export function emailOf({ key }: FictionalPerson): string {
  return `${key}@lantaarn.example`
}
