import type { FactsRow } from '../queries.ts'
import {
  ageGroups,
  crossings,
  nationalityGroups,
  residenceGroups,
  sexes,
  spokenLanguages,
  unknownFacts,
  type SubjectFacts,
} from '../rules.ts'

/** The coded facts of a subject as the database keeps them. */
export function factsRow(subjectId: string, facts: SubjectFacts): FactsRow {
  return {
    subject_id: subjectId,
    sex: facts.sex,
    age_group: facts.ageGroup,
    nationality_group: facts.nationalityGroup,
    residence_group: facts.residenceGroup,
    language: facts.language,
    crossing: facts.crossing,
    living_code: facts.livingCode,
    found_code: facts.foundCode,
  }
}

/** The coded facts in a row; what is not known any more counts as unknown. */
export function readFactsRow(row: FactsRow | undefined): SubjectFacts {
  if (row === undefined) return unknownFacts
  return {
    sex: sexes.find((known) => known === row.sex) ?? 'unknown',
    ageGroup: ageGroups.find((known) => known === row.age_group) ?? 'unknown',
    nationalityGroup: nationalityGroups.find((known) => known === row.nationality_group) ?? 'unknown',
    residenceGroup: residenceGroups.find((known) => known === row.residence_group) ?? 'unknown',
    language: spokenLanguages.find((known) => known === row.language) ?? null,
    crossing: crossings.find((known) => known === row.crossing) ?? 'unknown',
    livingCode: row.living_code,
    foundCode: row.found_code,
  }
}
