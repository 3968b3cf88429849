import type { Language } from '../../platform/i18n/texts.ts'
import type { OrganisationKind, Role } from './roles.ts'

/** Words of a region in every language of the interface. */
export type LocalText = Readonly<Record<Language, string>>

/** A track of a referral. */
export type Track = 'care' | 'criminal' | 'administrative' | 'fiscal' | 'labour' | 'prevention'

/** Parts of a record that can be shared alone. */
export type Part = 'facts' | 'people' | 'care' | 'criminal'

/** The four classes onto which every scheme of assessment maps, for the figures (Veilig Thuis Utrecht). */
export type AssessmentClass = 'none' | 'none-but-risk-factors' | 'possible-serious-suspicion' | 'trafficking'

/** An organisation that takes part in the region's route. */
export type RegionOrganisation = {
  code: string
  name: string
  kind: OrganisationKind
  /** Municipality codes that it serves, or all of the region. */
  areas: 'all' | readonly string[]
}

/** What a person found before a route is proposed: the questions that the region's decision flow asks. */
export type RouteQuestion = 'suspicion' | 'care-needed' | 'criminal-lead' | 'organised-crime'

/** A way on for a signal. */
export type RegionRoute = {
  code: string
  name: LocalText
  track: Track
  /** Proposed when every answer fits; a question that is not named does not matter. */
  proposedWhen: Readonly<Partial<Record<RouteQuestion, boolean>>>
  /** Why it is proposed, after "because". */
  because: LocalText
  /** Who receives it. */
  to: readonly { organisation: string; role: Role }[]
  /** Who directs it, in the words of the region. */
  director: LocalText
  /** Code of the legal framework; null where the source papers state none. */
  framework: string | null
  /** Parts that are shared by default under it; a person can take parts off. */
  parts: readonly Part[]
  /** How long a share under it lasts when nobody says otherwise, in days. */
  shareDays: number
}

/** A legal framework as the region uses it. */
export type RegionFramework = {
  code: string
  name: LocalText
  /** What it allows, in a sentence that goes onto the share. */
  allows: LocalText
  parts: readonly Part[]
  source: string
  validFrom: string
  validTo?: string
}

/** Kinds of record that stand at a desk: every region says who owns them. */
export type DeskRecordKind = 'report' | 'signal' | 'subject'

/** Which roles do what with the records of a kind in the region. */
export type RecordRoles = {
  /** Handle them at their desk. At least one; each may handle such records on the platform (`permissions.ts`). */
  own: readonly Role[]
  /** Assess them, by the scheme of the region; of those that own them. */
  assess?: readonly Role[]
  /** Direct the work on them. */
  direct?: readonly Role[]
}

/** The way of working of a region, as data. */
export type RegionConfig = {
  code: string
  name: string
  municipalities: readonly {
    code: string
    name: string
    province: string
    safetyRegion: string
    policeUnit: string
    validFrom: string
  }[]
  /** Parts of the region, where it has them, with the codes of the municipalities in each. */
  districts?: readonly { code: string; name: string; validFrom: string; municipalities: readonly string[] }[]
  organisations: readonly RegionOrganisation[]
  desks: {
    /** Kind of organisation that takes reports of facts in a municipality that it serves. */
    ofPlace: OrganisationKind
    /** Code of the organisation that takes reports when the place is unknown. */
    unknownPlace: string
    /** Code of the organisation that answers questions for advice: the report and advice point. */
    advice: string
  }
  /** The region's own words for roles, where they differ from ours. */
  roleWords: Readonly<Partial<Record<Role, LocalText>>>
  tables: readonly { code: string; name: LocalText; organisation: string; perYear: number }[]
  /** Who owns, assesses and directs records, by kind; the database reads it (table `record_role`). */
  records: Readonly<Record<DeskRecordKind, RecordRoles>>
  assessment: {
    scheme: string
    values: readonly { value: string; name: LocalText; class: AssessmentClass; suspicion: boolean }[]
  }
  routes: readonly RegionRoute[]
  /** `one`: routes exclude each other; `several`: a signal may be on more than one. */
  routesTogether: 'one' | 'several'
  frameworks: readonly RegionFramework[]
  /** Terms for feedback to the reporter, in days after the moment itself. */
  feedbackDays: { receipt: number; route: number; close: number }
  /** Within how many days of accepting a share its receiver tells what they did; 14 where the region says nothing. */
  answerDays?: number
}
