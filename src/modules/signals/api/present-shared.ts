import type { z } from 'zod'
import type { SharedSignal } from '../load-shared.ts'
import { presentNamed, presentTold, presentWeighed } from './present.ts'
import type { receivedSchema } from './schemas.ts'
import * as word from './codes.ts'
import * as work from './work-codes.ts'

/** What was shared of a signal, and nothing else of it. */
export function presentShared(signal: SharedSignal): z.input<typeof receivedSchema>['signaal'] {
  const { facts, parties, weighing, assessment, lookups } = signal
  return {
    nummer: signal.number,
    acuut: signal.acute,
    vormen: word.forms.ofAll(signal.forms),
    feiten: facts === undefined ? null : withoutRemarks(presentTold(facts)),
    beoordeling: assessment?.nl ?? null,
    genoemden: parties === undefined ? null : parties.map((party) => withoutMinor(presentNamed(party))),
    weging: weighing === undefined ? null : presentWeighed(weighing),
    verrijkingen: lookups.map(({ id, part, found, source, words = null }) => ({
      id,
      onderdeel: word.parts.of(part),
      bron: work.sources.of(source),
      gevonden: found,
      resultaat: words,
    })),
  }
}

function withoutRemarks({ opmerkingen: _own, ...facts }: ReturnType<typeof presentTold>) {
  return facts
}

function withoutMinor({ minderjarig: _own, ...party }: ReturnType<typeof presentNamed>) {
  return party
}
