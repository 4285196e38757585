/** Something in a week that can be gone to: on which day, and from which minute of it. In the order of the page. */
export interface WeekStop {
  readonly day: number;
  readonly from: number;
}

/**
 * Where a key leads from one stop of a week: up and down within the day, left and right to what is nearest in time on the next day that has
 * something, Home and End to the day's ends. Null where there is nothing further, or for another key.
 * @param at index of the stop that has focus
 * @returns the index to go to
 */
export function nextStop(stops: readonly WeekStop[], at: number, key: string): number | null {
  const here = stops[at];
  if (here === undefined) return null;
  const onDay = (day: number) => stops.flatMap((stop, index) => (stop.day === day ? [{ ...stop, index }] : []));
  const today = onDay(here.day);
  const place = today.findIndex(({ index }) => index === at);
  switch (key) {
    case "ArrowUp":
      return today[place - 1]?.index ?? null;
    case "ArrowDown":
      return today[place + 1]?.index ?? null;
    case "Home":
      return today[0]?.index ?? null;
    case "End":
      return today.at(-1)?.index ?? null;
    case "ArrowLeft":
    case "ArrowRight": {
      const days = [...new Set(stops.map(({ day }) => day))].sort((one, other) => one - other);
      const day = days[days.indexOf(here.day) + (key === "ArrowLeft" ? -1 : 1)];
      if (day === undefined) return null;
      const distance = ({ from }: WeekStop) => Math.abs(from - here.from);
      return onDay(day).reduce((best, one) => (distance(one) < distance(best) ? one : best)).index;
    }
    default:
      return null;
  }
}
