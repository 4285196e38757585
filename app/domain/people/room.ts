/** How much a candidate takes on, and has taken on. */
export interface Load {
  /** Cases at the same time. */
  capacity: number;
  openAssignments: number;
}

/**
 * The capacity that is left of a class when its teacher guides no more than so many cases over all her classes: never more than its own.
 * Without a limit of the teacher (null) it is its own.
 */
export function capacityUnder(own: Load, teacher: Load | null): number {
  if (teacher === null) return own.capacity;
  const left = Math.max(0, teacher.capacity - teacher.openAssignments);
  return Math.min(own.capacity, own.openAssignments + left);
}

/** Offers of the last so many days count for leaving somebody alone who was asked often: a quarter. */
export const recentDays = 91;
