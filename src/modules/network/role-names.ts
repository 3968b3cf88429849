import { defineTexts, type Language } from '../../platform/i18n/texts.ts'
import { findRegion } from './regions.ts'
import type { OrganisationKind, Role } from './roles.ts'

const roleTexts = defineTexts<Role>({
  nl: {
    'contact-officer': 'aandachtsfunctionaris',
    'intake-officer': 'medewerker meldpunt',
    'care-coordinator': 'zorgcoördinator',
    'shelter-provider': 'opvangaanbieder',
    'chain-director': 'ketenregisseur',
    'district-coordinator': 'districtelijk coördinator',
    'police-specialist': 'specialist mensenhandel bij de politie',
    'labour-supervisor': 'toezichthouder Arbeidsinspectie',
    'labour-investigator': 'rechercheur Arbeidsinspectie',
    'riec-officer': 'accountmanager RIEC',
    'safety-house-officer': 'procesregisseur Zorg- en Veiligheidshuis',
    prosecutor: 'officier van justitie',
    inspector: 'toezichthouder',
    partner: 'medewerker van een partner',
    'programme-manager': 'programmamanager',
    'action-owner': 'actiehouder',
    executive: 'bestuurder',
    'monitor-analyst': 'onderzoeker',
    'expert-by-experience': 'ervaringsdeskundige',
    trainer: 'trainer',
    'privacy-officer': 'functionaris gegevensbescherming',
    administrator: 'functioneel beheerder',
  },
  en: {
    'contact-officer': 'contact officer',
    'intake-officer': 'intake officer of the reporting point',
    'care-coordinator': 'care coordinator',
    'shelter-provider': 'shelter provider',
    'chain-director': 'chain director',
    'district-coordinator': 'district coordinator',
    'police-specialist': 'police specialist in human trafficking',
    'labour-supervisor': 'labour authority supervisor',
    'labour-investigator': 'labour authority investigator',
    'riec-officer': 'RIEC account manager',
    'safety-house-officer': 'process director of the safety house',
    prosecutor: 'public prosecutor',
    inspector: 'inspector',
    partner: 'staff member of a partner',
    'programme-manager': 'programme manager',
    'action-owner': 'action owner',
    executive: 'executive',
    'monitor-analyst': 'analyst',
    'expert-by-experience': 'expert by experience',
    trainer: 'trainer',
    'privacy-officer': 'data protection officer',
    administrator: 'administrator',
  },
})

const kindTexts = defineTexts<OrganisationKind>({
  nl: {
    municipality: 'gemeente',
    'expertise-centre': 'expertisecentrum of meldpunt',
    'safe-at-home': 'Veilig Thuis',
    'safety-house': 'Zorg- en Veiligheidshuis',
    riec: 'RIEC',
    police: 'politie',
    'labour-authority': 'Nederlandse Arbeidsinspectie',
    prosecution: 'Openbaar Ministerie',
    care: 'zorgorganisatie',
    shelter: 'opvang',
    school: 'school',
    other: 'andere organisatie',
  },
  en: {
    municipality: 'municipality',
    'expertise-centre': 'expertise centre or reporting point',
    'safe-at-home': 'Veilig Thuis (domestic violence and child abuse)',
    'safety-house': 'care and safety house',
    riec: 'RIEC',
    police: 'police',
    'labour-authority': 'Netherlands Labour Authority',
    prosecution: 'Public Prosecution Service',
    care: 'care organisation',
    shelter: 'shelter',
    school: 'school',
    other: 'other organisation',
  },
})

/** How a role is called: in the region's own words where its configuration has them, else in ours. */
export function roleName(role: Role, language: Language, region?: string): string {
  const own = region === undefined ? undefined : findRegion(region)?.roleWords[role]
  return own?.[language] ?? roleTexts.in(language)(role)
}

/** How a kind of organisation is called. */
export function organisationKindName(kind: OrganisationKind, language: Language): string {
  return kindTexts.in(language)(kind)
}
