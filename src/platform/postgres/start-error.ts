/** A reason why the database cannot be used, as one sentence for the person who starts the platform. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'the permission is missing',
  EPERM: 'the permission is missing',
  EROFS: 'the disk is read-only',
  ENOENT: 'a file or program is missing',
  EEXIST: 'something else stands in its place',
  ENOTDIR: 'a part of the path is no folder',
}

/** `error` itself when it is a `StartError`, otherwise one that says what failed while `doing` and why. */
export function asStartError(error: unknown, doing: string): StartError {
  if (error instanceof StartError) return error
  const { code, path } = error as NodeJS.ErrnoException
  const reason = reasons[code ?? ''] ?? (error instanceof Error ? error.message.split('\n')[0] : String(error))
  return new StartError(`${doing} failed: ${reason}${path === undefined ? '' : ` (${path})`}.`, { cause: error })
}
