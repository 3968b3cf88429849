/** Where a signal comes from: it decides what may be kept. */
export const origins = [
  'victim',
  'citizen',
  'professional',
  'partner',
  'anonymous-tip',
  'inspection',
  'service',
  'police',
] as const
export type Origin = (typeof origins)[number]

/** What the registration gate can say. */
export const gateDecisions = ['without-persons', 'advice-first', 'with-basis'] as const
export type GateDecision = (typeof gateDecisions)[number]

/** Grounds on which data on persons can be kept; `none` where no persons are kept. */
export const legalBases = [
  'none',
  'consent',
  'vital-interest',
  'public-task-support',
  'youth-act',
  'reporting-code',
  'police-data',
  'partnership-act',
] as const
export type LegalBasis = (typeof legalBases)[number]

/** What the gate proposes, and why. `because` is the name of its explanation in the texts. */
export type GateProposal = {
  decision: GateDecision
  basis: LegalBasis
  mayPassOn: boolean
  because: string
}

/**
 * Proposals by origin. That a municipality has no basis to keep, or to pass on, persons from administrative inspections
 * as soft signals is from the national action plan (2024), problem analysis. The duty to keep police data marked is from
 * the Wet politiegegevens, art. 7. The right of professionals to tell Veilig Thuis is from the Wmo 2015, art. 5.2.6.
 * Consent, vital interest and public task are from AVG art. 6(1). The rest is our cautious choice.
 */
const proposals: Readonly<Record<Origin, GateProposal>> = {
  victim: { decision: 'with-basis', basis: 'consent', mayPassOn: true, because: 'victim' },
  professional: { decision: 'with-basis', basis: 'reporting-code', mayPassOn: true, because: 'professional' },
  partner: { decision: 'with-basis', basis: 'public-task-support', mayPassOn: true, because: 'partner' },
  police: { decision: 'with-basis', basis: 'police-data', mayPassOn: false, because: 'police' },
  citizen: { decision: 'advice-first', basis: 'none', mayPassOn: false, because: 'citizen' },
  'anonymous-tip': { decision: 'advice-first', basis: 'none', mayPassOn: false, because: 'anonymous-tip' },
  inspection: { decision: 'without-persons', basis: 'none', mayPassOn: false, because: 'inspection' },
  service: { decision: 'advice-first', basis: 'none', mayPassOn: false, because: 'service' },
}

/** What the gate proposes for a signal of this origin. Acute danger is a vital interest, wherever it comes from. */
export function proposeGate(origin: Origin, acute: boolean): GateProposal {
  if (acute) return { decision: 'with-basis', basis: 'vital-interest', mayPassOn: true, because: 'acute' }
  return proposals[origin]
}

/** What a person decided at the gate, in so far as it decides what may be kept. */
export type GateChoice = { decision: GateDecision; basis: LegalBasis; mayPassOn: boolean }

/** Why a choice does not hold together; nothing when it does. */
export function findGateFault(choice: GateChoice): 'basis-needed' | 'basis-without-persons' | undefined {
  if (choice.decision === 'with-basis' && choice.basis === 'none') return 'basis-needed'
  if (choice.decision !== 'with-basis' && choice.basis !== 'none') return 'basis-without-persons'
  return undefined
}

/** Whether persons may be named after this decision. */
export function personsAllowed({ decision }: GateChoice): boolean {
  return decision === 'with-basis'
}

/** Where a report comes from, for the gate: by how it came in, and who told it. */
export function originOf(report: { channel: string; audience: string }): Origin {
  const byChannel: Readonly<Record<string, Origin>> = {
    'anonymous-tip': 'anonymous-tip',
    inspection: 'inspection',
    police: 'police',
    partner: 'partner',
  }
  const byAudience: Readonly<Record<string, Origin>> = {
    victim: 'victim',
    professional: 'professional',
    partner: 'partner',
    staff: 'service',
  }
  return byChannel[report.channel] ?? byAudience[report.audience] ?? 'citizen'
}

/** Narrows what the database holds. @throws RangeError when it is no origin. */
export function asOrigin(word: string): Origin {
  const origin = origins.find((known) => known === word)
  if (origin === undefined) throw new RangeError(`No origin of a signal is called ${word}`)
  return origin
}
