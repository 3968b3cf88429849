import { z } from 'zod'
import { NotFoundError } from '../../../../platform/http/errors.ts'
import { addParty, changeParty, removeParty } from '../../actions/parties.ts'
import { loadParty, type OpenSignal } from '../../load.ts'
import type { PartyLine } from '../../present.ts'
import { allowedKinds, partyKinds, type PartyKind } from '../../rules/parties.ts'
import type { SignalForm } from '../signal-form.ts'
import { paths } from '../../paths.ts'
import { partyNames, PartyFieldset, PartyToRemove } from './page.tsx'
import { partySchema, type PartyFields } from './schema.ts'
import { partyTexts } from './text.ts'
import { type ActionContext, type Params, version } from '../../../../records/index.ts'

type Change = { version: number; id?: undefined }
const changeSchema: z.ZodType<Change> = z.strictObject({ version })

function kindOf(word: string | undefined, personsAllowed: boolean): PartyKind {
  const kind = partyKinds.find((known) => known === word)
  if (kind === undefined || !allowedKinds(personsAllowed).includes(kind)) throw new NotFoundError()
  return kind
}

async function load(open: OpenSignal, { tx }: ActionContext, params: Params): Promise<PartyLine> {
  const party = await loadParty(open, tx, params['party'] ?? '')
  if (party === undefined) throw new NotFoundError()
  return party
}

export const addPartyForm: SignalForm<PartyFields, { kind: PartyKind }> = {
  path: paths.signal.addParty(':id', ':kind'),
  action: 'add-party',
  schema: partySchema,
  insertsInto: 'signal_party',
  labels: (language) => {
    const t = partyTexts.in(language)
    return { title: t('addTitle'), intro: t('searched'), button: t('add'), fields: partyNames(language) }
  },
  load: async ({ head }, _scope, params) => ({ kind: kindOf(params['kind'], head.personsAllowed) }),
  fields: ({ view, data }) => PartyFieldset({ view, kind: data.kind }),
  async act(scope, { version: _version, id: partyId, ...input }, { id }) {
    await addParty(scope, { ...input, id: partyId ?? scope.platform.newId(), signalId: id })
    return paths.signal.section(id, 'parties')
  },
}

export const changePartyForm: SignalForm<PartyFields, PartyLine> = {
  path: paths.signal.party(':id', ':party'),
  action: 'change-party',
  schema: partySchema,
  labels: (language) => {
    const t = partyTexts.in(language)
    return { title: t('changeTitle'), button: t('change'), fields: partyNames(language) }
  },
  load,
  fields: ({ view, data }) => PartyFieldset({ view, kind: data.kind, party: data }),
  async act(scope, input, { id, ...params }) {
    await changeParty(scope, { ...input, id: params['party'] ?? '', signalId: id })
    return paths.signal.section(id, 'parties')
  },
}

export const removePartyForm: SignalForm<Change, PartyLine> = {
  path: paths.signal.removeParty(':id', ':party'),
  action: 'remove-party',
  schema: changeSchema,
  button: 'danger',
  labels: (language) => {
    const t = partyTexts.in(language)
    return { title: t('removeTitle'), intro: t('removeIntro'), button: t('remove') }
  },
  load,
  fields: ({ view, data }) => PartyToRemove({ view, party: data }),
  async act(scope, input, { id, ...params }) {
    await removeParty(scope, { signalId: id, id: params['party'] ?? '', version: input.version })
    return paths.signal.section(id, 'parties')
  },
}
