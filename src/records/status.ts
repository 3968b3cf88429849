/**
 * One line of a status table: from which statuses an action can be taken, what it leads to (`same`: the record stays where
 * it is), who may (a permission, or `job`), and whether a person must say why.
 */
export type Step<Status extends string> = {
  from: readonly Status[]
  to: Status | 'same'
  by: string
  reasonNeeded: boolean
}

/**
 * The one status table of a kind of record, by action. An action may have several lines; each status stands in at most one
 * of them.
 */
export type StatusTable<Status extends string, Action extends string> = Readonly<
  Record<Action, readonly Step<Status>[]>
>

/** What an action leads to in this status, and what it needs; nothing when it cannot be taken now. */
export function findStep<Status extends string, Action extends string>(
  table: StatusTable<Status, Action>,
  status: Status,
  action: Action,
): { to: Status; by: string; reasonNeeded: boolean } | undefined {
  const step = table[action].find(({ from }) => from.includes(status))
  if (step === undefined) return undefined
  return { to: step.to === 'same' ? status : step.to, by: step.by, reasonNeeded: step.reasonNeeded }
}

/** Narrows a status as the database holds it. @throws RangeError when there is no such status. */
export function asStatus<Status extends string>(statuses: readonly Status[], text: string): Status {
  const status = statuses.find((known) => known === text)
  if (status === undefined) throw new RangeError(`There is no status ${text}`)
  return status
}
