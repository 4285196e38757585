/** No absence is longer than this many days: further ahead nobody can book. */
export const longestAbsence = 400;
