import type { DataKey } from '../../../platform/crypto/envelope.ts'
import { RecordKeyMissingError } from '../../../platform/crypto/record-keys.ts'
import type { Actor } from '../../../platform/db/actor.ts'
import { isOutOfSpace } from '../../../platform/db/database.ts'
import type { FieldError } from '../../../platform/forms/kept-input.ts'
import { NoRoomError, TooManyFilesError } from '../../../platform/http/errors.ts'
import type { RequestContext, UploadedFile } from '../../../platform/http/route.ts'
import {
  checkRoom,
  countAttachments,
  maximumFiles,
  shortName,
  storeFile,
  storeUpload,
  withUpload,
} from '../attachments/index.ts'
import { filesTexts } from '../pages/files/text.ts'

/** Where files come: a draft or a report, with the key to encipher them and who adds them. */
type Target = { recordId: string; dataKey: DataKey; actor: Actor; isDraft: boolean }

/**
 * What came of a form with files: the names of those that were kept, what went wrong, in words, whether any was chosen, and
 * whether the report or draft was erased or removed meanwhile.
 */
type Received = { added: readonly string[]; errors: readonly FieldError[]; chosen: boolean; gone: boolean }

/** Reads a multipart body to its end, storing what can be kept: of too many files at once the first ones. */
export async function receiveFiles(context: RequestContext, target: Target | undefined): Promise<Received> {
  const t = filesTexts.in(context.language)
  const added: string[] = []
  const wrong = new Set<string>()
  let gone = false
  try {
    for await (const file of trustedFiles(context)) {
      const taken = await receiveFile(context, gone ? undefined : target, file)
      if (taken === undefined) continue
      if ('gone' in taken) gone = true
      else if ('added' in taken) added.push(taken.added)
      else wrong.add(taken.error)
    }
  } catch (error) {
    if (!(error instanceof TooManyFilesError)) throw error
    wrong.add(t('errorTooMany'))
  }
  const chosen = added.length > 0 || wrong.size > 0
  if (!chosen) wrong.add(t('errorNone'))
  return { added, errors: [...wrong].map((message) => ({ field: 'files', message })), chosen, gone }
}

/** The files of a form that begins with its token. @throws StaleFormError when it does not. */
async function* trustedFiles(context: RequestContext): AsyncGenerator<UploadedFile> {
  let isTrusted = false
  for await (const part of context.parts()) {
    if ('stream' in part) {
      if (!isTrusted) context.checkCsrf(undefined)
      yield part
    } else if (part.field === '_csrf') {
      context.checkCsrf(part.value)
      isTrusted = true
    }
  }
  if (!isTrusted) context.checkCsrf(undefined)
}

type TakenOne = { added: string } | { error: string } | { gone: true }

/** Takes one file, or tells why not; nothing when no file was chosen, or there is nothing to keep it with. */
async function receiveFile(
  context: RequestContext,
  target: Target | undefined,
  { fileName, stream }: UploadedFile,
): Promise<TakenOne | undefined> {
  try {
    return await withUpload(stream, async (content) => {
      if (target === undefined || fileName === '' || content?.length === 0) return undefined
      return keepFile(context, target, { name: fileName, content })
    })
  } catch (error) {
    if (error instanceof RecordKeyMissingError) return { gone: true }
    if (!(error instanceof NoRoomError) && !isOutOfSpace(error)) throw error
    context.platform.log.error('attachments.no-room', {})
    return { error: filesTexts.in(context.language)('errorNoRoom', { name: shortName(fileName) }) }
  }
}

async function keepFile(
  context: RequestContext,
  target: Target,
  upload: { name: string; content: Buffer | undefined },
): Promise<TakenOne> {
  const t = filesTexts.in(context.language)
  const taken = await storeUpload(upload, context.platform.clamd)
  if ('refused' in taken) return { error: t(taken.refused, { name: taken.name }) }
  return context.transactAs(target.actor, async (tx) => {
    context.about({ kind: 'report', id: target.recordId }, [target.recordId])
    if ((await countAttachments(tx, target.recordId)) >= maximumFiles) return { error: t('errorTooMany') }
    await checkRoom(tx, context.platform, { file: taken.kept, isDraft: target.isDraft })
    await storeFile(tx, context.platform, { ...target, file: taken.kept })
    return { added: taken.kept.name }
  })
}
