import type { z } from 'zod'
import { isoDateTime } from '../../../platform/http/api/paging.ts'
import { shareStateAt, type ShareRow } from '../../sharing/index.ts'
import type { receivedListSchema, signalSchema } from './schemas.ts'
import * as word from './codes.ts'

function presentShare(share: ShareRow, now: Date) {
  return {
    id: share.id,
    stand: word.shareStates.of(shareStateAt({ status: share.status, untilAt: share.until_at }, now)),
    onderdelen: word.parts.ofAll(share.parts),
    doel: word.sharePurposes.of(share.purpose),
    kader: share.framework_text,
    aangebodenOp: isoDateTime(share.offered_at),
    geldigTot: isoDateTime(share.until_at),
  }
}

/** A share as its giver sees it. */
export function presentGivenShare(share: ShareRow, now: Date): z.input<typeof signalSchema>['gedeeld'][number] {
  const receiver = { ontvangerId: share.to_organisation, ontvanger: share.to_name, rol: share.to_role }
  return { ...presentShare(share, now), ...receiver }
}

/** A share as its receiver sees it. */
export function presentReceivedShare(
  share: ShareRow,
  now: Date,
): z.input<typeof receivedListSchema>['ontvangen'][number] {
  return { ...presentShare(share, now), geverId: share.from_organisation, gever: share.from_name }
}
