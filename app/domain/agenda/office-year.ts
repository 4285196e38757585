import { type BuiltInDay, builtInDays, type OfficeDay } from "#app/domain/agenda/office-days.ts";

/** The days of a year of which the coordinator decides: those that are built in, and her own. */
export interface OfficeYear {
  /** `changed`: it is not as it is by itself. */
  readonly builtIn: readonly (BuiltInDay & { readonly changed: boolean })[];
  /** Days that she closed (or opened) besides, in order. */
  readonly own: readonly OfficeDay[];
}

/** @param switched every day that was opened or closed by hand; those of other years do not matter */
export function officeYear(year: number, switched: readonly OfficeDay[]): OfficeYear {
  const byItself = new Map(builtInDays(year, []).map(({ date, closed }) => [date, closed]));
  return {
    builtIn: builtInDays(year, switched).map((day) => ({ ...day, changed: byItself.get(day.date) !== day.closed })),
    own: switched
      .filter(({ date }) => date.startsWith(`${year}-`) && !byItself.has(date))
      .sort((one, other) => (one.date < other.date ? -1 : 1)),
  };
}

/** Is a date so (open or closed) without anybody's switch? A name of one's own is reason to keep it. */
export function isByItself({
  date,
  closed,
  name,
}: {
  date: string;
  closed: boolean;
  name?: string | undefined;
}): boolean {
  const builtIn = builtInDays(Number(date.slice(0, 4)), []).find((day) => day.date === date);
  return !name && closed === (builtIn?.closed ?? false);
}
