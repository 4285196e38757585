/** The number of a version in an address; null when it is none. */
export const versionNumber = (typed: string | null | undefined): number | null =>
  typed !== null && typed !== undefined && /^\d{1,6}$/.test(typed) ? Number(typed) : null;
