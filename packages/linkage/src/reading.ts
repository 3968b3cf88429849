/**
 * One value as it was given, with what it was read as. A value that could not be read is kept and says why,
 * in one English sentence.
 */
export type Reading<T> =
  | { readonly raw: string; readonly value: T; readonly problem?: undefined }
  | { readonly raw: string; readonly value?: undefined; readonly problem: string }
